#include "app/cli/answer_text.h"

namespace luthier::cli {

Json userTurn(std::string_view prompt)
{
    return {{"messages", Json::array({{{"role", "user"}, {"content", prompt}}})}, {"add_generation_prompt", true}};
}

Expected<TokenRow> promptRow(TokenRowReader &reader, const Json &conversation)
{
    LUTHIER_TRY_ASSIGN(const text::TextModel *model, reader.textModel());
    if (model->chatTemplate)
        return reader.row(conversation, "the conversation");
    const Json &messages = conversation["messages"];
    if (!messages.is_array() || messages.empty())
        return fail(ErrorCode::BadData, "The conversation has no messages.", "messages", "Give at least one message.");
    return reader.row({{"text", messages.back().value("content", "")}}, "the prompt");
}

} // namespace luthier::cli
