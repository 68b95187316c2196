#pragma once

#include <QHash>
#include <QObject>

#include "core/store/dataset_types.h"
#include "ui/bridge/background.h"

namespace luthier::ui {

// Brings the full-text index of datasets up to date behind everything else. Rows that are not indexed yet are not found.
class SearchIndexer final : public QObject {
    Q_OBJECT

public:
    explicit SearchIndexer(Background &background, QObject *parent = nullptr);

    void update(store::DatasetId dataset); // after a change; the newest version counts
    bool isUpToDate(store::DatasetId dataset) const { return !m_tasks.contains(dataset); }

signals:
    void updated(luthier::store::DatasetId dataset);
    void failed(const luthier::Error &error);

private:
    Background &m_background;
    QHash<store::DatasetId, Task> m_tasks;
};

} // namespace luthier::ui
