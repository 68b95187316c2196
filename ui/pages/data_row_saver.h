#pragma once

#include <optional>

#include <QObject>
#include <QTimer>

#include "core/data/record.h"
#include "ui/bridge/app_settings.h"
#include "ui/models/dataset_editor.h"

namespace luthier::ui {

// Saves what is written into a row by itself: a burst of typing is one version. Until a version is safe, what was written lies
// in the settings, so that a crash takes nothing.
class DataRowSaver final : public QObject {
    Q_OBJECT

public:
    enum class State { Saved, Unsaved, Saving, Failed };
    static constexpr int kBurstMilliseconds = 1000; // a pause this long ends a burst

    DataRowSaver(DatasetEditor &editor, AppSettings &settings, QObject *parent = nullptr);

    void change(store::RowId row, const data::Record &record);
    void flush(); // now: before another row or dataset is shown and before leaving
    State state() const { return m_state; }
    bool holds(store::RowId row) const { return m_row == row && m_state != State::Saved; }

    // What a window that ended without saving has left behind, once.
    struct Leftover {
        store::DatasetId dataset = 0;
        store::RowId row = 0;
        data::Record record;
    };
    static std::optional<Leftover> takeLeftover(AppSettings &settings);

signals:
    void stateChanged();

private:
    void setState(State state);
    void follow();
    void keepDraft();

    DatasetEditor &m_editor;
    AppSettings &m_settings;
    QTimer m_pause;
    QTimer m_draft;
    State m_state = State::Saved;
    store::DatasetId m_dataset = 0;
    store::RowId m_row = 0;
    data::Record m_record;
    bool m_hasFailed = false;
};

} // namespace luthier::ui
