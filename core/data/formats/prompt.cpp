// Questions without a trained answer: {"prompt"} as a text or as messages, with a reference answer or without.

#include "core/base/translate.h"
#include "core/data/formats/conversation.h"
#include "core/data/formats/format.h"
#include "core/data/formats/values.h"

namespace luthier::data {

namespace {

using text::Role;

constexpr std::string_view kName = "prompt";

bool fits(const RowFields &row)
{
    if (!row.has(Field::Instruction) || row.has(Field::Output))
        return false;
    return row.has(Field::Reference) || (isSameName(*row.column(Field::Instruction), "prompt") && !row.has(Field::Input));
}

Read<Record> read(const RowFields &row, const FileContext &file)
{
    PromptRecord record;
    LUTHIER_TRY_ASSIGN(record.messages, questionMessages(row, file));
    LUTHIER_TRY_ASSIGN(record.reference, optionalText(row, Field::Reference));
    return Record(std::move(record));
}

Expected<Json> write(const Record &record)
{
    LUTHIER_TRY_ASSIGN(const auto *prompt, recordAs<PromptRecord>(record, kName));
    Json json = {{"prompt", openAiMessages(prompt->messages)}};
    if (prompt->reference)
        json["reference"] = *prompt->reference;
    return json;
}

Expected<std::vector<std::string>> writeCells(const Record &record)
{
    LUTHIER_TRY_ASSIGN(const auto *prompt, recordAs<PromptRecord>(record, kName));
    if (prompt->messages.size() != 1 || prompt->messages.front().role != Role::User)
        return cannotWrite(LUTHIER_TR("prompt in a table"), LUTHIER_TR("it has more than a single question"));
    if (prompt->reference && prompt->reference->empty())
        return cannotWrite(LUTHIER_TR("prompt in a table"),
                           LUTHIER_TR("its reference answer is empty, which a table cannot tell from none"));
    return std::vector<std::string>{prompt->messages.front().content, prompt->reference.value_or(std::string())};
}

} // namespace

Format promptFormat()
{
    Format format;
    format.name = kName;
    format.label = LUTHIER_TR("Questions only");
    format.kind = RecordKind::Prompt;
    format.uses = {Field::Instruction, Field::Input, Field::System, Field::History, Field::Reference};
    format.fits = fits;
    format.resembles = fits;
    format.read = read;
    format.write = write;
    format.columns = {"prompt", "reference"};
    format.writeCells = writeCells;
    return format;
}

} // namespace luthier::data
