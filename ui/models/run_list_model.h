#pragma once

#include <optional>

#include <QTimer>

#include "core/run/queue.h"
#include "core/store/run_store.h"
#include "ui/bridge/background.h"
#include "ui/bridge/run_center.h"
#include "ui/models/value_list_model.h"

namespace luthier::ui {

struct RunEntry {
    store::RunSummary summary;
    std::optional<run::QueueState> queued; // of one that this window trains or that waits
    std::string phase;                     // of one that this window trains: "load", "train", …
    double bestLoss = 0;                   // evaluation loss where there is one, else training loss; NaN: none yet
    std::vector<double> spark;             // its course, few values
    std::int64_t sparkStep = 0;            // up to which
    std::string model;                     // where the model is that it started from
    std::string dataset;                   // the name of the dataset, else the file
};

// All runs of the workspace, the newest first: from the index, which follows the folders, and from what the runs of this window
// tell.
class RunListModel final : public ValueListModel<RunEntry> {
    Q_OBJECT

public:
    enum Role {
        RunRole = Qt::UserRole + 1, // the name of its folder: what RunCenter takes
        FolderRole,
        StateRole,    // "queued", "running", "pausing", "paused", "stopping", "prepared", "interrupted", "completed", "stopped", "failed"
        IsActiveRole, // something trains it
        StepRole,
        StepsRole,    // planned
        ProgressRole, // 0 … 1
        LossRole,     // of the last step; invalid before
        BestLossRole, // invalid before
        SparkRole,    // QList<double>
        StarRole,
        TagsRole,
        NoteRole,
        CreatedRole, // ISO, UTC
        ModelRole,   // path
        DatasetRole, // name, or path of a file
        SearchRole,  // everything that is looked through for words
    };

    RunListModel(Background &background, RunCenter &center, QObject *parent = nullptr);

    void refresh(); // reads the folders again; also by itself, every few seconds while something runs elsewhere
    bool isLoaded() const { return m_isLoaded; }
    int rowOf(const QString &run) const; // -1: there is none
    const RunEntry *find(const QString &run) const;

    void rename(const QString &run, const QString &title);
    void setStar(const QString &run, bool star);
    void setTags(const QString &run, const QStringList &tags);
    void setNote(const QString &run, const QString &text);
    void remove(const QString &run); // can be put back until purgeRemoved()
    void putBack(const QString &run);
    void purgeRemoved(); // for good

    QVariant data(const QModelIndex &index, int role) const override; // DisplayRole: its title

signals:
    void refreshed();
    void removed(const QString &run, const QString &title);
    void failed(const luthier::Error &error);

private:
    using Change = std::function<void(run::RunNotes &notes)>;
    void changeNotes(const QString &run, Change change);
    void followBatch(const QString &run, const run::EventBuffer::Batch &batch);
    void followQueue();
    void take(std::vector<RunEntry> entries);

    Background &m_background;
    RunCenter &m_center;
    Task m_refreshing;
    bool m_refreshAgain = false;
    bool m_isLoaded = false;
    QTimer m_elsewhere;
};

} // namespace luthier::ui
