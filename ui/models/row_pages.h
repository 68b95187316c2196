#pragma once

#include <list>
#include <optional>
#include <span>
#include <unordered_map>

#include <QObject>
#include <QStringList>
#include <QTimer>

#include "ui/bridge/background.h"
#include "ui/models/row_columns.h"

namespace luthier::ui {

// A row as a table shows it.
struct RowPreview {
    store::RowStatus status = store::RowStatus::Todo;
    QStringList tags;
    QString note;
    QStringList cells; // by the columns asked for; status empty
};

// The rows of one version that were shown last, fetched by id behind the table. What was wanted latest comes first, and what
// is wanted while something is fetched takes the place of what was wanted before.
class RowPages final : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kKeptRows = 8192;

    explicit RowPages(Background &background, QObject *parent = nullptr);

    void setDataset(store::DatasetId dataset, std::vector<RowColumn> columns); // forgets everything
    void setVersion(std::int64_t version) { m_version = version; }             // of the rows wanted from now on
    void forget(std::span<const store::RowId> ids);
    void clear();

    const RowPreview *find(store::RowId id) const;      // null: want() it
    void want(int page, std::vector<store::RowId> ids); // `page`: a number that arrived() gives back

signals:
    void arrived(int page);
    void failed(const luthier::Error &error);

private:
    using Row = std::pair<store::RowId, RowPreview>;
    struct Wanted {
        int page = 0;
        std::vector<store::RowId> ids;
    };
    void fetch();
    void keep(std::vector<Row> rows);

    Background &m_background;
    store::DatasetId m_dataset = 0;
    std::int64_t m_version = 0;
    std::vector<RowColumn> m_columns;
    mutable std::list<Row> m_rows; // shown last first
    std::unordered_map<store::RowId, std::list<Row>::iterator> m_byId;
    std::vector<Wanted> m_wanted; // latest last
    std::optional<int> m_fetched; // the page under way
    Task m_task;
    QTimer m_soon;
};

} // namespace luthier::ui
