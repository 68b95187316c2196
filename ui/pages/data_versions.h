#pragma once

#include <QFrame>

#include "core/store/dataset_types.h"

class QListView;
class QPushButton;

namespace luthier::ui {

class Background;
class Label;
class VersionListModel;

// Drops down with the history of a dataset: what was done, when, how many rows there were, and the way back.
class DataVersions final : public QFrame {
    Q_OBJECT

public:
    DataVersions(Background &background, QWidget *parent);
    void setDataset(store::DatasetId dataset, std::int64_t newest);
    void dropDown(QWidget &below);

signals:
    void goBackWanted(std::int64_t version);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refreshButton();
    VersionListModel *m_model;
    store::DatasetId m_dataset = 0;
    std::int64_t m_newest = 0;
    Label *m_title;
    QListView *m_view;
    QPushButton *m_back;
};

} // namespace luthier::ui
