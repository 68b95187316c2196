#include "ui/pages/data_row_saver.h"

#include "core/base/json.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

const QString kDraft = QStringLiteral("data_row");
constexpr int kDraftMilliseconds = 150;

} // namespace

DataRowSaver::DataRowSaver(DatasetEditor &editor, AppSettings &settings, QObject *parent)
    : QObject(parent), m_editor(editor), m_settings(settings)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kBurstMilliseconds);
    m_draft.setSingleShot(true);
    m_draft.setInterval(kDraftMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &DataRowSaver::flush);
    connect(&m_draft, &QTimer::timeout, this, &DataRowSaver::keepDraft);
    connect(&m_editor, &DatasetEditor::savingChanged, this, &DataRowSaver::follow);
    connect(&m_editor, &DatasetEditor::failed, this, [this] { m_hasFailed = m_state == State::Saving; });
}

void DataRowSaver::change(store::RowId row, const data::Record &record)
{
    if (m_row != row || m_dataset != m_editor.dataset())
        flush();
    m_dataset = m_editor.dataset();
    m_row = row;
    m_record = record;
    m_pause.start();
    m_draft.start();
    setState(State::Unsaved);
}

void DataRowSaver::flush()
{
    m_pause.stop();
    if (m_state != State::Unsaved && m_state != State::Failed)
        return;
    if (m_dataset != m_editor.dataset())
        return; // the draft keeps it
    if (m_draft.isActive())
        keepDraft();
    m_hasFailed = false;
    setState(State::Saving);
    m_editor.setContent(m_row, m_record);
}

// Everything that was to be written is; only then nothing is owed any more.
void DataRowSaver::follow()
{
    if (m_state != State::Saving || m_editor.isSaving())
        return;
    if (!m_hasFailed)
        m_settings.setDraft(kDraft, {});
    setState(m_hasFailed ? State::Failed : State::Saved);
}

void DataRowSaver::keepDraft()
{
    m_draft.stop();
    const Json draft = {{"dataset", m_dataset}, {"row", m_row}, {"record", data::toJson(m_record)}};
    m_settings.setDraft(kDraft, toQt(dumpJson(draft)));
}

void DataRowSaver::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

std::optional<DataRowSaver::Leftover> DataRowSaver::takeLeftover(AppSettings &settings)
{
    const std::string text = fromQt(settings.draft(kDraft));
    settings.setDraft(kDraft, {});
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object() || !json.contains("record") || !json.value("dataset", Json()).is_number_integer() ||
        !json.value("row", Json()).is_number_integer())
        return {};
    Expected<data::Record> record = data::recordFromJson(json["record"]);
    if (!record)
        return {};
    return Leftover{json["dataset"].get<store::DatasetId>(), json["row"].get<store::RowId>(), std::move(*record)};
}

} // namespace luthier::ui
