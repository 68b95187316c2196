#pragma once

#include "tests/ui/pages/runs_test_support.h"
#include "ui/base/language.h"
#include "ui/models/dataset_list_model.h"
#include "ui/models/model_list_model.h"
#include "ui/window/window_services.h"

namespace luthier::ui {

// A workspace with all that a window works with.
class WindowTest : public RunsTest {
protected:
    WindowTest() { settings.setModelFolders({}); }

    WindowServices services()
    {
        return {settings,   const_cast<Theme &>(Theme::of()),
                translator, background,
                host,       center,
                datasets,   runs,
                models,     fs::path(LUTHIER_SOURCE_DIR) / "resources/samples"};
    }
    bool settle() // what was asked for has happened
    {
        QTest::qWait(5);
        return waitUntil([this] { return background.isIdle(); });
    }
    // A run that goes on until it is stopped.
    void trainEndlessly(const std::string &name)
    {
        trainBy(1'000'000, std::chrono::milliseconds(2));
        makeRun(name);
        center.resume(toQt(std::string_view(name)));
        ASSERT_TRUE(waitUntil([&] { return !center.activeRun().isEmpty() && center.session()->state() == RunSession::State::Training; }));
    }

    Translator translator{*QCoreApplication::instance()};
    DatasetListModel datasets{background};
    ModelListModel models{background};
};

} // namespace luthier::ui
