#include "core/run/freeze_rows.h"

#include <set>

#include "core/data/token_file.h"
#include "core/run/run_folder.h"
#include "tests/core/run/run_test_support.h"

namespace luthier::run {

namespace {

constexpr std::string_view kKinds[] = {"tokens"};

// Rows of ids that need no tokenizer.
data::Record tokens(std::vector<std::int32_t> ids)
{
    return data::TokensRecord{ids, ids};
}

data::Record longRow(std::size_t length, std::int32_t first)
{
    std::vector<std::int32_t> ids(length, 7);
    ids[0] = first;
    return tokens(std::move(ids));
}

data::Record untrained()
{
    return data::TokensRecord{{1, 2, 3}, {-100, -100, -100}};
}

class Freeze : public FolderTest {
protected:
    Freeze()
    {
        options.recordKinds = kKinds;
        options.vocabulary = 100;
        options.rows.maxLength = 8;
    }
    Expected<FrozenRows> freeze(std::vector<data::Record> records)
    {
        RecordSource source(std::move(records));
        return freezeRows(folder(), {}, source, nullptr, options, progress);
    }
    Expected<FrozenRows> freeze(std::vector<data::Record> records, std::vector<data::Record> evalRecords)
    {
        RecordSource source(std::move(records));
        RecordSource evalSource(std::move(evalRecords));
        return freezeRows(folder(), {}, source, &evalSource, options, progress);
    }
    data::TokenFile trainFile() const { return *data::TokenFile::open(RunPaths{folder()}.tokens()); }
    data::TokenFile evalFile() const { return *data::TokenFile::open(RunPaths{folder()}.evalTokens()); }

