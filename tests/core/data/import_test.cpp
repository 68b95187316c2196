#include "core/data/import.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::importAsFile;
using test::Imported;

namespace {

const std::string kGood = "{\"instruction\": \"Why?\", \"output\": \"Because.\"}\n";

std::vector<ProblemKind> kindsOf(const Imported &imported)
{
    std::vector<ProblemKind> kinds;
    for (const Problem &problem : imported.sink.problems)
        kinds.push_back(problem.kind);
    return kinds;
}

} // namespace

TEST(Import, EveryRowReachesTheSinkAsARecordOrAsItsText)
{
    const Imported imported = importAsFile(kGood + "{\"instruction\": 5}\nbroken\n" + kGood, "a.jsonl");
    ASSERT_TRUE(imported.result);
    EXPECT_EQ(imported.result->rows, 4);
    EXPECT_EQ(imported.result->kept, 2);
    ASSERT_EQ(imported.sink.rows.size(), 4U);
    EXPECT_TRUE(imported.sink.rows[0].record);
    EXPECT_FALSE(imported.sink.rows[1].record);
    EXPECT_EQ(imported.sink.rows[1].raw, "{\"instruction\": 5}");
    EXPECT_EQ(imported.sink.rows[2].raw, "broken");
    EXPECT_EQ(kindsOf(imported), (std::vector{ProblemKind::WrongType, ProblemKind::Syntax, ProblemKind::Duplicate}));
    EXPECT_EQ(imported.result->problemCounts.at(ProblemKind::Syntax), 1);
}

TEST(Import, ProblemsCarryFileLineAndRow)
{
    const Imported imported = importAsFile(kGood + "\n{\"instruction\": 5, \"output\": \"\"}\n", "a.jsonl");
    ASSERT_EQ(imported.sink.problems.size(), 1U);
    EXPECT_EQ(imported.sink.problems[0].place(), "a.jsonl:3:1");
    EXPECT_EQ(imported.sink.problems[0].row, 2);
}

TEST(Import, ContentChecksCanBeLeftOut)
{
    ImportOptions options;
    options.checkContent = false;
    const Imported imported =
        importAsFile("{\"instruction\": \"\", \"output\": \"a,\"}\n{\"instruction\": \"\", \"output\": \"a,\"}\n", "a.jsonl", options);
    EXPECT_TRUE(imported.sink.problems.empty());
    EXPECT_EQ(imported.result->kept, 2);
}

TEST(Import, AnUnknownFormatOrFieldIsABadSetting)
{
    ImportOptions options;
    options.format = "poem";
    EXPECT_EQ(importAsFile(kGood, "a.jsonl", options).error->code, ErrorCode::BadSetting);
    options.format = "auto";
    options.mapping = {{"verse", "a"}};
    EXPECT_EQ(importAsFile(kGood, "a.jsonl", options).error->code, ErrorCode::BadSetting);
}

TEST(Import, ColumnsCanBeMappedByHand)
{
    ImportOptions options;
    options.mapping = {{"instruction", "q"}, {"output", "a"}};
    const Imported imported = importAsFile("q,a\nWhy?,Because.\n", "a.csv", options);
    ASSERT_TRUE(imported.result);
    EXPECT_EQ(imported.result->firstRecords.front(), test::conversation("Why?", "Because."));
}

TEST(Import, AFatalFileIsAProblemAndAnError)
{
    const Imported imported = importAsFile("[{\"colour\": 1}]", "a.json");
    ASSERT_TRUE(imported.error);
    EXPECT_EQ(imported.error->code, ErrorCode::BadData);
    EXPECT_EQ(imported.error->where, "a.json");
    EXPECT_EQ(kindsOf(imported), std::vector{ProblemKind::UnknownFormat});
}

