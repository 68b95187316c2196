#pragma once

#include <optional>

#include <QTimer>

#include "ui/base/page.h"
#include "ui/bridge/background.h"
#include "ui/models/dataset_list_model.h"
#include "ui/models/model_list_model.h"
#include "ui/models/run_list_model.h"
#include "ui/pages/home_machine.h"

namespace luthier::ui {

class HomeCard;
class HomeList;
class InlineMessage;

// Where one begins: three ways in, what was worked on last, and what this computer can do.
class HomePage final : public Page {
    Q_OBJECT

public:
    HomePage(Background &background, DatasetListModel &datasets, RunListModel &runs, ModelListModel &models, QWidget *parent = nullptr);

    void setSampleBusy(bool busy); // it is being made ready
    void showError(const Error &error);
    void activated() override;

signals:
    void openSample();
    void openMyData();
    void chooseModel();
    void openRun(const QString &run);
    void openDataset(const QString &name);

protected:
    void retranslate() override;

private:
    void follow(const QAbstractItemModel &model);
    void refresh();
    void showMachine();
    void showRuns();
    void showDatasets();
    static QString rowsText(std::int64_t rows);
    QString modelSentence() const;

    Background &m_background;
    DatasetListModel &m_datasets;
    RunListModel &m_runs;
    ModelListModel &m_models;
    std::optional<HomeMachine> m_machine;
    QTimer m_soon; // several changes are shown at once
    InlineMessage *m_message;
    HomeCard *m_sample;
    HomeCard *m_data;
    HomeCard *m_model;
    HomeList *m_recentRuns;
    HomeList *m_recentData;
};

} // namespace luthier::ui
