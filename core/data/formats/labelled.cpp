// Answers marked good or bad: {"label"} or {"kto_tag"} beside messages, conversations or question and answer.

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/data/formats/conversation.h"
#include "core/data/formats/format.h"
#include "core/data/formats/values.h"

namespace luthier::data {

namespace {

using text::Role;

constexpr std::string_view kName = "labelled";

bool fits(const RowFields &row)
{
    return row.has(Field::Label);
}

Read<std::vector<Message>> conversationOf(const RowFields &row, const FileContext &file)
{
    for (const Field field : {Field::Messages, Field::Conversations})
        if (row.value(field) != nullptr)
            return listedMessages(row, field);
    return instructionMessages(row, file);
}

Read<Record> read(const RowFields &row, const FileContext &file)
{
    LabelledRecord record;
    LUTHIER_TRY_ASSIGN(record.messages, conversationOf(row, file));
    const JsonNode *label = row.value(Field::Label);
    if (label == nullptr)
        return missingField(row, Field::Label);
    if (label->type != JsonNode::Type::Boolean)
        return rowFault(ProblemKind::WrongType,
                        fmt::format(LUTHIER_TR("{} must be true or false, but is {}."), row.quoted(Field::Label), typeName(label->type)));
    record.label = label->boolean;
    LUTHIER_TRY_ASSIGN(record.tools, toolsOf(row.value(Field::Tools), row.quoted(Field::Tools)));
    return Record(std::move(record));
}

Expected<Json> write(const Record &record)
{
    LUTHIER_TRY_ASSIGN(const auto *labelled, recordAs<LabelledRecord>(record, kName));
    Json json = {{"messages", openAiMessages(labelled->messages)}, {"label", labelled->label}};
    if (!labelled->tools.is_null())
        json["tools"] = openAiTools(labelled->tools);
    return json;
}

Expected<std::vector<std::string>> writeCells(const Record &record)
{
    LUTHIER_TRY_ASSIGN(const auto *labelled, recordAs<LabelledRecord>(record, kName));
    const std::vector<Message> &messages = labelled->messages;
    const bool simple = messages.size() == 2 && messages[0].role == Role::User && messages[1].role == Role::Assistant &&
                        messages[1].toolCalls.empty() && messages[1].reasoning.empty() && labelled->tools.is_null();
    if (!simple)
        return cannotWrite(LUTHIER_TR("labelled in a table"), LUTHIER_TR("it is more than one question and one answer"));
    return std::vector<std::string>{messages[0].content, messages[1].content, labelled->label ? "true" : "false"};
}

} // namespace

Format labelledFormat()
{
    Format format;
    format.name = kName;
    format.label = LUTHIER_TR("Answers marked good or bad");
    format.kind = RecordKind::Labelled;
    format.uses = {Field::Label,  Field::Messages, Field::Conversations, Field::Instruction, Field::Input,
                   Field::Output, Field::System,   Field::History,       Field::Tools};
    format.fits = fits;
    format.resembles = fits;
    format.read = read;
    format.write = write;
    format.columns = {"prompt", "completion", "label"};
    format.writeCells = writeCells;
    return format;
}

} // namespace luthier::data
