#include "core/data/reading/json_stream_reader.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

namespace {

using Shape = JsonStreamReader::Shape;

struct ReadRows {
    std::vector<SourceRow> rows; // problems between rows are entries with row 0
    std::vector<std::string> raw;
    std::size_t count() const
    {
        std::size_t found = 0;
        for (const SourceRow &row : rows)
            found += row.row > 0 ? 1 : 0;
        return found;
    }
    std::vector<Problem> problems() const
    {
        std::vector<Problem> all;
        for (const SourceRow &row : rows)
            all.insert(all.end(), row.problems.begin(), row.problems.end());
        return all;
    }
};

ReadRows read(std::string text, Shape shape = Shape::Array, std::optional<std::size_t> listAt = std::nullopt)
{
    JsonStreamReader reader(TextWindow::ofText(std::move(text)), shape, listAt);
    ReadRows result;
    result.rows = test::allRows(reader, &result.raw);
    return result;
}

} // namespace

TEST(JsonStreamReader, ElementsOfAnArrayAreRows)
{
    const ReadRows found = read("[\n {\"a\": 1},\n {\"a\": 2}\n]\n");
    ASSERT_EQ(found.count(), 2U);
    EXPECT_TRUE(found.problems().empty());
    EXPECT_EQ(found.rows[1].place.line, 3);
    EXPECT_EQ(found.rows[1].place.column, 2);
    EXPECT_EQ(found.raw[1], "{\"a\": 2}");
}

TEST(JsonStreamReader, ObjectsOneAfterAnotherAreRows)
{
    const ReadRows found = read("{\n\"a\": 1\n}\n{\n\"a\": 2\n} {\"a\": 3}", Shape::Sequence);
    EXPECT_EQ(found.count(), 3U);
    EXPECT_TRUE(found.problems().empty());
}

TEST(JsonStreamReader, ARowWithDamagedBytesIsNotMended)
{
    EXPECT_FALSE(read("[{\"a\": 'x'}]").problems().front().mended.empty());
    EXPECT_TRUE(read("[{\"a\": '\xFF'}]").problems().front().mended.empty());
}

TEST(JsonStreamReader, AWrappedListIsReadFromItsPlace)
{
    const std::string text = "{\"version\": 1, \"data\": [{\"a\": 1}], \"n\": 1}";
    const ReadRows found = read(text, Shape::Array, text.find('['));
    EXPECT_EQ(found.count(), 1U);
    EXPECT_TRUE(found.problems().empty());
}

TEST(JsonStreamReader, DamagedSeparatorsAreReportedAndRowsKept)
{
    for (const char *text : {"[{\"a\": 1}, {\"a\": 2},]", "[{\"a\": 1} {\"a\": 2}]", "[{\"a\": 1},, {\"a\": 2}]", "[{\"a\": 1}, {\"a\": 2}",
                             "[{\"a\": 1}, // one\n {\"a\": 2}]", "[{\"a\": 1,}, {\"a\": 2}]"}) {
        const ReadRows found = read(text);
        EXPECT_EQ(found.count(), 2U) << text;
        ASSERT_EQ(found.problems().size(), 1U) << text;
        EXPECT_EQ(found.problems()[0].kind, ProblemKind::Syntax) << text;
        for (const SourceRow &row : found.rows)
            EXPECT_TRUE(row.row == 0 || row.value) << text;
    }
}

TEST(JsonStreamReader, RowsAfterABrokenRowAreReadAgain)
{
    const ReadRows found = read("[\n  {\"a\": \"one\"},\n  {\"a\": \"two, \"b\": 2},\n  {\"a\": \"three\"}\n]");
    ASSERT_EQ(found.count(), 3U);
    EXPECT_FALSE(found.rows[1].value);
    EXPECT_EQ(found.raw[1], "{\"a\": \"two, \"b\": 2}");
    ASSERT_EQ(found.problems().size(), 1U);
    EXPECT_EQ(found.problems()[0].mended, R"({"a": "two", "b": 2})");
    EXPECT_TRUE(found.rows[2].value);
}

