#include "ui/pages/data_row_saver.h"

#include "tests/ui/pages/data_test_support.h"

namespace luthier::ui {
namespace {

class DataRowSaverTest : public DataTest {
protected:
    void SetUp() override
    {
        DataTest::SetUp();
        dataset = makeLetters();
        editor.setDataset(dataset);
    }
    store::DatasetId dataset = 0;
    DatasetEditor editor{background};
    DataRowSaver saver{editor, settings};
};

TEST_F(DataRowSaverTest, ABurstOfEditsIsOneVersion)
{
    const store::RowId row = rows(dataset).front().id;
    for (const char *answer : {"Y", "Ye", "Yes."})
        saver.change(row, conversation("Is it?", answer));
    EXPECT_TRUE(waitUntil([&] { return saver.state() == DataRowSaver::State::Saved; }));
    EXPECT_EQ(answerOf(dataset, 0), "Yes.");
    EXPECT_EQ((*stores.datasets())->info(dataset)->version, 2);
}

TEST_F(DataRowSaverTest, WhatWasNotSavedIsFoundAfterwards)
{
    const store::RowId row = rows(dataset).front().id;
    saver.change(row, conversation("Is it?", "Half a wor"));
    QTest::qWait(300);
    const auto leftover = DataRowSaver::takeLeftover(settings);
    ASSERT_TRUE(leftover);
    EXPECT_EQ(leftover->dataset, dataset);
    EXPECT_EQ(leftover->row, row);
    EXPECT_EQ(leftover->record, conversation("Is it?", "Half a wor"));
    EXPECT_FALSE(DataRowSaver::takeLeftover(settings));
}

TEST_F(DataRowSaverTest, WhatIsSavedLeavesNothingBehind)
{
    saver.change(rows(dataset).front().id, conversation("Is it?", "Yes."));
    saver.flush();
    EXPECT_TRUE(waitUntil([&] { return saver.state() == DataRowSaver::State::Saved; }));
    EXPECT_FALSE(DataRowSaver::takeLeftover(settings));
}

TEST_F(DataRowSaverTest, AFailureIsKeptAndTold)
{
    saver.change(4711, conversation("Is it?", "Yes."));
    saver.flush();
    EXPECT_TRUE(waitUntil([&] { return saver.state() == DataRowSaver::State::Failed; }));
    EXPECT_TRUE(DataRowSaver::takeLeftover(settings));
}

TEST_F(DataRowSaverTest, ADamagedDraftIsIgnored)
{
    settings.setDraft(QStringLiteral("data_row"), QStringLiteral("{\"dataset\": 1, \"row\""));
    EXPECT_FALSE(DataRowSaver::takeLeftover(settings));
}

} // namespace
} // namespace luthier::ui
