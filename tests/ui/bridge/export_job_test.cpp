#include "ui/bridge/export_job.h"

#include "core/run/notes.h"
#include "tests/ui/bridge/bridge_test_support.h"

namespace luthier::ui {
namespace {

class ExportJobTest : public BridgeTest {
protected:
    ExportJobTest()
    {
        QObject::connect(&job, &ExportJob::progress, &job, [this](double, const QString &) { ++shown; });
        QObject::connect(&job, &ExportJob::finished, &job, [this](const run::ExportReport &done) { report = done; });
        QObject::connect(&job, &ExportJob::failed, &job, [this](const Error &failure) { error = failure; });
        request.target = workspace() / "out";
    }
    ExportJob job{background, host};
    run::ExportRequest request;
    int shown = 0;
    std::optional<run::ExportReport> report;
    std::optional<Error> error;
};

TEST_F(ExportJobTest, IsNotedWithItsRun)
{
    const fs::path folder = makeRun("a");
    job.start(request, folder);
    EXPECT_TRUE(job.isRunning());
    EXPECT_TRUE(waitUntil([&] { return report.has_value(); }));
    EXPECT_TRUE(report->verified);
    EXPECT_GE(shown, 1);
    const run::RunNotes notes = *run::readNotes(folder);
    ASSERT_EQ(notes.exports.size(), 1U);
    EXPECT_EQ(notes.exports[0].format, "merged");
    EXPECT_EQ(notes.exports[0].folder, request.target.string());
}

TEST_F(ExportJobTest, CanBeCancelled)
{
    script->exportSteps = 1'000'000;
    job.start(request);
    EXPECT_TRUE(waitUntil([&] { return shown > 0; }));
    job.cancel();
    EXPECT_TRUE(waitUntil([&] { return error.has_value(); }));
    EXPECT_EQ(error->code, ErrorCode::Cancelled);
    EXPECT_FALSE(job.isRunning());
}

} // namespace
} // namespace luthier::ui
