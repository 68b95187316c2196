#include "core/store/run_ingest.h"

#include <map>

#include <fmt/format.h>

#include "core/run/journal_reader.h"
#include "core/run/notes.h"
#include "core/run/row_losses.h"
#include "core/run/run_folder.h"

namespace luthier::store {

namespace {

using run::EvalEvent;
using run::Event;
using run::PhaseEvent;
using run::ResumeEvent;
using run::RowLoss;
using run::RowRecordKind;
using run::StepEvent;

constexpr std::size_t kRecordsAtOnce = 100'000;

struct IndexedRun {
    std::int64_t id = 0;
    std::uint64_t eventsOffset = 0;
    std::uint64_t rowsRecords = 0;
    std::string notes;
};

Expected<IndexedRun> findOrAdd(Database &database, const fs::path &folder)
{
    const std::string name = folder.filename().string();
    const char *select = "SELECT id, events_offset, rows_records, notes_json FROM run WHERE folder = ?1";
    LUTHIER_TRY_ASSIGN(auto row, database.prepare(select));
    row.bindAll(std::string_view(name));
    LUTHIER_TRY_ASSIGN(const bool known, row.step());
    if (known)
        return IndexedRun{row.integer(0), static_cast<std::uint64_t>(row.integer(1)), static_cast<std::uint64_t>(row.integer(2)),
                          std::string(row.text(3))};
    LUTHIER_TRY_ASSIGN(const Json json, run::readRunJson(folder));
    LUTHIER_TRY(database.run("INSERT INTO run(folder, run_json) VALUES(?1, ?2)", std::string_view(name), std::string_view(dumpJson(json))));
    return IndexedRun{database.lastInsertedId(), 0, 0, "{}"};
}

// Writes events of one run.
class EventSink {
public:
    static Expected<EventSink> open(Database &database, std::int64_t run)
    {
        LUTHIER_TRY_ASSIGN(auto metric, database.prepare("INSERT INTO metric(run, key, step, value) VALUES(?1, ?2, ?3, ?4) "
                                                         "ON CONFLICT(run, key, step) DO UPDATE SET value = excluded.value"));
        LUTHIER_TRY_ASSIGN(auto mark, database.prepare("INSERT INTO mark(run, kind, step, json) VALUES(?1, ?2, ?3, ?4)"));
        return EventSink(database, run, std::move(metric), std::move(mark));
    }

    Expected<void> add(const Event &event)
    {
        if (const auto *step = std::get_if<StepEvent>(&event.body))
            return addStep(event.time, *step);
        if (const auto *eval = std::get_if<EvalEvent>(&event.body))
            return addEval(*eval);
        if (std::holds_alternative<PhaseEvent>(event.body))
            return {}; // tells what is going on and is of no interest later
        if (const auto *resume = std::get_if<ResumeEvent>(&event.body))
            LUTHIER_TRY(supersede(resume->fromStep));
        const Json json = run::toJson(event);
        return m_mark.run(m_run, std::string_view(json["event"].get_ref<const std::string &>()), run::stepOf(event),
                          std::string_view(dumpJson(json)));
    }

private:
    EventSink(Database &database, std::int64_t run, Statement metric, Statement mark)
        : m_database(&database), m_run(run), m_metric(std::move(metric)), m_mark(std::move(mark))
    {
    }

    Expected<std::int64_t> keyId(const std::string &name)
    {
        if (const auto known = m_keys.find(name); known != m_keys.end())
            return known->second;
        LUTHIER_TRY(m_database->run("INSERT INTO metric_key(name) VALUES(?1) ON CONFLICT(name) DO NOTHING", std::string_view(name)));
        LUTHIER_TRY_ASSIGN(const auto id, m_database->integer("SELECT id FROM metric_key WHERE name = ?1", std::string_view(name)));
        return m_keys[name] = *id;
    }

    Expected<void> addMetric(const std::string &name, std::int64_t step, double value)
    {
        LUTHIER_TRY_ASSIGN(const std::int64_t key, keyId(name));
        return m_metric.run(m_run, key, step, value); // a NaN is stored as NULL
    }

    Expected<void> addStep(double time, const StepEvent &event)
    {
        const std::pair<const char *, double> values[] = {{"time", time},
                                                          {"epoch", event.epoch},
                                                          {"loss", event.loss},
                                                          {"lr", event.learningRate},
                                                          {"grad_norm", event.gradientNorm},
                                                          {"tokens", static_cast<double>(event.tokens)},
                                                          {"trained_tokens", static_cast<double>(event.trainedTokens)},
                                                          {"tokens_per_second", event.tokensPerSecond}};
        for (const auto &[name, value] : values)
            LUTHIER_TRY(addMetric(name, event.step, value));
        for (const auto &[name, value] : event.metrics)
            LUTHIER_TRY(addMetric(name, event.step, value));
        return {};
    }

    Expected<void> addEval(const EvalEvent &event)
    {
        LUTHIER_TRY(addMetric("eval/loss", event.step, event.loss));
        LUTHIER_TRY(addMetric("eval/tokens", event.step, static_cast<double>(event.tokens)));
        for (const auto &[name, value] : event.metrics)
            LUTHIER_TRY(addMetric("eval/" + name, event.step, value));
        return {};
    }