TEST(Import, OneFatalFileDoesNotStopTheOthers)
{
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "import");
    const std::vector<fs::path> files = {folder->path() / "empty.jsonl", folder->path() / "a.jsonl", folder->path() / "b.csv",
                                         folder->path() / "c.jsonl"};
    ASSERT_TRUE(writeFileAtomic(files[0], ""));
    ASSERT_TRUE(writeFileAtomic(files[1], kGood + "{\"instruction\": \"How?\", \"output\": \"So.\"}\n"));
    ASSERT_TRUE(writeFileAtomic(files[2], "question,answer\nWhy?,Because.\n"));
    ASSERT_TRUE(writeFileAtomic(files[3], "{\"text\": \"a document\"}\n"));
    CollectingSink sink;
    const auto result = importFiles(files, {}, sink);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->format, "alpaca");
    EXPECT_EQ(result->rows, 4);
    EXPECT_EQ(result->kept, 3);
    ASSERT_EQ(result->files.size(), 4U);
    EXPECT_EQ(result->files[2].container, "csv");
    EXPECT_EQ(result->problemCounts.at(ProblemKind::EmptyFile), 1);
    EXPECT_EQ(result->problemCounts.at(ProblemKind::MixedFormat), 1);
    ASSERT_EQ(result->problemCounts.at(ProblemKind::Duplicate), 1);
    EXPECT_EQ(sink.problems.back().otherFile, files[1].string());
}

TEST(Import, ProgressCanStopIt)
{
    ImportOptions options;
    std::uint64_t total = 0;
    options.progress = [&](std::uint64_t done, std::uint64_t all) {
        total = all;
        EXPECT_LE(done, all);
        return false;
    };
    EXPECT_EQ(importAsFile(kGood, "a.jsonl", options).error->code, ErrorCode::Cancelled);
    EXPECT_EQ(total, kGood.size());
}

TEST(Import, AnErrorOfTheSinkStopsIt)
{
    class FullDisk final : public ImportSink {
    public:
        Expected<void> row(ImportedRow /*row*/) override { return fail(ErrorCode::DiskFull, "The disk is full."); }
        Expected<void> problem(const Problem & /*problem*/) override { return {}; }
    };
    FullDisk sink;
    EXPECT_EQ(importText(kGood, "a.jsonl", {}, sink).error().code, ErrorCode::DiskFull);
}

TEST(Import, OnlySoManyProblemsAreKeptInTheResult)
{
    ImportOptions options;
    options.keptProblems = 2;
    const Imported imported = importAsFile(kGood + "x\nx\nx\n", "a.jsonl", options);
    EXPECT_EQ(imported.result->problems.size(), 2U);
    EXPECT_EQ(imported.sink.problems.size(), 3U);
    EXPECT_EQ(imported.result->problemCounts.at(ProblemKind::Syntax), 3);
}

TEST(Import, ParquetIsUnsupportedForNow)
{
    EXPECT_EQ(importAsFile("PAR1....PAR1", "a.parquet").error->code, ErrorCode::Unsupported);
}

TEST(Import, EveryPrefixOfAFileIsReadWithoutACrash)
{
    for (const std::string &whole :
         {std::string("[{\"instruction\": \"q\", \"output\": \"a\\u4e2d\"}, {\"instruction\": \"p\", \"output\": \"b\"}]"), kGood + kGood,
          std::string("question,answer\n\"a\"\"b\",\"c\nd\"\ne,f\n"), std::string("字 one\ntwo\n")})
        for (std::size_t length = 0; length <= whole.size(); ++length) {
            const Imported imported = importAsFile(whole.substr(0, length), "a.csv");
            EXPECT_NE(imported.result.has_value(), imported.error.has_value());
            if (imported.result) {
                EXPECT_EQ(imported.result->rows, static_cast<std::int64_t>(imported.sink.rows.size()));
            }
        }
}

TEST(Import, ARowSetAsideAlwaysHasAProblem)
{
    const Imported imported = importAsFile(
        "[{\"instruction\": \"q\", \"output\": \"a\"}, 5, {'x': 1}, {\"text\": \"t\"}, {\"output\": \"a\", \"output\": \"b\"}]", "a.json");
    ASSERT_TRUE(imported.result);
    for (const CollectingSink::Row &row : imported.sink.rows) {
        const bool named = std::any_of(imported.sink.problems.begin(), imported.sink.problems.end(),
                                       [&](const Problem &problem) { return problem.row == row.row; });
        EXPECT_TRUE(row.record || named) << row.raw;
    }
    EXPECT_EQ(imported.result->rows, 5);
    EXPECT_EQ(imported.result->kept, 1);
}

} // namespace luthier::data