TEST(JsonStreamReader, RowsOfOneLineAreFoundByTheirFirstName)
{
    const ReadRows found = read(R"([{"a": 1, "b": [{"c": 1}]}, {"a": "x, "b": [{"c": 1}]}, {"a": 3}])");
    ASSERT_EQ(found.count(), 3U);
    EXPECT_FALSE(found.rows[1].value);
    EXPECT_TRUE(found.rows[2].value);
}

TEST(JsonStreamReader, ACutOffRowCountsAsOneWithOneProblem)
{
    const ReadRows found = read("[\n{\"a\": 1},\n{\"a\": \"tw");
    ASSERT_EQ(found.count(), 2U);
    ASSERT_EQ(found.problems().size(), 1U);
    EXPECT_EQ(found.problems()[0].line, 3);
    EXPECT_EQ(found.problems()[0].mended, R"({"a": "tw"})");
    EXPECT_EQ(found.raw[1], "{\"a\": \"tw");
}

TEST(JsonStreamReader, ABrokenLastRowLeavesTheListClosed)
{
    const ReadRows found = read("[\n{\"a\": 1},\n{\"a\": 'x'}\n]");
    EXPECT_EQ(found.count(), 2U);
    EXPECT_EQ(found.problems().size(), 1U);
}

TEST(JsonStreamReader, EveryCutOfAnArrayIsReportedOnceAndTerminates)
{
    const std::string whole = "[\n {\"a\": \"x\", \"b\": [1, {\"c\": null}]},\n {\"a\": \"y\"}\n]";
    for (std::size_t length = 1; length < whole.size(); ++length) {
        const ReadRows found = read(whole.substr(0, length));
        EXPECT_EQ(found.problems().size(), 1U) << length;
        EXPECT_LE(found.count(), 2U) << length;
    }
}

TEST(JsonStreamReader, TextAfterTheListIsReportedAndRead)
{
    const ReadRows found = read("[{\"a\": 1}]\n[{\"a\": 2}]");
    EXPECT_EQ(found.count(), 2U);
    EXPECT_EQ(found.problems().size(), 1U);
}

TEST(JsonStreamReader, ANameTwiceOrTooDeepAValueSetsTheRowAside)
{
    const std::string deep(100'000, '[');
    const ReadRows found = read("[{\"a\": 1, \"a\": 2}, {\"a\": 3}, {\"a\": " + deep);
    ASSERT_EQ(found.count(), 3U);
    ASSERT_EQ(found.problems().size(), 2U);
    EXPECT_EQ(found.problems()[0].kind, ProblemKind::DuplicateKey);
    EXPECT_EQ(found.problems()[1].kind, ProblemKind::NestedTooDeep);
    EXPECT_TRUE(found.rows[1].value);
}

TEST(JsonStreamReader, RowsThatCrossPiecesOfTheFileAreReadWhole)
{
    std::string text = "[";
    for (int i = 0; i < 5000; ++i)
        text += (i > 0 ? ",\n" : "\n") + std::string("{\"a\": \"") + std::string(static_cast<std::size_t>(50 + i % 97), 'x') +
                "\", \"n\": " + std::to_string(i) + "}";
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "stream");
    ASSERT_TRUE(writeFileAtomic(folder->path() / "a.json", text + "\n]"));
    JsonStreamReader reader(*TextWindow::open(folder->path() / "a.json"), Shape::Array);
    const auto rows = test::allRows(reader);
    ASSERT_EQ(rows.size(), 5000U);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ASSERT_TRUE(rows[i].value);
        EXPECT_EQ(rows[i].place.line, static_cast<std::int64_t>(i) + 2);
        EXPECT_TRUE(rows[i].problems.empty());
    }
}

} // namespace luthier::data
