// From a conversation to weighted tokens: render once with origins, find where the model starts to write, tokenise once
// with those places as borders, and weigh each token by the message it comes from.

#include "core/text/rendering.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/clock.h"
#include "core/base/translate.h"
#include "core/text/generation_start.h"
#include "core/text/message_spans.h"

namespace luthier::text {

namespace {

struct WeightedRange {
    ByteRange range;
    float weight = 0;
};

// What is trained of one message: from where the model starts to write to the end of its turn.
struct TrainedPart {
    ByteRange range;   // without the end of the turn
    std::size_t limit; // the end of the turn is looked for before this
    double weight = 0;
};

} // namespace

static Json toTemplateMessage(const Message &message)
{
    Json json{{"role", std::string(roleName(message.role))}, {"content", message.content}};
    if (!message.reasoning.empty())
        json["reasoning_content"] = message.reasoning;
    for (const ToolCall &call : message.toolCalls) {
        Json entry{{"type", "function"}, {"function", {{"name", call.name}, {"arguments", call.arguments}}}};
        if (!call.id.empty())
            entry["id"] = call.id;
        json["tool_calls"].push_back(std::move(entry));
    }
    if (!message.name.empty())
        json["name"] = message.name;
    if (!message.toolCallId.empty())
        json["tool_call_id"] = message.toolCallId;
    return normalisedTemplateMessage(json);
}

Json toTemplateMessages(const std::vector<Message> &messages)
{
    Json list = Json::array();
    for (const Message &message : messages)
        list.push_back(toTemplateMessage(message));
    return list;
}

// Templates expect {"type": "function", "function": {…}}.
static Json toTemplateTools(const Json &tools)
{
    if (!tools.is_array())
        return tools;
    Json list = Json::array();
    for (const Json &tool : tools) {
        const bool isWrapped = tool.is_object() && tool.contains("function");
        list.push_back(isWrapped ? tool : Json{{"type", "function"}, {"function", tool}});
    }
    return list;
}

static TemplateInput templateInput(const TextModel &model, const Conversation &conversation, const RenderOptions &options)
{
    TemplateInput input;
    input.messages = toTemplateMessages(conversation.messages);
    input.tools = toTemplateTools(conversation.tools);
    input.addGenerationPrompt = options.addGenerationPrompt;
    input.continueFinalMessage = options.continueFinalMessage;
    input.bosToken = model.bosToken;
    input.eosToken = model.eosToken;
    input.extra = options.extra;
    input.unixMilliseconds =
        options.unixMilliseconds >= 0 ? options.unixMilliseconds : SystemClock().unixMilliseconds(); // one for all renderings
    return input;
}

static Expected<void> requireTokenizer(const TextModel &model)
{
    if (model.tokenizer != nullptr)
        return {};
    return fail(ErrorCode::Unsupported, LUTHIER_TR("This model has no tokenizer, so its text cannot become tokens."), {},
                LUTHIER_TR("Add the model's tokenizer.json to its folder, or train on rows of tokens."));
}

static Expected<void> requireTemplate(const TextModel &model)
{
    LUTHIER_TRY(requireTokenizer(model));
    if (model.chatTemplate != nullptr)
        return {};
    return fail(ErrorCode::Unsupported, LUTHIER_TR("This model has no chat template, so conversations cannot be written in its form."), {},
                LUTHIER_TR("Choose one of the built-in templates, such as chatml, or train on plain text."));
}

// A place inside a token moves to where that token begins.
static std::size_t snappedToToken(const Tokenizer &tokenizer, const RenderedText &rendered, const EncodeOptions &options, std::size_t place)
{
    for (const Token &token : tokenizer.encode(rendered.text, options)) {
        if (token.range.begin < place && place < token.range.end)
            return token.range.begin;
    }
    return place;
}

// For each assistant message that is in the rendering, where the model starts to write it.
static std::vector<std::optional<std::size_t>> findStarts(const TextModel &model, const Conversation &conversation,
                                                          const TemplateInput &input, const RenderedText &rendered,
                                                          const std::vector<SpokenPart> &parts, const EncodeOptions &encoding)
{
    GenerationStarts generation(*model.chatTemplate, input, rendered);
    std::vector<std::optional<std::size_t>> starts(conversation.messages.size());
    for (const SpokenPart &part : parts) {
        if (!part.isFirst || conversation.messages[part.message].role != Role::Assistant)
            continue;
        starts[part.message] = generation.find(part.message, part.range.begin);
        if (starts[part.message] && generation.isInsidePrompt())
            starts[part.message] = snappedToToken(*model.tokenizer, rendered, encoding, *starts[part.message]);
    }
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const bool isSpoken = std::any_of(parts.begin(), parts.end(), [i](const SpokenPart &part) { return part.message == i; });
        if (!isSpoken && conversation.messages[i].role == Role::Assistant)
            starts[i] = generation.findUnspoken(i);
    }
    return starts;
}

