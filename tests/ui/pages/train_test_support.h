#pragma once

#include "core/store/import_dataset.h"
#include "tests/ui/models/models_test_support.h"
#include "ui/base/qt_convert.h"
#include "ui/bridge/app_settings.h"
#include "ui/bridge/run_center.h"
#include "ui/models/dataset_list_model.h"
#include "ui/models/model_list_model.h"

namespace luthier::ui {

inline const fs::path kTinyModel = test::fixture("parity/llama/model");

// A workspace with rows for the tiny model ("rows"), with preferences ("pairs"), and with rows that nothing is trained in.
class TrainTest : public ModelsTest {
protected:
    TrainTest()
    {
        settings.openWorkspace(workspace());
        settings.setModelFolders({});
    }

    void importRows(const std::string &name, const fs::path &file)
    {
        store::DatasetImport request;
        request.name = name;
        request.files = {file};
        const auto imported = store::importDataset(ModelsTest::datasets(), request, [](const data::Problem &) {});
        ASSERT_TRUE(imported) << describeError(imported.error());
    }
    void makeRows() { importRows("rows", test::fixture("parity/llama/samples.jsonl")); }
    void makePairs()
    {
        importRows("pairs", write("pairs.jsonl", R"({"prompt": "a", "chosen": "b", "rejected": "c"})"
                                                 "\n"));
    }
    void makeUntrained()
    {
        importRows("untrained", write("untrained.jsonl", R"({"input_ids": [1, 2, 3], "labels": [-100, -100, -100]})"
                                                         "\n"));
    }
    bool load()
    {
        list.refresh();
        return waitUntil([this] { return list.isLoaded(); });
    }

    AppSettings settings{toQt(workspace() / "settings.ini")};
    RunCenter center{background, host};
    DatasetListModel list{background};
    ModelListModel models{background};
};

} // namespace luthier::ui
