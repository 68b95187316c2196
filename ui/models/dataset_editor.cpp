#include "ui/models/dataset_editor.h"

#include <algorithm>

#include "core/store/set_aside.h"
#include "core/store/version_diff.h"
#include "core/store/version_message.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

using store::DatasetId;
using store::DatasetStore;
using store::RowChange;
using store::RowEdit;
using store::RowId;
using store::StoredRow;
using store::VersionWriter;

Expected<std::vector<StoredRow>> readRows(DatasetStore &datasets, DatasetId dataset, std::span<const RowId> ids)
{
    LUTHIER_TRY_ASSIGN(store::RowReader reader, store::RowReader::open(datasets, dataset));
    return reader.rows(ids);
}

// What has changed since a version, whatever did it.
Expected<DatasetEdit> editSince(DatasetStore &datasets, DatasetId dataset, std::int64_t before)
{
    LUTHIER_TRY_ASSIGN(const store::DatasetInfo info, datasets.info(dataset));
    DatasetEdit edit;
    edit.before = before;
    edit.version = info.version;
    if (info.version != before) {
        LUTHIER_TRY_ASSIGN(const auto differences, store::difference(datasets, dataset, before, info.version));
        for (const store::RowDifference &row : differences) {
            edit.isStructural = edit.isStructural || row.added || row.removed || row.moved;
            edit.mayChangeTags = edit.mayChangeTags || row.added || row.removed || row.tags;
            if (row.added)
                edit.added.push_back(row.row);
            else if (!row.removed && (row.content || row.status || row.tags || row.note))
                edit.touched.push_back(row.row);
        }
    }
    LUTHIER_TRY_ASSIGN(edit.undo, store::undoState(datasets, dataset));
    LUTHIER_TRY_ASSIGN(store::RowReader reader, store::RowReader::open(datasets, dataset));
    LUTHIER_TRY_ASSIGN(edit.counts, reader.counts());
    return edit;
}

} // namespace

DatasetEditor::DatasetEditor(Background &background, QObject *parent) : QObject(parent), m_background(background) {}

void DatasetEditor::post(Step step)
{
    const auto work = [dataset = m_dataset, step = std::move(step)](WorkContext &context) -> Expected<DatasetEdit> {
        LUTHIER_TRY_ASSIGN(DatasetStore * datasets, context.stores.datasets());
        LUTHIER_TRY_ASSIGN(const store::DatasetInfo before, datasets->info(dataset));
        LUTHIER_TRY(step(*datasets, dataset));
        return editSince(*datasets, dataset, before.version);
    };
    ++m_pending;
    m_background.post<DatasetEdit>(Lane::Data, this, work, [this, dataset = m_dataset](const Expected<DatasetEdit> &edit) {
        --m_pending;
        if (!edit)
            emit failed(edit.error());
        else if (dataset == m_dataset) // else another one is shown by now
            emit edited(*edit);
        emit savingChanged();
    });
    emit savingChanged();
}

void DatasetEditor::write(std::string message, Change change)
{
    post([text = std::move(message), change = std::move(change)](DatasetStore &datasets, DatasetId dataset) -> Expected<void> {
        LUTHIER_TRY_ASSIGN(VersionWriter writer, VersionWriter::begin(datasets, dataset));
        LUTHIER_TRY(change(writer, datasets));
        LUTHIER_TRY(writer.commit(text));
        return {};
    });
}

void DatasetEditor::setContent(RowId row, const data::Record &record)
{
    write(store::versionMessage(RowEdit::Write), [row, record](VersionWriter &writer, DatasetStore &) {
        RowChange change;
        change.content = record;
        return writer.change(row, change);
    });
}

void DatasetEditor::setText(RowId row, RowColumn column, const QString &text)
{
    write(store::versionMessage(RowEdit::Write),
          [row, column, text = fromQt(text), dataset = m_dataset](VersionWriter &writer, DatasetStore &datasets) -> Expected<void> {
              LUTHIER_TRY_ASSIGN(const std::vector<StoredRow> rows, readRows(datasets, dataset, std::span(&row, 1)));
              LUTHIER_TRY_ASSIGN(data::Record record, rows.front().record());
              RowChange change;
              change.content = withText(std::move(record), column, text);
              if (!change.content)
                  return fail(ErrorCode::BadData, "This row has no such text.", {}, "Open the row to edit it.");
              return writer.change(row, change);
          });
}

void DatasetEditor::add(std::vector<data::Record> records, RowId after)
{
    const std::string message = store::versionMessage(RowEdit::Add, records.size());
    write(message, [records = std::move(records), after](VersionWriter &writer, DatasetStore &) -> Expected<void> {
        LUTHIER_TRY(writer.insert(records, after));
        return {};
    });
}

void DatasetEditor::append(std::vector<data::Record> records)
{
    const std::string message = store::versionMessage(RowEdit::Add, records.size());
    write(message, [records = std::move(records)](VersionWriter &writer, DatasetStore &) -> Expected<void> {
        for (const data::Record &record : records) {
            LUTHIER_TRY(writer.append(record));
        }
        return {};
    });
}

