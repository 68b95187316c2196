#include "core/export/target_folder.h"

#include "tests/core/export/export_case.h"

namespace luthier::exporting {
namespace {

class TargetFolderTest : public ExportTest {
protected:
    Expected<TargetFolder> prepare(const fs::path &path, bool force = false) const
    {
        return TargetFolder::prepare(path, force, {model(), adapter()}, 1000);
    }
};

TEST_F(TargetFolderTest, AppearsOnlyWhenItIsPublished)
{
    auto folder = prepare(target());
    ASSERT_TRUE(folder) << describeError(folder.error());
    writeText(folder->path() / "a", "1");
    EXPECT_FALSE(fs::exists(target()));
    ASSERT_TRUE(folder->publish());
    EXPECT_EQ(readFile(target() / "a").value_or(""), "1");
    EXPECT_EQ(names(), (std::vector<std::string>{"lora", "model", "out"}));
}

TEST_F(TargetFolderTest, LeavesNothingWithoutPublishing)
{
    {
        auto folder = prepare(target());
        ASSERT_TRUE(folder);
        writeText(folder->path() / "a", "1");
    }
    EXPECT_EQ(names(), (std::vector<std::string>{"lora", "model"}));
}

TEST_F(TargetFolderTest, MayBeReadByOthers)
{
    auto folder = prepare(target());
    ASSERT_TRUE(folder && folder->publish());
    EXPECT_NE(fs::status(target()).permissions() & fs::perms::others_read, fs::perms::none);
}

TEST_F(TargetFolderTest, MakesTheFoldersAbove)
{
    auto folder = prepare(target() / "deep/er");
    ASSERT_TRUE(folder && folder->publish());
    EXPECT_TRUE(fs::is_directory(target() / "deep/er"));
}

TEST_F(TargetFolderTest, TakesTheFoldersAboveAwayWithoutPublishing)
{
    ASSERT_TRUE(prepare(target() / "deep/er"));
    EXPECT_EQ(names(), (std::vector<std::string>{"lora", "model"}));
}

TEST_F(TargetFolderTest, DoesNotReplaceWithoutForce)
{
    fs::create_directory(target());
    const auto folder = prepare(target());
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().code, ErrorCode::Exists);
    EXPECT_FALSE(prepare(target() / "")); // the same folder, spelt otherwise
}

TEST_F(TargetFolderTest, ReplacesTheWholeFolderWithForce)
{
    fs::create_directory(target());
    writeText(target() / "old", "1");
    auto folder = prepare(target(), true);
    ASSERT_TRUE(folder);
    writeText(folder->path() / "new", "2");
    EXPECT_TRUE(fs::exists(target() / "old")); // until the last moment
    ASSERT_TRUE(folder->publish());
    EXPECT_FALSE(fs::exists(target() / "old"));
    EXPECT_TRUE(fs::exists(target() / "new"));
    EXPECT_EQ(names(), (std::vector<std::string>{"lora", "model", "out"}));
}

TEST_F(TargetFolderTest, NeverReplacesWhatIsExported)
{
    for (const fs::path &path : {model(), adapter(), folder(), model() / "inside"}) {
        const auto prepared = prepare(path, true);
        ASSERT_FALSE(prepared) << path;
        EXPECT_EQ(prepared.error().code, ErrorCode::Usage);
    }
}

TEST_F(TargetFolderTest, SeesThroughLinksToWhatIsExported)
{
    fs::create_directory_symlink(model(), folder() / "link");
    EXPECT_FALSE(prepare(folder() / "link", true));
}

TEST_F(TargetFolderTest, DoesNotReplaceAFile)
{
    writeText(target(), "1");
    EXPECT_FALSE(prepare(target(), true));
}

TEST_F(TargetFolderTest, AsksForSpaceFirst)
{
    const auto prepared = TargetFolder::prepare(target(), false, {}, std::uint64_t{1} << 62U);
    ASSERT_FALSE(prepared);
    EXPECT_EQ(prepared.error().code, ErrorCode::DiskFull);
    EXPECT_FALSE(prepared.error().advice.empty());
    EXPECT_EQ(names(), (std::vector<std::string>{"lora", "model"}));
}

TEST_F(TargetFolderTest, NeedsAName)
{
    EXPECT_FALSE(prepare({}));
}

} // namespace
} // namespace luthier::exporting