static std::vector<TrainedPart> trainedParts(const std::vector<Message> &messages, const RenderedText &rendered,
                                             const std::vector<SpokenPart> &parts, const std::vector<std::optional<std::size_t>> &starts)
{
    std::vector<TrainedPart> trained;
    std::vector<bool> isSpoken(messages.size());
    for (const SpokenPart &part : parts) {
        isSpoken[part.message] = true;
        const auto start = part.isFirst ? starts[part.message] : std::nullopt;
        trained.push_back({{start.value_or(part.range.begin), part.range.end}, part.limit, messages[part.message].trainWeight()});
    }
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (isSpoken[i] || !starts[i])
            continue;
        std::size_t limit = rendered.text.size();
        for (const SpokenPart &part : parts)
            limit = part.range.begin >= *starts[i] ? std::min(limit, part.range.begin) : limit;
        trained.push_back({{*starts[i], *starts[i]}, limit, messages[i].trainWeight()});
    }
    return trained;
}

// The end of a turn: from the end of the message to the first token that ends a generation; else to the first special
// token; else, where the model has none, the marker that stands right there.
static std::size_t endOfTurn(const TextModel &model, const std::string &text, const std::vector<Token> &tokens, const TrainedPart &part)
{
    std::optional<std::size_t> special;
    const auto first = std::lower_bound(tokens.begin(), tokens.end(), part.range.end,
                                        [](const Token &token, std::size_t at) { return token.range.begin < at; });
    for (auto token = first; token != tokens.end() && token->range.begin < part.limit; ++token) {
        if (std::find(model.stopIds.begin(), model.stopIds.end(), token->id) != model.stopIds.end())
            return token->range.end;
        if (!special && model.tokenizer->isSpecial(token->id))
            special = token->range.end;
    }
    if (special)
        return *special;
    return std::min(std::min(text.find_first_of(" \t\r\n", part.range.end), text.size()), part.limit);
}

static std::vector<WeightedRange> weightedRanges(const TextModel &model, const std::vector<Message> &messages, const RenderedText &rendered,
                                                 const std::vector<TrainedPart> &trained, const std::vector<SpokenPart> &parts,
                                                 const std::vector<Token> &tokens)
{
    std::vector<WeightedRange> ranges;
    const bool isTagged = !rendered.generationRanges.empty();
    for (std::size_t i = 0; i < trained.size(); ++i) {
        const bool isAssistant = i >= parts.size() || messages[parts[i].message].role == Role::Assistant;
        if (trained[i].weight > 0 && !(isTagged && isAssistant)) {
            ranges.push_back(
                {{trained[i].range.begin, endOfTurn(model, rendered.text, tokens, trained[i])}, static_cast<float>(trained[i].weight)});
        }
    }
    for (const auto &[range, message] : generatedParts(rendered, messages)) {
        if (messages[message].trainWeight() > 0)
            ranges.push_back({range, static_cast<float>(messages[message].trainWeight())});
    }
    std::sort(ranges.begin(), ranges.end(), [](const WeightedRange &a, const WeightedRange &b) { return a.range.begin < b.range.begin; });
    return ranges;
}

// A token has the weight of the first range it touches; nothing comes before the first token that could predict it.
static std::vector<float> tokenWeights(const std::vector<Token> &tokens, const std::vector<WeightedRange> &ranges)
{
    std::vector<float> weights(tokens.size(), 0.0F);
    std::size_t next = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const ByteRange range = tokens[i].range;
        while (next < ranges.size() && ranges[next].range.end <= range.begin)
            ++next;
        if (i > 0 && next < ranges.size() && range.begin < range.end && ranges[next].range.begin < range.end)
            weights[i] = ranges[next].weight;
    }
    return weights;
}

Expected<RenderedTokens> renderConversation(const TextModel &model, const Conversation &conversation, const RenderOptions &options)
{
    LUTHIER_TRY(requireTemplate(model));
    const TemplateInput input = templateInput(model, conversation, options);
    LUTHIER_TRY_ASSIGN(RenderedText rendered, model.chatTemplate->render(input));
    EncodeOptions encoding;
    if (options.mode == TokenisationMode::Safe)
        encoding.addedTokenRanges = templateRanges(rendered);
    const std::vector<SpokenPart> parts = spokenParts(rendered);
    const auto starts = findStarts(model, conversation, input, rendered, parts, encoding);
    if (options.mode == TokenisationMode::Safe) {
        for (const auto &start : starts) {
            if (start)
                encoding.boundaries.push_back(*start);
        }
        std::sort(encoding.boundaries.begin(), encoding.boundaries.end());
    }
    RenderedTokens result;
    result.tokens = model.tokenizer->encode(rendered.text, encoding);
    const std::vector<TrainedPart> trained = trainedParts(conversation.messages, rendered, parts, starts);
    result.weights = tokenWeights(result.tokens, weightedRanges(model, conversation.messages, rendered, trained, parts, result.tokens));
    result.text = std::move(rendered.text);
    result.spans = std::move(rendered.spans);
    return result;
}

Expected<RenderedTokens> renderDocument(const TextModel &model, std::string_view document)
{
    LUTHIER_TRY(requireTokenizer(model));
    RenderedTokens result;
    result.text = document;
    if (!document.empty())
        result.spans.push_back({0, document.size(), 0, "content", false});
    EncodeOptions encoding;
    encoding.addSpecialTokens = true;
    result.tokens = model.tokenizer->encode(document, encoding);
    result.weights.assign(result.tokens.size(), 1.0F);
    if (!result.weights.empty())
        result.weights.front() = 0.0F;
    return result;
}

} // namespace luthier::text