void DatasetEditor::duplicate(std::vector<RowId> rows)
{
    const std::string message = store::versionMessage(RowEdit::Duplicate, rows.size());
    write(message, [rows = std::move(rows), dataset = m_dataset](VersionWriter &writer, DatasetStore &datasets) -> Expected<void> {
        LUTHIER_TRY_ASSIGN(const std::vector<StoredRow> stored, readRows(datasets, dataset, rows));
        for (const StoredRow &row : stored) {
            LUTHIER_TRY_ASSIGN(const data::Record record, row.record());
            LUTHIER_TRY(writer.insert(std::span(&record, 1), row.id, row.meta));
        }
        return {};
    });
}

void DatasetEditor::remove(std::vector<RowId> rows)
{
    const std::string message = store::versionMessage(RowEdit::Delete, rows.size());
    write(message, [rows = std::move(rows)](VersionWriter &writer, DatasetStore &) -> Expected<void> {
        for (const RowId row : rows) {
            LUTHIER_TRY(writer.remove(row));
        }
        return {};
    });
}

void DatasetEditor::move(std::vector<RowId> rows, RowId after)
{
    const std::string message = store::versionMessage(RowEdit::Move, rows.size());
    write(message, [rows = std::move(rows), after](VersionWriter &writer, DatasetStore &) { return writer.move(rows, after); });
}

void DatasetEditor::setStatus(std::vector<RowId> rows, store::RowStatus status)
{
    const std::string message = store::versionMessage(RowEdit::SetStatus, rows.size());
    write(message, [rows = std::move(rows), status](VersionWriter &writer, DatasetStore &) -> Expected<void> {
        RowChange change;
        change.status = status;
        for (const RowId row : rows) {
            LUTHIER_TRY(writer.change(row, change));
        }
        return {};
    });
}

void DatasetEditor::addTag(std::vector<RowId> rows, const QString &tag)
{
    const std::string message = store::versionMessage(RowEdit::AddTag, rows.size());
    write(
        message,
        [rows = std::move(rows), tag = fromQt(tag), dataset = m_dataset](VersionWriter &writer, DatasetStore &datasets) -> Expected<void> {
            LUTHIER_TRY_ASSIGN(const std::vector<StoredRow> stored, readRows(datasets, dataset, rows));
            for (const StoredRow &row : stored) {
                RowChange change;
                change.tags = row.meta.tags;
                if (std::find(change.tags->begin(), change.tags->end(), tag) != change.tags->end())
                    continue;
                change.tags->push_back(tag);
                LUTHIER_TRY(writer.change(row.id, change));
            }
            return {};
        });
}

void DatasetEditor::removeTag(std::vector<RowId> rows, const QString &tag)
{
    const std::string message = store::versionMessage(RowEdit::RemoveTag, rows.size());
    write(
        message,
        [rows = std::move(rows), tag = fromQt(tag), dataset = m_dataset](VersionWriter &writer, DatasetStore &datasets) -> Expected<void> {
            LUTHIER_TRY_ASSIGN(const std::vector<StoredRow> stored, readRows(datasets, dataset, rows));
            for (const StoredRow &row : stored) {
                RowChange change;
                change.tags = row.meta.tags;
                if (std::erase(*change.tags, tag) > 0) {
                    LUTHIER_TRY(writer.change(row.id, change));
                }
            }
            return {};
        });
}

void DatasetEditor::setTags(RowId row, const QStringList &tags)
{
    std::vector<std::string> texts;
    for (const QString &tag : tags)
        texts.push_back(fromQt(tag));
    write(store::versionMessage(RowEdit::SetTags), [row, texts = std::move(texts)](VersionWriter &writer, DatasetStore &) {
        RowChange change;
        change.tags = texts;
        return writer.change(row, change);
    });
}

void DatasetEditor::setNote(RowId row, const QString &note)
{
    write(store::versionMessage(RowEdit::SetNote), [row, note = fromQt(note)](VersionWriter &writer, DatasetStore &) {
        RowChange change;
        change.note = note;
        return writer.change(row, change);
    });
}

void DatasetEditor::undo()
{
    post([](DatasetStore &datasets, DatasetId dataset) -> Expected<void> {
        LUTHIER_TRY(store::undo(datasets, dataset));
        return {};
    });
}

void DatasetEditor::redo()
{
    post([](DatasetStore &datasets, DatasetId dataset) -> Expected<void> {
        LUTHIER_TRY(store::redo(datasets, dataset));
        return {};
    });
}

void DatasetEditor::goBackTo(std::int64_t version)
{
    post([version](DatasetStore &datasets, DatasetId dataset) -> Expected<void> {
        LUTHIER_TRY(store::goBackTo(datasets, dataset, version));
        return {};
    });
}

void DatasetEditor::mendSetAside(std::int64_t id, const QString &text)
{
    post([id, text = fromQt(text)](DatasetStore &datasets, DatasetId dataset) -> Expected<void> {
        LUTHIER_TRY(store::mendSetAside(datasets, dataset, id, text));
        return {};
    });
}

void DatasetEditor::discardSetAside(std::int64_t id)
{
    post([id](DatasetStore &datasets, DatasetId dataset) { return store::discardSetAside(datasets, dataset, id); });
}

} // namespace luthier::ui
