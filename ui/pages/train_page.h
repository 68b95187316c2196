#pragma once

#include <optional>

#include "core/run/expected_time.h"
#include "ui/base/page.h"
#include "ui/bridge/planner.h"
#include "ui/bridge/run_center.h"
#include "ui/forms/spec_model.h"
#include "ui/models/dataset_list_model.h"
#include "ui/models/model_list_model.h"
#include "ui/pages/train_readiness.h"
#include "ui/pages/train_remarks.h"

class QAction;

namespace luthier::ui {

class AppSettings;
class InlineMessage;
class RunCard;
class ScrollArea;
class TrainDataStep;
class TrainMethodStep;
class TrainModelStep;
class TrainSettingsStep;

// What the page works with; all outlive it.
struct TrainServices {
    Background &background;
    EngineHost &engine;
    RunCenter &runs;
    AppSettings &settings;
    DatasetListModel &datasets;
    ModelListModel &models;
};

// A new run in four steps, and beside them the card of what it will be. What is chosen is kept at once, and is there again after
// a restart.
class TrainPage final : public Page {
    Q_OBJECT

public:
    explicit TrainPage(const TrainServices &services, QWidget *parent = nullptr);

    void trainModel(const QString &path);      // chooses the model
    void trainOn(const QString &dataset);      // chooses the data
    void setSpec(const config::RunSpec &spec); // of an earlier run, to go on from; can be undone
    void start();                              // where something is missing, leads there
    void activated() override;
    void saveState() override;

    SpecModel &spec() { return m_spec; }
    TrainModelStep &modelStep() const { return *m_model; }
    TrainDataStep &dataStep() const { return *m_data; }
    TrainMethodStep &methodStep() const { return *m_method; }
    TrainSettingsStep &settingsStep() const { return *m_settings; }
    RunCard &card() const { return *m_card; }

signals:
    void openRun(const QString &run); // it was prepared, and trains or waits
    void openDataset(const QString &name);
    void importData();

protected:
    void retranslate() override;

private:
    void build();
    void connectSteps();
    void connectPlanner();
    void connectRuns();
    void makeActions();
    void restore();
    void follow(); // the settings have changed
    void plan();
    void showPlan(const std::optional<run::PreparedRun> &run, const std::optional<Error> &error);
    void refreshStart();
    void readSpeeds();
    void showTime();
    TrainState state() const;
    void leadTo(TrainMissing missing);
    void say(const QString &sentence);
    void fix(const TrainRemark::Fix &fix);
    void reveal(const std::string &key);
    bool hasSettings() const;

    const TrainServices m_services;
    SpecModel m_spec;
    Planner m_planner;
    std::optional<std::pair<config::RunSpec, std::int64_t>> m_planned; // what the plan is for: the settings and the data's version
    std::optional<run::PreparedRun> m_plan;
    std::optional<Error> m_planError;
    std::vector<run::MeasuredSpeed> m_speeds;
    bool m_isStarting = false; // a run of this page is being prepared
    InlineMessage *m_message;
    ScrollArea *m_steps;
    TrainModelStep *m_model;
    TrainDataStep *m_data;
    TrainMethodStep *m_method;
    TrainSettingsStep *m_settings;
    RunCard *m_card;
    QAction *m_start;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_text;
};

} // namespace luthier::ui
