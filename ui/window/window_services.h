#pragma once

#include "core/base/files.h"

namespace luthier::ui {

class AppSettings;
class Background;
class DatasetListModel;
class EngineHost;
class ModelListModel;
class RunCenter;
class RunListModel;
class Theme;
class Translator;

// What the window works with. Whoever builds it owns all of this, and lets it live longer than the window.
struct WindowServices {
    AppSettings &settings;
    Theme &theme;
    Translator &translator;
    Background &background;
    EngineHost &engine;
    RunCenter &center;
    DatasetListModel &datasets;
    RunListModel &runs;
    ModelListModel &models;
    fs::path samples; // the folder of the sample data
};

} // namespace luthier::ui
