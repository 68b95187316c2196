// Preferences: {"prompt"?, "chosen", "rejected"} as texts, message lists, single turns, full conversations on both sides
// or transcripts; the prompt may also be `conversations`, `messages`, an instruction row's question or OpenAI's
// {"input": {"messages"}}. Without a prompt it is the longest common beginning of both sides.

#include <algorithm>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/data/formats/conversation.h"
#include "core/data/formats/format.h"
#include "core/data/formats/transcript.h"
#include "core/data/formats/turns.h"
#include "core/data/formats/values.h"

namespace luthier::data {

namespace {

using text::Role;

constexpr std::string_view kName = "preference";

bool fits(const RowFields &row)
{
    return row.has(Field::Chosen) && row.has(Field::Rejected);
}

bool resembles(const RowFields &row)
{
    return row.has(Field::Chosen) || row.has(Field::Rejected);
}

Read<std::vector<Message>> side(const RowFields &row, Field field)
{
    const JsonNode *node = row.value(field);
    if (node == nullptr)
        return missingField(row, field);
    if (node->isString() && isTranscript(node->text))
        return transcriptMessages(node->text);
    return sideOf(*node, Role::Assistant, row.quoted(field));
}

// The prompt by its own fields; empty if the row has none.
Read<std::vector<Message>> ownPrompt(const RowFields &row, const FileContext &file)
{
    for (const Field field : {Field::Conversations, Field::Messages})
        if (row.value(field) != nullptr && row.value(Field::Instruction) == nullptr)
            return listedMessages(row, field);
    const JsonNode *input = row.value(Field::Input);
    if (input != nullptr && input->isObject()) {
        const JsonNode *list = input->find("messages");
        if (list == nullptr)
            return rowFault(ProblemKind::MissingField, fmt::format(LUTHIER_TR("{} has no \"messages\"."), row.quoted(Field::Input)));
        return messagesOf(*list, fmt::format(LUTHIER_TR("\"messages\" of {}"), row.quoted(Field::Input)));
    }
    const JsonNode *instruction = row.value(Field::Instruction);
    if (instruction == nullptr && input == nullptr)
        return std::vector<Message>();
    if (instruction != nullptr && instruction->isString() && isTranscript(instruction->text)) {
        std::vector<Message> messages = transcriptMessages(instruction->text);
        if (messages.back().role == Role::Assistant && messages.back().content.empty()) // "\n\nAssistant:" asks for the answer
            messages.pop_back();
        return messages;
    }
    return questionMessages(row, file);
}

bool isFullConversation(const std::vector<Message> &messages)
{
    return messages.size() > 1 && (messages.front().role == Role::System || messages.front().role == Role::User);
}

// Moves the longest common beginning of both sides, without the last message of either, to the prompt.
void takeCommonBeginning(PreferenceRecord &record)
{
    const std::size_t most = std::min(record.chosen.size(), record.rejected.size()) - 1;
    std::size_t common = 0;
    while (common < most && record.chosen[common] == record.rejected[common])
        ++common;
    const auto end = record.chosen.begin() + static_cast<std::ptrdiff_t>(common);
    record.prompt.assign(record.chosen.begin(), end);
    record.chosen.erase(record.chosen.begin(), end);
    record.rejected.erase(record.rejected.begin(), record.rejected.begin() + static_cast<std::ptrdiff_t>(common));
}

Read<std::optional<double>> optionalNumber(const JsonNode *node, const std::string &name)
{
    if (node == nullptr)
        return std::optional<double>();
    LUTHIER_TRY_ASSIGN(const double value, numberOf(*node, name));
    return std::optional<double>(value);
}

Read<void> readScores(const RowFields &row, PreferenceRecord &record)
{
    const JsonNode *score = row.value(Field::Score);
    if (score != nullptr && !score->isObject())
        return rowFault(ProblemKind::WrongType, fmt::format(LUTHIER_TR("{} must be an object with \"chosen\" and \"rejected\", but is {}."),
                                                            row.quoted(Field::Score), typeName(score->type)));
    const std::string name = row.quoted(Field::Score);
    if (score != nullptr) {
        LUTHIER_TRY_ASSIGN(record.chosenScore, optionalNumber(score->find("chosen"), fmt::format(LUTHIER_TR("\"chosen\" of {}"), name)));
        LUTHIER_TRY_ASSIGN(record.rejectedScore,
                           optionalNumber(score->find("rejected"), fmt::format(LUTHIER_TR("\"rejected\" of {}"), name)));
        return {};
    }
    LUTHIER_TRY_ASSIGN(record.chosenScore, optionalNumber(row.value(Field::ScoreChosen), row.quoted(Field::ScoreChosen)));
    LUTHIER_TRY_ASSIGN(record.rejectedScore, optionalNumber(row.value(Field::ScoreRejected), row.quoted(Field::ScoreRejected)));
    return {};
}

Read<void> readTools(const RowFields &row, PreferenceRecord &record)
{
    const JsonNode *tools = row.value(Field::Tools);
    const JsonNode *input = row.value(Field::Input);
    if (tools == nullptr && input != nullptr && input->isObject())
        tools = input->find("tools");
    LUTHIER_TRY_ASSIGN(record.tools, toolsOf(tools, row.quoted(Field::Tools)));
    return {};
}

Read<Record> read(const RowFields &row, const FileContext &file)
{
    PreferenceRecord record;
    LUTHIER_TRY_ASSIGN(record.chosen, side(row, Field::Chosen));
    LUTHIER_TRY_ASSIGN(record.rejected, side(row, Field::Rejected));
    LUTHIER_TRY_ASSIGN(record.prompt, ownPrompt(row, file));
    if (record.prompt.empty() || (isFullConversation(record.chosen) && isFullConversation(record.rejected)))
        takeCommonBeginning(record);
    if (record.prompt.empty())
        return rowFault(ProblemKind::MissingField, LUTHIER_TR("The field \"prompt\" is missing, and both sides begin differently."));
    LUTHIER_TRY(readScores(row, record));
    LUTHIER_TRY_ASSIGN(const auto reason, optionalText(row, Field::RejectReason));
    record.rejectReason = reason.value_or(std::string());
    LUTHIER_TRY(readTools(row, record));
    return Record(std::move(record));
}

Expected<Json> write(const Record &record)
{
    LUTHIER_TRY_ASSIGN(const auto *pair, recordAs<PreferenceRecord>(record, kName));
    if (isFullConversation(pair->chosen) && isFullConversation(pair->rejected))
        return cannotWrite(kName, LUTHIER_TR("both answers begin with a question, so that they would be read as whole conversations"));
    Json json = {
        {"prompt", openAiMessages(pair->prompt)}, {"chosen", openAiMessages(pair->chosen)}, {"rejected", openAiMessages(pair->rejected)}};
    if (pair->chosenScore)
        json["score"]["chosen"] = *pair->chosenScore;
    if (pair->rejectedScore)
        json["score"]["rejected"] = *pair->rejectedScore;
    if (!pair->rejectReason.empty())
        json["reject_reason"] = pair->rejectReason;
    if (!pair->tools.is_null())
        json["tools"] = openAiTools(pair->tools);
    return json;
}

bool isSingle(const std::vector<Message> &messages, Role role)
{
    return messages.size() == 1 && messages.front().role == role && messages.front().toolCalls.empty() &&
           messages.front().reasoning.empty();
}

std::string numberCell(const std::optional<double> &number)
{
    return number ? dumpJson(Json(*number)) : std::string();
}

Expected<std::vector<std::string>> writeCells(const Record &record)
{
    LUTHIER_TRY_ASSIGN(const auto *pair, recordAs<PreferenceRecord>(record, kName));
    const bool simple = isSingle(pair->prompt, Role::User) && isSingle(pair->chosen, Role::Assistant) &&
                        isSingle(pair->rejected, Role::Assistant) && pair->tools.is_null();
    if (!simple)
        return cannotWrite(LUTHIER_TR("preference in a table"), LUTHIER_TR("it is more than one question and two answers"));
    return std::vector<std::string>{pair->prompt.front().content,  pair->chosen.front().content,    pair->rejected.front().content,
                                    numberCell(pair->chosenScore), numberCell(pair->rejectedScore), pair->rejectReason};
}

} // namespace

Format preferenceFormat()
{
    Format format;
    format.name = kName;
    format.label = LUTHIER_TR("Preferred and rejected answers");
    format.kind = RecordKind::Preference;
    format.uses = {Field::Chosen,        Field::Rejected,     Field::Instruction,   Field::Input, Field::System,
                   Field::History,       Field::Messages,     Field::Conversations, Field::Score, Field::ScoreChosen,
                   Field::ScoreRejected, Field::RejectReason, Field::Tools};
    format.fits = fits;
    format.resembles = resembles;
    format.read = read;
    format.write = write;
    format.columns = {"prompt", "chosen", "rejected", "score_chosen", "score_rejected", "reject_reason"};
    format.writeCells = writeCells;
    return format;
}

} // namespace luthier::data
