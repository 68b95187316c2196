// Documents: {"text"}, or a line of a text file each.

#include "core/base/translate.h"
#include "core/data/formats/format.h"
#include "core/data/formats/values.h"

namespace luthier::data {

namespace {

constexpr std::string_view kName = "text";

bool fits(const RowFields &row)
{
    return row.has(Field::Text);
}

Read<Record> read(const RowFields &row, const FileContext & /*file*/)
{
    TextRecord record;
    LUTHIER_TRY_ASSIGN(record.text, neededText(row, Field::Text));
    return Record(std::move(record));
}

Expected<Json> write(const Record &record)
{
    LUTHIER_TRY_ASSIGN(const auto *document, recordAs<TextRecord>(record, kName));
    return Json{{"text", document->text}};
}

Expected<std::vector<std::string>> writeCells(const Record &record)
{
    LUTHIER_TRY_ASSIGN(const auto *document, recordAs<TextRecord>(record, kName));
    return std::vector<std::string>{document->text};
}

} // namespace

Format textFormat()
{
    Format format;
    format.name = kName;
    format.label = LUTHIER_TR("Plain text");
    format.kind = RecordKind::Text;
    format.uses = {Field::Text};
    format.fits = fits;
    format.resembles = fits;
    format.read = read;
    format.write = write;
    format.columns = {"text"};
    format.writeCells = writeCells;
    return format;
}

} // namespace luthier::data
