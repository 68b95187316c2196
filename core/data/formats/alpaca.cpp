// Alpaca: {"instruction", "input"?, "output", "system"?, "history"?}, in any of the spellings of fields.cpp; every flat
// row of question and answer, tables too.

#include "core/base/translate.h"
#include "core/data/formats/conversation.h"
#include "core/data/formats/format.h"
#include "core/data/formats/values.h"

namespace luthier::data {

namespace {

using text::Role;

constexpr std::string_view kName = "alpaca";

bool fits(const RowFields &row)
{
    return (row.has(Field::Instruction) || row.has(Field::Input)) && row.has(Field::Output);
}

bool resembles(const RowFields &row)
{
    return row.has(Field::Instruction) || row.has(Field::Output);
}

Read<Record> read(const RowFields &row, const FileContext &file)
{
    ConversationRecord record;
    LUTHIER_TRY_ASSIGN(record.messages, instructionMessages(row, file));
    LUTHIER_TRY_ASSIGN(record.tools, toolsOf(row.value(Field::Tools), row.quoted(Field::Tools)));
    LUTHIER_TRY_ASSIGN(record.weight, rowWeight(row));
    return Record(std::move(record));
}

bool isPlain(const Message &message)
{
    return !message.train && message.reasoning.empty() && message.name.empty() && message.toolCallId.empty() && message.toolCalls.empty();
}

// An optional system prompt, then question and answer by turns.
bool isAlternating(const std::vector<Message> &messages)
{
    const std::size_t first = !messages.empty() && messages.front().role == Role::System ? 1 : 0;
    if (messages.size() < first + 2 || (messages.size() - first) % 2 != 0)
        return false;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const Role wanted = i < first ? Role::System : (i - first) % 2 == 0 ? Role::User : Role::Assistant;
        if (messages[i].role != wanted || !isPlain(messages[i]))
            return false;
    }
    return true;
}

Expected<Json> write(const Record &record)
{
    LUTHIER_TRY_ASSIGN(const auto *conversation, recordAs<ConversationRecord>(record, kName));
    const std::vector<Message> &messages = conversation->messages;
    if (!isAlternating(messages))
        return cannotWrite(
            kName, LUTHIER_TR("its messages are not question and answer by turns, or carry tool calls, reasoning, names or weights"));
    const std::size_t first = messages.front().role == Role::System ? 1 : 0;
    Json json = {{"instruction", messages[messages.size() - 2].content}, {"input", ""}, {"output", messages.back().content}};
    if (first == 1)
        json["system"] = messages.front().content;
    for (std::size_t i = first; i + 2 < messages.size(); i += 2)
        json["history"].push_back(Json::array({messages[i].content, messages[i + 1].content}));
    if (!conversation->tools.is_null())
        json["tools"] = dumpJson(conversation->tools);
    if (conversation->weight != 1)
        json["weight"] = conversation->weight;
    return json;
}

Expected<std::vector<std::string>> writeCells(const Record &record)
{
    LUTHIER_TRY_ASSIGN(const Json json, write(record));
    if (json.contains("history") || json.contains("tools"))
        return cannotWrite(LUTHIER_TR("alpaca in a table"), LUTHIER_TR("it has earlier turns or tools"));
    return std::vector<std::string>{json.at("instruction").get<std::string>(), json.at("output").get<std::string>(),
                                    json.value("system", std::string()),
                                    json.contains("weight") ? dumpJson(json.at("weight")) : std::string()};
}

} // namespace

Format alpacaFormat()
{
    Format format;
    format.name = kName;
    format.label = LUTHIER_TR("Question and answer");
    format.kind = RecordKind::Conversation;
    format.uses = {Field::Instruction, Field::Input, Field::Output, Field::System, Field::History, Field::Tools, Field::Weight};
    format.fits = fits;
    format.resembles = resembles;
    format.read = read;
    format.write = write;
    format.columns = {"instruction", "output", "system", "weight"};
    format.writeCells = writeCells;
    return format;
}

} // namespace luthier::data
