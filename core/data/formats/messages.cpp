// OpenAI's chat rows: {"messages": [{"role", "content", …}], "tools"?, "weight"?}.

#include "core/base/translate.h"
#include "core/data/formats/conversation.h"
#include "core/data/formats/format.h"
#include "core/data/formats/values.h"

namespace luthier::data {

namespace {

constexpr std::string_view kName = "messages";

bool fits(const RowFields &row)
{
    return row.has(Field::Messages);
}

Read<Record> read(const RowFields &row, const FileContext & /*file*/)
{
    ConversationRecord record;
    LUTHIER_TRY_ASSIGN(record.messages, listedMessages(row, Field::Messages));
    LUTHIER_TRY_ASSIGN(record.tools, toolsOf(row.value(Field::Tools), row.quoted(Field::Tools)));
    LUTHIER_TRY_ASSIGN(record.weight, rowWeight(row));
    return Record(std::move(record));
}

Expected<Json> write(const Record &record)
{
    LUTHIER_TRY_ASSIGN(const auto *conversation, recordAs<ConversationRecord>(record, kName));
    Json json = {{"messages", openAiMessages(conversation->messages)}};
    if (!conversation->tools.is_null())
        json["tools"] = openAiTools(conversation->tools);
    if (conversation->weight != 1)
        json["weight"] = conversation->weight;
    return json;
}

} // namespace

Format messagesFormat()
{
    Format format;
    format.name = kName;
    format.label = LUTHIER_TR("Conversations with roles");
    format.kind = RecordKind::Conversation;
    format.uses = {Field::Messages, Field::System, Field::Tools, Field::Weight};
    format.fits = fits;
    format.resembles = fits;
    format.read = read;
    format.write = write;
    return format;
}

} // namespace luthier::data
