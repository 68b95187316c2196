#pragma once

#include "ui/base/page.h"
#include "ui/bridge/app_settings.h"
#include "ui/bridge/search_indexer.h"
#include "ui/models/dataset_list_model.h"
#include "ui/models/problem_list_model.h"
#include "ui/models/row_table_model.h"

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace luthier::ui {

class DataFilterBar;
class DataList;
class DataProblems;
class DataRowActions;
class DataRowEditor;
class DataRowTable;
class DataVersions;
class EmptyState;
class InlineMessage;
class Toast;

// The datasets of the workspace, their rows in a table, and the row that is chosen, to be written.
class DataPage final : public Page {
    Q_OBJECT

public:
    DataPage(Background &background, AppSettings &settings, DatasetListModel &datasets, QWidget *parent = nullptr);

    void openDataset(const QString &name);      // once it is known
    void importFiles(const QStringList &files); // none: they are asked for
    void exportRows(store::DatasetId dataset, const QString &format, const QString &file);

    void activated() override;
    void saveState() override;
    void find() override;
    bool acceptsFiles() const override { return true; }

signals:
    void trainOn(const QString &dataset);
    void sampleWanted();

protected:
    void retranslate() override;

private:
    QWidget *buildTable();
    void buildHead();
    void connectModels();
    void connectParts();
    void showDatasets(); // those there are, or what the page is for
    void showDataset(store::DatasetId dataset);
    void showHead();
    void showRowMenu(const QPoint &place);
    void askForExport(store::DatasetId dataset, const QString &format);
    void recoverLeftover();
    void followEdit(const DatasetEdit &edit);

    Background &m_background;
    AppSettings &m_settings;
    DatasetListModel &m_datasets;
    RowTableModel m_model;
    ProblemListModel m_problems;
    SearchIndexer m_indexer;
    QString m_wanted;             // the name of the dataset to be shown when it is known
    store::RowId m_wantedRow = 0; // the row that was shown last time
    int m_deleted = 0;            // rows that the next change takes away, for the toast
    QString m_takenBack;          // what it undoes
    bool m_isImporting = false;

    QPushButton *m_version;
    QPushButton *m_import;
    QPushButton *m_add;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    InlineMessage *m_message;
    QSplitter *m_splitter;
    DataList *m_list;
    DataRowTable *m_table;
    DataFilterBar *m_filter;
    QStackedWidget *m_side; // the row, or the problems
    DataRowEditor *m_editor;
    DataProblems *m_problemList;
    DataVersions *m_versions;
    DataRowActions *m_actions;
    Toast *m_toast;
};

} // namespace luthier::ui
