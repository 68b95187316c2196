#pragma once

#include "ui/bridge/app_settings.h"
#include "ui/bridge/background.h"
#include "ui/bridge/engine_host.h"
#include "ui/bridge/run_center.h"
#include "ui/models/dataset_list_model.h"
#include "ui/models/model_list_model.h"
#include "ui/models/run_list_model.h"
#include "ui/window/run_watch.h"
#include "ui/window/window_services.h"

namespace luthier::studio {

fs::path samplesFolder(); // beside the installed program, else in the sources it was built from

// Builds what the window works with, in the order in which one needs the other.
class Services {
public:
    Services(ui::AppSettings &settings, ui::Theme &theme, ui::Translator &translator, const fs::path &workspace);

    ui::WindowServices forWindow();
    ui::Background &background() { return m_background; }
    ui::RunWatch &watch() { return m_watch; }
    void startBehind(); // what need not be there for the first painting: the engine, the models, a backup, the runs' bin
    void shutDown();    // waits for a checkpoint and for everything that is written

private:
    ui::AppSettings &m_settings;
    ui::Theme &m_theme;
    ui::Translator &m_translator;
    ui::EngineHost m_engine;
    ui::Background m_background;
    ui::RunCenter m_center;
    ui::DatasetListModel m_datasets;
    ui::RunListModel m_runs;
    ui::ModelListModel m_models;
    ui::RunWatch m_watch;
};

} // namespace luthier::studio
