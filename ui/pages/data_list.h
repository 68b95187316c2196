#pragma once

#include "core/store/dataset_types.h"
#include "ui/base/card.h"

class QAction;
class QListView;
class QMenu;

namespace luthier::ui {

class DatasetListModel;
class DatasetNames;
class IconButton;
class Label;

// The datasets of the workspace, to choose one, make, rename, duplicate, export and delete.
class DataList final : public Card {
    Q_OBJECT

public:
    explicit DataList(DatasetListModel &datasets, QWidget *parent = nullptr);
    store::DatasetId current() const; // 0: none
    void select(store::DatasetId dataset);
    void rename(store::DatasetId dataset); // writes the name in place

signals:
    void chosen(luthier::store::DatasetId dataset);
    void importWanted();
    void exportWanted(luthier::store::DatasetId dataset, const QString &format);
    void trainWanted(const QString &dataset);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    void fillNew();
    void fillExport(const QString &kind);
    void showMenu(const QPoint &place);
    void retranslate();

    DatasetListModel &m_datasets;
    DatasetNames *m_names;
    Label *m_title;
    IconButton *m_new;
    QListView *m_view;
    QMenu *m_newMenu;
    QMenu *m_menu;
    QMenu *m_exportMenu;
    QAction *m_train;
    QAction *m_rename;
    QAction *m_duplicate;
    QAction *m_delete;
};

} // namespace luthier::ui
