#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/text/chat_template.h"
#include "core/text/message_spans.h"
#include "core/text/tokenizer.h"

namespace luthier::text {

// Finds where the model starts to write each assistant message: right after what the template writes as generation
// prompt. That is learnt from the template itself, by rendering the messages before with add_generation_prompt, so
// that training sees token for token what chat sends. One such rendering per kind of message before is enough
// as long as the text that follows is the same again.
class GenerationStarts {
public:
    GenerationStarts(const ChatTemplate &chatTemplate, const TemplateInput &input, const RenderedText &full)
        : m_template(chatTemplate), m_input(input), m_full(full), m_places(messagePlaces(full))
    {
    }

    // Byte of the full rendering, at most `firstSpoken`, where the message's own text begins; nothing where the template does
    // not write this message as it would ask for it.
    std::optional<std::size_t> find(std::size_t message, std::size_t firstSpoken);
    // The same for a message of which nothing was written.
    std::optional<std::size_t> findUnspoken(std::size_t message);
    // Whether `find` had to stop inside a generation prompt that differs from the full rendering: then the place need not
    // be the border of a token.
    bool isInsidePrompt() const { return m_isInsidePrompt; }

private:
    // What follows the last message in a prompt: the end of its turn and the generation prompt.
    struct Header {
        std::string text;
        std::size_t promptLength = 0; // how much of its end is there only with add_generation_prompt
    };
    std::optional<Header> headerFor(std::size_t message) const;
    std::optional<RenderedText> renderBefore(std::size_t message, bool withPrompt) const;
    std::optional<std::size_t> anchor(std::size_t message, std::size_t before) const;

    const ChatTemplate &m_template;
    const TemplateInput &m_input;
    const RenderedText &m_full;
    std::vector<OriginSpan> m_places;
    std::map<std::string, std::string> m_headers; // by the role of the message before
    bool m_isInsidePrompt = false;
};

} // namespace luthier::text
