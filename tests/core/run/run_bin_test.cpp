#include "core/run/run_bin.h"

#include "core/run/run_folder.h"
#include "tests/core/run/run_test_support.h"

namespace luthier::run {
namespace {

class RunBin : public FolderTest {
protected:
    fs::path run = write("runs/a/run.json", "{\"schema\": 1}").parent_path();
    std::vector<fs::path> listed() const { return *listRuns(folder()); }
};

TEST_F(RunBin, ARemovedRunIsNotListedAndComesBackWhole)
{
    ASSERT_TRUE(removeRun(run));
    EXPECT_TRUE(listed().empty());
    EXPECT_EQ(removedRuns(folder()), std::vector<std::string>{"a"});
    EXPECT_EQ(putBackRun(folder(), "a").value(), run);
    EXPECT_EQ(*readFile(run / "run.json"), "{\"schema\": 1}");
    EXPECT_TRUE(removedRuns(folder()).empty());
}

TEST_F(RunBin, ARunThatIsBeingTrainedStays)
{
    const auto lock = lockRun(run);
    EXPECT_EQ(removeRun(run).error().code, ErrorCode::Busy);
    EXPECT_EQ(listed().size(), 1U);
}

TEST_F(RunBin, APurgedRunDoesNotComeBack)
{
    ASSERT_TRUE(removeRun(run));
    ASSERT_TRUE(purgeRemovedRun(folder(), "a"));
    EXPECT_EQ(putBackRun(folder(), "a").error().code, ErrorCode::NotFound);
    EXPECT_EQ(purgeRemovedRun(folder(), "a").error().code, ErrorCode::NotFound);
    EXPECT_EQ(purgeRemovedRun(folder(), "").error().code, ErrorCode::NotFound);
}

TEST_F(RunBin, ARunOfTheSameNameIsNotOverwritten)
{
    ASSERT_TRUE(removeRun(run));
    write("runs/a/run.json", "{}");
    EXPECT_EQ(putBackRun(folder(), "a").error().code, ErrorCode::Exists);
}

TEST_F(RunBin, AllRemovedRunsArePurgedTogether)
{
    ASSERT_TRUE(removeRun(run));
    ASSERT_TRUE(removeRun(write("runs/b/run.json", "{}").parent_path()));
    ASSERT_TRUE(purgeRemovedRuns(folder()));
    EXPECT_TRUE(removedRuns(folder()).empty());
}

} // namespace
} // namespace luthier::run
