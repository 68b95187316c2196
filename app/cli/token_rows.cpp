#include "app/cli/token_rows.h"

#include <algorithm>
#include <limits>

#include "app/cli/conversation_input.h"
#include "app/cli/json_lines.h"
#include "app/cli/text_json.h"
#include "core/text/prompt.h"
#include "core/text/rendering.h"

namespace luthier::cli {
namespace {

constexpr std::int64_t kUntrainedLabel = -100;

Expected<std::vector<text::TokenId>> idList(const Json &list, const char *name, std::int64_t lowest)
{
    const auto isId = [lowest](const Json &value) {
        return value.is_number_integer() && value.get<double>() >= static_cast<double>(lowest) &&
               value.get<double>() <= std::numeric_limits<text::TokenId>::max();
    };
    if (!list.is_array() || !std::all_of(list.begin(), list.end(), isId))
        return fail(ErrorCode::BadData, std::string(name) + " is not a list of token ids.", name, "Give a list of whole numbers.");
    return list.get<std::vector<text::TokenId>>();
}

std::vector<float> everyToken(std::size_t count)
{
    std::vector<float> weights(count, 1.0F);
    if (!weights.empty())
        weights.front() = 0;
    return weights;
}

} // namespace

Expected<TokenRow> TokenRowReader::fromIds(const Json &json) const
{
    TokenRow row;
    LUTHIER_TRY_ASSIGN(row.ids, idList(json["input_ids"], "input_ids", 0));
    row.weights = everyToken(row.ids.size());
    if (!json.contains("labels"))
        return row;
    LUTHIER_TRY_ASSIGN(const auto labels, idList(json["labels"], "labels", kUntrainedLabel));
    if (labels.size() != row.ids.size())
        return fail(ErrorCode::BadData, "labels and input_ids differ in length.", "labels",
                    "Give one label a token, -100 where none is trained.");
    for (std::size_t i = 0; i < labels.size(); ++i)
        row.weights[i] = labels[i] == kUntrainedLabel ? 0.0F : row.weights[i];
    return row;
}

Expected<void> TokenRowReader::load()
{
    if (m_loaded)
        return {};
    LUTHIER_TRY_ASSIGN(m_text, text::loadTextModel(m_model));
    m_loaded = true;
    return {};
}

Expected<const text::TextModel *> TokenRowReader::textModel()
{
    LUTHIER_TRY(load());
    LUTHIER_TRY(text::requireTokenizer(m_text, m_model));
    return &m_text;
}

Expected<std::vector<text::TokenId>> TokenRowReader::stopIds()
{
    LUTHIER_TRY(load());
    return m_text.stopIds;
}

Expected<TokenRow> TokenRowReader::fromText(const Json &json)
{
    if (!json["text"].is_string())
        return fail(ErrorCode::BadData, "text is not a text.", "text", "Give a text in quotation marks.");
    LUTHIER_TRY_ASSIGN(const text::TextModel *model, textModel());
    TokenRow row;
    row.ids = idsOf(model->tokenizer->encode(json["text"].get_ref<const std::string &>(), encodeOptions(/*addSpecialTokens=*/true)));
    row.weights = everyToken(row.ids.size());
    return row;
}

Expected<TokenRow> TokenRowReader::fromMessages(const Json &json)
{
    LUTHIER_TRY_ASSIGN(const text::TextModel *model, textModel());
    LUTHIER_TRY_ASSIGN(const ConversationInput input, conversationInput(json));
    LUTHIER_TRY_ASSIGN(const text::RenderedTokens rendered, text::renderConversation(*model, input.conversation, input.options));
    TokenRow row;
    row.ids = idsOf(rendered.tokens);
    row.weights = rendered.weights;
    if (!row.weights.empty())
        row.weights.front() = 0;
    return row;
}

Expected<TokenRow> TokenRowReader::row(const Json &json, const std::string &place)
{
    Expected<TokenRow> row = !json.is_object()            ? fail(ErrorCode::BadData, "This row is not an object.")
                             : json.contains("input_ids") ? fromIds(json)
                             : json.contains("messages")  ? fromMessages(json)
                             : json.contains("text")      ? fromText(json)
                                                          : fail(ErrorCode::BadData, "This row has no input_ids, text or messages.");
    if (row && row->ids.empty())
        row = fail(ErrorCode::BadData, "This row has no tokens.");
    if (!row)
        return fail(placed(std::move(row).error(), place));
    row->place = place;
    row->source = json;
    return row;
}

Expected<std::vector<TokenRow>> TokenRowReader::rows(const fs::path &path)
{
    std::vector<TokenRow> rows;
    LUTHIER_TRY(forEachJsonLine(path, [&](const JsonLine &line) -> Expected<void> {
        LUTHIER_TRY_ASSIGN(TokenRow read, row(line.value, line.place));
        rows.push_back(std::move(read));
        return {};
    }));
    return rows;
}

} // namespace luthier::cli
