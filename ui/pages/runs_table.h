#pragma once

#include "ui/base/table.h"

namespace luthier::ui {

class AppSettings;
class RunListModel;
class RunsFilter;
class RunsTableModel;

// The list of runs as a table: columns, order and selection as they were left, a click on the first column gives a star.
class RunsTable final : public Table {
    Q_OBJECT

public:
    RunsTable(RunListModel &runs, AppSettings &settings, QWidget *parent = nullptr);

    void setSearch(const QString &words);
    bool isSearching() const;
    int shownRuns() const;

    QStringList selectedRuns() const; // in the order of the list
    void select(const QStringList &runs);
    void rename();                  // the current run, in place
    void fitColumns(int pageWidth); // leaves out what there is no room for
    void saveState();
    void retranslate();

signals:
    void chosenChanged(); // others are selected, or something of them is another

private:
    void makeColumns();
    void restoreState();

    RunListModel &m_runs;
    AppSettings &m_settings;
    RunsTableModel *m_model;
    RunsFilter *m_filter;
    QStringList m_wanted; // to be selected as soon as the list is there
};

} // namespace luthier::ui
