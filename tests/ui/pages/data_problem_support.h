#pragma once

#include "tests/ui/pages/data_test_support.h"
#include "ui/models/problem_list_model.h"

namespace luthier::ui {

// A dataset from a file of two rows and two that could not be read, one of which can be mended.
class DataProblemTest : public DataTest {
protected:
    void SetUp() override
    {
        DataTest::SetUp();
        const fs::path file = workspace() / "rows.jsonl";
        ASSERT_TRUE(writeFileAtomic(file, "{\"instruction\": \"Why?\", \"output\": \"Because.\"}\n"
                                          "{\"instruction\": \"How?\", \"output\": \"So.\"\n"
                                          "{\"instruction\": \"When?\"}\n"
                                          "{\"instruction\": \"Who?\", \"output\": \"I.\"}\n"));
        const auto imported = store::importDataset(**stores.datasets(), {"rows", {file}, {}, false, {}}, [](const data::Problem &) {});
        ASSERT_TRUE(imported) << describeError(imported.error());
        load(model, imported->dataset);
        problems.setDataset(imported->dataset);
        EXPECT_TRUE(waitUntil([&] { return problems.setAsideCount() == 2; }));
        QObject::connect(&model.editor(), &DatasetEditor::edited, &problems, [this] { problems.refresh(); });
    }
    RowTableModel model{background};
    ProblemListModel problems{background};
};

} // namespace luthier::ui
