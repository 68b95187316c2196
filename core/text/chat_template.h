#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/expected.h"
#include "core/base/json.h"

namespace luthier::text {

// Where a run of rendered characters came from. Origins travel with every string inside the template engine, through
// filters, slices and concatenation, so that a loss mask never has to search for text.
struct OriginSpan {
    static constexpr int kTemplate = -1; // literal text of the template, or computed from nothing a message holds

    std::size_t begin = 0; // bytes of the rendered text
    std::size_t end = 0;
    int message = kTemplate; // index into the messages
    std::string field;       // "content", "reasoning", "tool_calls", "role", …; empty for the template, "tools" and
                             // "documents" (with kTemplate) for what came from those
    bool generated = false;  // inside {% generation %} … {% endgeneration %}
    bool operator==(const OriginSpan &) const = default;
};

struct RenderedText {
    std::string text;
    std::vector<OriginSpan> spans; // cover the text without gaps, in order; neighbours differ
    bool hasGenerationTags = false;
    std::vector<OriginSpan> emptyFields;                               // of no length: where an empty field of a message was printed
    std::vector<std::pair<std::size_t, std::size_t>> generationRanges; // bytes each {% generation %} block wrote, in order
};

// What a template is given. `messages` are in the form templates expect (role, content, tool_calls as
// {"type":"function","function":{…}}, reasoning_content, …), see toTemplateMessages in rendering.h.
struct TemplateInput {
    Json messages = Json::array();
    Json tools;     // null or a list
    Json documents; // null or a list
    bool addGenerationPrompt = false;
    bool continueFinalMessage = false; // cut right after the last message's content, so that the model goes on from there
    std::string bosToken;              // empty: the variable stays undefined
    std::string eosToken;
    Json extra = Json::object();        // further variables
    std::int64_t unixMilliseconds = -1; // what strftime_now sees, in UTC; -1: the present
};

// A message as transformers hands it to a template: no keys whose value is null, and where one of reasoning_content,
// thinking and reasoning is there, reasoning_content and thinking are both. Rendering does this by itself.
Json normalisedTemplateMessage(const Json &message);

// A Jinja template as chat models carry them: the dialect, the white-space rules and the sandbox of transformers'
// apply_chat_template. Rendering has hard limits on steps, depth and output. Immutable and thread-safe once parsed.
class ChatTemplate {
public:
    // Errors name line and column: where = "chat template:3:14".
    static Expected<ChatTemplate> parse(std::string_view source);
    ChatTemplate(ChatTemplate &&) noexcept;
    ChatTemplate &operator=(ChatTemplate &&) noexcept;
    ~ChatTemplate();

    const std::string &source() const;
    Expected<RenderedText> render(const TemplateInput &input) const;
    // The engine itself, for any context (keys of `context` are the variables).
    Expected<std::string> renderContext(const Json &context, std::int64_t unixMilliseconds = -1) const;

private:
    struct Program;
    explicit ChatTemplate(std::unique_ptr<Program> program);
    std::unique_ptr<Program> m_program;
};

} // namespace luthier::text
