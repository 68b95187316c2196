#pragma once

#include <memory>
#include <vector>

#include <QAbstractTableModel>

#include "core/run/journal_reader.h"
#include "ui/bridge/background.h"

namespace luthier::ui {

// What has happened in a run, in words: a row an event, without its single steps. Read from the run's journal, further each time
// when it is asked to.
class RunLogModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, What };

    RunLogModel(Background &background, const fs::path &runFolder, QObject *parent = nullptr);

    void readOn();
    void retranslate();
    QString plainText() const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_events.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void failed(const luthier::Error &error);

private:
    void add(const std::vector<run::Event> &events);

    Background &m_background;
    std::shared_ptr<run::JournalReader> m_reader; // used by one read at a time
    std::vector<run::Event> m_events;
    std::string m_phase; // of the last event of this kind
    Task m_reading;
    bool m_again = false;
};

} // namespace luthier::ui
