#include "core/data/reading/text_window.h"

#include <gtest/gtest.h>

namespace luthier::data {

namespace {

class TextWindowTest : public testing::Test {
protected:
    fs::path write(std::string_view content)
    {
        const fs::path path = m_folder->path() / "input";
        EXPECT_TRUE(writeFileAtomic(path, content));
        return path;
    }
    Expected<TemporaryFolder> m_folder = TemporaryFolder::create(fs::temp_directory_path(), "window");
};

} // namespace

TEST_F(TextWindowTest, PlacesCountLinesCodePointsAndBytes)
{
    auto window = TextWindow::open(write("\xEF\xBB\xBF"
                                         "ab\n字c"));
    ASSERT_TRUE(window);
    EXPECT_EQ(window->encoding(), Encoding::Utf8WithMark);
    const TextPlace place = window->place(6);
    EXPECT_EQ(place.line, 2);
    EXPECT_EQ(place.column, 2);
    EXPECT_EQ(place.offset, 9);
}

TEST_F(TextWindowTest, AdvancingKeepsPlaces)
{
    TextWindow window = TextWindow::ofText("one\ntwo three");
    window.advance(8);
    EXPECT_EQ(window.text(), "three");
    EXPECT_EQ(window.place(0).line, 2);
    EXPECT_EQ(window.place(0).column, 5);
    EXPECT_EQ(window.place(5).offset, 13);
}

TEST_F(TextWindowTest, TheMarkOfAPastedTextIsNotPartOfIt)
{
    const TextWindow window = TextWindow::ofText("\xEF\xBB\xBF{}");
    EXPECT_EQ(window.text(), "{}");
    EXPECT_EQ(window.place(0).offset, 3);
}

TEST_F(TextWindowTest, ALargeFileIsLoadedInPieces)
{
    const std::string text(3'000'000, 'x');
    auto window = TextWindow::open(write(text));
    ASSERT_TRUE(window);
    EXPECT_LT(window->text().size(), text.size());
    std::size_t before = window->text().size();
    while (!window->isComplete()) {
        ASSERT_TRUE(window->load());
        EXPECT_GT(window->text().size(), before);
        before = window->text().size();
    }
    EXPECT_EQ(window->text(), text);
}

TEST_F(TextWindowTest, OtherEncodingsAreReadAsUtf8WithoutOffsets)
{
    auto window = TextWindow::open(write(std::string("\xFF\xFE"
                                                     "a\0\n\0\x57\x5B",
                                                     8)));
    ASSERT_TRUE(window);
    EXPECT_EQ(window->text(), "a\n字");
    EXPECT_EQ(window->place(2).line, 2);
    EXPECT_EQ(window->place(2).offset, -1);
}

TEST_F(TextWindowTest, AMissingFileIsAnError)
{
    EXPECT_FALSE(TextWindow::open("/nonexistent/file.jsonl"));
}

TEST_F(TextWindowTest, AnEmptyFileIsComplete)
{
    auto window = TextWindow::open(write(""));
    ASSERT_TRUE(window);
    EXPECT_TRUE(window->isComplete());
    EXPECT_TRUE(window->text().empty());
}

} // namespace luthier::data
