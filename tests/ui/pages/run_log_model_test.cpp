#include "ui/pages/run_log_model.h"

#include <QAbstractItemModelTester>

#include "core/run/journal_reader.h"
#include "tests/ui/pages/runs_test_support.h"

namespace luthier::ui {
namespace {

class RunLogModelTest : public RunsTest {
protected:
    QString what(int row) { return model->index(row, RunLogModel::What).data().toString(); }
    std::unique_ptr<RunLogModel> model;
};

TEST_F(RunLogModelTest, TellsTheEventsWithoutTheSteps)
{
    model = std::make_unique<RunLogModel>(background, train("first"));
    const QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_TRUE(waitUntil([&] { return model->rowCount() == 5; })); // begun, reading, training, evaluation, finished
    EXPECT_EQ(what(0), QStringLiteral("Begun: 3 steps planned"));
    EXPECT_EQ(what(3), QStringLiteral("Step 3: loss on rows that are not trained on 1.4"));
    EXPECT_EQ(what(4), QStringLiteral("Finished; the adapter is saved"));
    EXPECT_TRUE(model->plainText().startsWith(QStringLiteral("0:00  Begun")));
}

TEST_F(RunLogModelTest, ReadsOnWhereItEnded)
{
    const fs::path folder = train("first", {.isFinished = false});
    model = std::make_unique<RunLogModel>(background, folder);
    ASSERT_TRUE(waitUntil([&] { return model->rowCount() == 4; }));
    FileWriter journal = *FileWriter::open(folder / "events.jsonl", FileWriter::Mode::Append);
    const Error error{ErrorCode::DiskFull, "There is no space left.", "disk", "Make room."};
    ASSERT_TRUE(journal.write(dumpJson(toJson(run::Event{9, run::ErrorEvent{error}})) + "\n"));
    ASSERT_TRUE(journal.flush());
    model->readOn();
    EXPECT_TRUE(waitUntil([&] { return model->rowCount() == 5; }));
    EXPECT_EQ(what(4), QStringLiteral("There is no space left. disk Make room."));
}

} // namespace
} // namespace luthier::ui