    Expected<void> supersede(std::int64_t fromStep)
    {
        LUTHIER_TRY(m_database->run("DELETE FROM metric WHERE run = ?1 AND step > ?2", m_run, fromStep));
        return m_database->run("DELETE FROM mark WHERE run = ?1 AND step > ?2", m_run, fromStep);
    }

    Database *m_database;
    std::int64_t m_run;
    Statement m_metric;
    Statement m_mark;
    std::map<std::string, std::int64_t> m_keys;
};

// One piece of the journal with its new offset, all or nothing. True if there was anything.
Expected<bool> ingestEvents(Database &database, std::int64_t run, run::JournalReader &reader)
{
    const std::uint64_t before = reader.offset();
    LUTHIER_TRY_ASSIGN(const auto events, reader.next());
    if (reader.offset() == before)
        return false;
    LUTHIER_TRY_ASSIGN(auto transaction, Transaction::begin(database));
    LUTHIER_TRY_ASSIGN(auto sink, EventSink::open(database, run));
    for (const Event &event : events)
        LUTHIER_TRY(sink.add(event));
    LUTHIER_TRY(database.run("UPDATE run SET events_offset = ?2 WHERE id = ?1", run, static_cast<std::int64_t>(reader.offset())));
    LUTHIER_TRY(transaction.commit());
    return true;
}

Expected<void> addRowRecord(Database &database, Statement &insert, std::int64_t run, std::int64_t number, const RowLoss &record)
{
    switch (run::rowRecordKind(record)) {
    case RowRecordKind::Loss: return insert.run(run, number, record.step, record.rowId, record.nll, record.tokens);
    case RowRecordKind::Resume:
        return database.run("DELETE FROM row_loss WHERE run = ?1 AND step > ?2 AND record < ?3", run, record.step, number);
    case RowRecordKind::Torn: return {};
    }
    return {};
}

// One piece of rows.bin with the new number of records, all or nothing. True if there was anything.
Expected<bool> ingestRows(Database &database, std::int64_t run, const fs::path &folder, std::uint64_t &records)
{
    LUTHIER_TRY_ASSIGN(const auto piece, run::readRowLosses(folder, records, kRecordsAtOnce));
    if (piece.records.empty())
        return false;
    LUTHIER_TRY_ASSIGN(auto transaction, Transaction::begin(database));
    LUTHIER_TRY_ASSIGN(auto insert, database.prepare("INSERT OR REPLACE INTO row_loss(run, record, step, row_id, nll, tokens) "
                                                     "VALUES(?1, ?2, ?3, ?4, ?5, ?6)"));
    for (const RowLoss &record : piece.records)
        LUTHIER_TRY(addRowRecord(database, insert, run, static_cast<std::int64_t>(records++), record));
    LUTHIER_TRY(database.run("UPDATE run SET rows_records = ?2 WHERE id = ?1", run, static_cast<std::int64_t>(records)));
    LUTHIER_TRY(transaction.commit());
    return true;
}

std::uint64_t sizeOrNothing(const fs::path &path)
{
    std::error_code code;
    const auto size = fs::file_size(path, code);
    return code ? 0 : size;
}

bool isShorterThanKnown(const IndexedRun &known, const fs::path &folder)
{
    const run::RunPaths paths{folder};
    return sizeOrNothing(paths.events()) < known.eventsOffset || sizeOrNothing(paths.rows()) < known.rowsRecords * run::kRowRecordBytes;
}

Expected<bool> ingestNotes(Database &database, const IndexedRun &known, const fs::path &folder)
{
    LUTHIER_TRY_ASSIGN(const auto notes, run::readNotes(folder));
    const std::string json = dumpJson(run::toJson(notes));
    if (json == known.notes)
        return false;
    LUTHIER_TRY(database.run("UPDATE run SET notes_json = ?2 WHERE id = ?1", known.id, std::string_view(json)));
    return true;
}

} // namespace

Expected<bool> ingestRun(Database &database, const fs::path &runFolder)
{
    LUTHIER_TRY_ASSIGN(IndexedRun known, findOrAdd(database, runFolder));
    if (isShorterThanKnown(known, runFolder)) { // the folder was replaced by another
        LUTHIER_TRY(forgetRun(database, known.id));
        LUTHIER_TRY_ASSIGN(known, findOrAdd(database, runFolder));
    }
    bool anything = false;
    run::JournalReader reader(runFolder, known.eventsOffset);
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, ingestEvents(database, known.id, reader));
        if (!more)
            break;
        anything = true;
    }
    for (;;) {
        LUTHIER_TRY_ASSIGN(const bool more, ingestRows(database, known.id, runFolder, known.rowsRecords));
        if (!more)
            break;
        anything = true;
    }
    LUTHIER_TRY_ASSIGN(const bool newNotes, ingestNotes(database, known, runFolder));
    return anything || newNotes;
}

Expected<void> forgetRun(Database &database, std::int64_t run)
{
    LUTHIER_TRY_ASSIGN(auto transaction, Transaction::begin(database));
    for (const char *table : {"metric", "mark", "row_loss"})
        LUTHIER_TRY(database.run(fmt::format("DELETE FROM {} WHERE run = ?1", table), run));
    LUTHIER_TRY(database.run("DELETE FROM run WHERE id = ?1", run));
    return transaction.commit();
}

} // namespace luthier::store
