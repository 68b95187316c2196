#pragma once

#include <string>
#include <vector>

#include "core/text/message.h"
#include "core/text/text_model.h"

namespace luthier::text {

// One conversation as the model sees it: the single renderer that training, chat, export and the window use.
struct RenderedTokens {
    std::string text;
    std::vector<OriginSpan> spans; // of `text`
    std::vector<Token> tokens;     // ranges are bytes of `text`
    std::vector<float> weights;    // per token, in the loss; 0 = not trained
};

enum class TokenisationMode {
    Safe,      // added tokens only in text that the template wrote; the start of what the model writes is a token boundary
    Reference, // the whole text at once, as transformers does: look-alikes in user text become control tokens
};

struct RenderOptions {
    TokenisationMode mode = TokenisationMode::Safe;
    bool addGenerationPrompt = false;
    bool continueFinalMessage = false; // cut right after the last message's content: the model goes on from there
    Json extra = Json::object();
    std::int64_t unixMilliseconds = -1;
};

// The form templates expect: tool calls as {"type": "function", "function": {…}}, reasoning under its usual names.
Json toTemplateMessages(const std::vector<Message> &messages);

// Weights: a token is trained with its message's weight if it is part of what the model would write for that message: from
// the end of the generation prompt over reasoning, content and tool calls with what the template writes around them, to the
// token that ends the turn. Where a template has {% generation %} tags, those say what an assistant's part is. Of other
// messages (with a weight) what they say and the end of the turn is trained. The first token never is.
Expected<RenderedTokens> renderConversation(const TextModel &model, const Conversation &conversation, const RenderOptions &options = {});

// A document for continued pre-training: BOS and EOS as the tokenizer's post-processor adds them, every token trained but the first.
Expected<RenderedTokens> renderDocument(const TextModel &model, std::string_view document);

} // namespace luthier::text
