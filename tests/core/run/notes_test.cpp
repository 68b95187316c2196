#include "core/run/notes.h"

#include "tests/core/run/run_test_support.h"

namespace luthier::run {

namespace {

class Notes : public FolderTest {};

TEST_F(Notes, OfARunWithoutAFileAreEmpty)
{
    EXPECT_EQ(*readNotes(folder()), RunNotes{});
}

TEST_F(Notes, ComeBackAsTheyWereWritten)
{
    const RunNotes notes{"the good one",
        "很好\nbest so far", {"legal", "lora"}, true, {{"sample/120/0", -1}}, {{"2026-11-24T09:30:05Z", "gguf", "/models/x"}}};
    ASSERT_TRUE(writeNotes(folder(), notes));
    EXPECT_EQ(*readNotes(folder()), notes);
}

TEST_F(Notes, AnExportIsAddedToWhatIsThere)
{
    ASSERT_TRUE(writeNotes(folder(), {"", "kept", {}, false, {}, {}}));
    ASSERT_TRUE(noteExport(folder(), {"t1", "merged", "/a"}));
    ASSERT_TRUE(noteExport(folder(), {"t2", "gguf", "/b"}));
    const RunNotes notes = *readNotes(folder());
    EXPECT_EQ(notes.text, "kept");
    ASSERT_EQ(notes.exports.size(), 2U);
    EXPECT_EQ(notes.exports[1].format, "gguf");
}

TEST_F(Notes, DamagedOnesAreAnErrorAndAreNotOverwrittenByAnExport)
{
    const fs::path path = write("notes.json", R"({"tags":"not a list"})");
    EXPECT_EQ(readNotes(folder()).error().code, ErrorCode::BadFile);
    EXPECT_FALSE(noteExport(folder(), {"t", "merged", "/a"}));
    EXPECT_EQ(*readFile(path), R"({"tags":"not a list"})");
}

} // namespace

} // namespace luthier::run
