// Leaving in the middle of a step, again and again: each time a process of its own, which has to end with 0, and nothing that was
// trained may be lost. The process is quitting_window.cpp.

#include <QProcess>

#include <gtest/gtest.h>

#include "core/run/run_view.h"
#include "tests/ui/end_to_end/tiny_model.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

constexpr int kTimes = 20;
constexpr int kPatience = 60'000; // milliseconds

TEST(Quitting, TwentyTimesInTheMiddleOfAStepLosesNothing)
{
    const TemporaryFolder folder = *TemporaryFolder::create(fs::temp_directory_path(), "luthier-test-quitting");
    makeTinyModel(folder.path() / "model");
    ASSERT_TRUE(writeFileAtomic(folder.path() / "rows.jsonl", tinyConversations(40)));
    std::size_t before = 0;
    for (int time = 1; time <= kTimes; ++time) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(LUTHIER_QUITTING_WINDOW), {toQt(folder.path())});
        ASSERT_TRUE(process.waitForFinished(kPatience)) << "time " << time;
        ASSERT_EQ(process.exitStatus(), QProcess::NormalExit) << "time " << time;
        ASSERT_EQ(process.exitCode(), 0) << "time " << time << "\n" << process.readAll().toStdString();
        const auto runs = run::listRuns(folder.path() / "workspace");
        ASSERT_TRUE(runs && runs->size() == 1U);
        const auto view = run::readRun(runs->front());
        ASSERT_TRUE(view) << describeError(view.error());
        EXPECT_EQ(view->status.outcome, run::Outcome::Stopped);
        ASSERT_GT(view->steps.size(), before);
        for (std::size_t i = 0; i < view->steps.size(); ++i) // none is missing, none twice
            ASSERT_EQ(view->steps[i].step, static_cast<std::int64_t>(i) + 1);
        EXPECT_EQ(view->checkpoints.back(), view->steps.back().step);
        before = view->steps.size();
    }
}

} // namespace
} // namespace luthier::ui
