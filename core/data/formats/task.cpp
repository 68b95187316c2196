// Many tasks in one file: {"task", "input", "output", "weight"?}.

#include "core/base/translate.h"
#include "core/data/formats/format.h"
#include "core/data/formats/values.h"

namespace luthier::data {

namespace {

constexpr std::string_view kName = "task";

bool fits(const RowFields &row)
{
    return row.has(Field::Task) && row.has(Field::Input) && row.has(Field::Output) && !row.has(Field::Instruction);
}

bool resembles(const RowFields &row)
{
    return row.has(Field::Task) && (row.has(Field::Input) || row.has(Field::Output)) && !row.has(Field::Instruction);
}

Read<Record> read(const RowFields &row, const FileContext & /*file*/)
{
    TaskRecord record;
    LUTHIER_TRY_ASSIGN(record.task, neededText(row, Field::Task));
    LUTHIER_TRY_ASSIGN(record.input, neededText(row, Field::Input));
    LUTHIER_TRY_ASSIGN(record.output, neededText(row, Field::Output));
    LUTHIER_TRY_ASSIGN(record.weight, rowWeight(row));
    return Record(std::move(record));
}

Expected<Json> write(const Record &record)
{
    LUTHIER_TRY_ASSIGN(const auto *task, recordAs<TaskRecord>(record, kName));
    Json json = {{"task", task->task}, {"input", task->input}, {"output", task->output}};
    if (task->weight != 1)
        json["weight"] = task->weight;
    return json;
}

Expected<std::vector<std::string>> writeCells(const Record &record)
{
    LUTHIER_TRY_ASSIGN(const auto *task, recordAs<TaskRecord>(record, kName));
    return std::vector<std::string>{task->task, task->input, task->output,
                                    task->weight == 1 ? std::string() : dumpJson(Json(task->weight))};
}

} // namespace

Format taskFormat()
{
    Format format;
    format.name = kName;
    format.label = LUTHIER_TR("Labelled tasks");
    format.kind = RecordKind::Task;
    format.uses = {Field::Task, Field::Input, Field::Output, Field::Weight};
    format.fits = fits;
    format.resembles = resembles;
    format.read = read;
    format.write = write;
    format.columns = {"task", "input", "output", "weight"};
    format.writeCells = writeCells;
    return format;
}

} // namespace luthier::data