    FreezeOptions options;
    ProgressCallback progress;
};

TEST_F(Freeze, WritesTheRowsInTheirOrderWithTheirIds)
{
    const auto frozen = freeze({tokens({1, 2, 3}), tokens({4, 5})});
    ASSERT_TRUE(frozen) << describeError(frozen.error());
    EXPECT_EQ(frozen->train.records, 2);
    EXPECT_EQ(frozen->train.rows, 2);
    EXPECT_EQ(frozen->train.tokens, 5);
    EXPECT_EQ(frozen->train.trainedTokens, 3); // the first token of a row is never predicted
    EXPECT_EQ(frozen->train.longestRow, 3);
    const auto file = trainFile();
    ASSERT_EQ(file.rows(), 2U);
    EXPECT_EQ(file.row(1)->rowId, 2);
    EXPECT_EQ(file.row(1)->sequences[0].ids, (std::vector<std::int32_t>{4, 5}));
    EXPECT_FALSE(fs::exists(RunPaths{folder()}.evalTokens()));
}

TEST_F(Freeze, AllRowsThatAreTooLongAreCountedBeforeTheErrorIsReported)
{
    const auto frozen = freeze({tokens({1, 2}), longRow(9, 1), longRow(20, 1), longRow(10, 1)});
    ASSERT_FALSE(frozen);
    EXPECT_EQ(frozen.error().code, ErrorCode::BadData);
    EXPECT_EQ(frozen.error().what, "3 rows are longer than the 8 tokens that are allowed; the longest has 20.");
    EXPECT_EQ(frozen.error().where, "row 2");
    EXPECT_FALSE(fs::exists(RunPaths{folder()}.tokens()));
}

TEST_F(Freeze, TooLongRowsAreDroppedCutOrSplitAsToldAndCounted)
{
    options.rows.tooLong = config::TooLong::Drop;
    auto frozen = freeze({tokens({1, 2}), longRow(9, 1)});
    EXPECT_EQ(frozen->train.dropped, 1);
    EXPECT_EQ(frozen->train.rows, 1);
    EXPECT_EQ(frozen->train.leftOutTokens, 9);
    options.rows.tooLong = config::TooLong::Cut;
    frozen = freeze({tokens({1, 2}), longRow(9, 1)});
    EXPECT_EQ(frozen->train.cut, 1);
    EXPECT_EQ(frozen->train.longestRow, 8);
    options.rows.tooLong = config::TooLong::Split;
    frozen = freeze({tokens({1, 2}), longRow(20, 1)});
    EXPECT_EQ(frozen->train.split, 1);
    EXPECT_EQ(frozen->train.rows, 4);
    EXPECT_EQ(trainFile().row(3)->rowId, 2);
}

TEST_F(Freeze, NothingToTrainIsAnErrorThatSaysWhy)
{
    EXPECT_NE(freeze({untrained()}).error().what.find("No trained tokens"), std::string::npos);
    EXPECT_TRUE(saysNothingIsTrained(freeze({untrained()}).error()));
    EXPECT_NE(freeze({}).error().what.find("no rows"), std::string::npos);
    options.rows.tooLong = config::TooLong::Drop;
    EXPECT_NE(freeze({longRow(9, 1)}).error().what.find("every row is longer"), std::string::npos);
}

TEST_F(Freeze, RowsInWhichNothingIsTrainedAreLeftOutAndCounted)
{
    const auto frozen = freeze({untrained(), tokens({1, 2})});
    EXPECT_EQ(frozen->train.untrained, 1);
    EXPECT_EQ(frozen->train.rows, 1);
}

TEST_F(Freeze, ARowOfAnotherKindIsAnErrorThatNamesItsRow)
{
    const auto frozen = freeze({tokens({1, 2}), data::TextRecord{"x"}});
    ASSERT_FALSE(frozen);
    EXPECT_EQ(frozen.error().where, "row 2");
    EXPECT_NE(frozen.error().what.find("\"text\""), std::string::npos);
}

TEST_F(Freeze, AnIdThatTheModelDoesNotHaveIsAnError)
{
    for (const std::int32_t id : {100, -1}) {
        const auto frozen = freeze({tokens({1, id})});
        ASSERT_FALSE(frozen);
        EXPECT_EQ(frozen.error().code, ErrorCode::BadData);
        EXPECT_NE(frozen.error().what.find(std::to_string(id)), std::string::npos);
    }
}

TEST_F(Freeze, AShareIsHeldBackAndEqualRowsStayOnOneSide)
{
    options.evalFraction = 0.3;
    std::vector<data::Record> records;
    for (std::int32_t i = 0; i < 40; ++i)
        records.push_back(tokens({1, 2, 10 + i / 2})); // every record twice
    const auto frozen = freeze(records);
    ASSERT_TRUE(frozen) << describeError(frozen.error());
    EXPECT_EQ(frozen->train.rows + frozen->eval.rows, 40);
    EXPECT_GE(frozen->eval.rows, 6);
    EXPECT_LE(frozen->eval.rows, 12);
    EXPECT_EQ(frozen->train.records, 40);
    EXPECT_EQ(frozen->train.tokens, 3 * frozen->train.rows);
    std::set<std::int32_t> trained;
    const auto train = trainFile();
    for (std::size_t i = 0; i < train.rows(); ++i)
        trained.insert(train.row(i)->sequences[0].ids[2]);
    const auto eval = evalFile();
    for (std::size_t i = 0; i < eval.rows(); ++i)
        EXPECT_FALSE(trained.contains(eval.row(i)->sequences[0].ids[2]));
    EXPECT_EQ(std::distance(fs::directory_iterator(folder()), fs::directory_iterator()), 2);
}

TEST_F(Freeze, EvaluationRowsOfTheirOwnAreComparedWithTheTrainingRows)
{
    const auto frozen = freeze({tokens({1, 2}), tokens({3, 4})}, {tokens({3, 4}), tokens({5, 6, 7})});
    ASSERT_TRUE(frozen);
    EXPECT_EQ(frozen->eval.rows, 2);
    EXPECT_EQ(frozen->eval.longestRow, 3);
    EXPECT_EQ(frozen->leaked, 1);
    EXPECT_EQ(evalFile().rows(), 2U);
}

TEST_F(Freeze, TheContentHashDependsOnTheRowsAndTheirOrder)
{
    const auto first = freeze({tokens({1, 2}), tokens({3, 4})})->contentHash;
    EXPECT_EQ(freeze({tokens({1, 2}), tokens({3, 4})})->contentHash, first);
    EXPECT_NE(freeze({tokens({3, 4}), tokens({1, 2})})->contentHash, first);
}

TEST_F(Freeze, CanBeCancelledAndTellsItsProgress)
{
    double last = -1;
    progress = [&](double fraction, std::string_view) { return (last = fraction) < 0.5; };
    std::vector<data::Record> records(1000, tokens({1, 2}));
    EXPECT_EQ(freeze(std::move(records)).error().code, ErrorCode::Cancelled);
    EXPECT_GE(last, 0.5);
    EXPECT_FALSE(fs::exists(RunPaths{folder()}.tokens()));
}

} // namespace

} // namespace luthier::run
