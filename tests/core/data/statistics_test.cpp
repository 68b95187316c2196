#include "core/data/statistics.h"

#include <gtest/gtest.h>

namespace luthier::data {

namespace {

TrainingRow rowOf(std::size_t tokens, std::size_t trained)
{
    TrainingRow row{1, {{std::vector<TokenId>(tokens, 1), std::vector<float>(tokens, 0)}}};
    for (std::size_t i = 0; i < trained; ++i)
        row.sequences[0].weights[tokens - 1 - i] = 1;
    return row;
}

} // namespace

TEST(Statistics, KindsAndTokensAreCounted)
{
    DatasetStatistics statistics;
    statistics.addRecord(TextRecord{"x"});
    statistics.addRecord(TextRecord{"y"});
    statistics.addTokens(rowOf(6, 2));
    statistics.addTokens(rowOf(2, 2));
    EXPECT_EQ(statistics.records(), 2);
    EXPECT_EQ(statistics.kinds().at(RecordKind::Text), 2);
    EXPECT_EQ(statistics.tokens(), 8);
    EXPECT_DOUBLE_EQ(statistics.trainedShare(), 0.5);
    EXPECT_EQ(statistics.longestRow(), 6);
}

TEST(Statistics, LengthsAreCountedInRangesThatDouble)
{
    DatasetStatistics statistics;
    for (const std::size_t tokens : {4U, 5U, 7U, 16U})
        statistics.addTokens(rowOf(tokens, 1));
    EXPECT_EQ(statistics.histogram(), (std::vector<LengthRange>{{4, 7, 3}, {8, 15, 0}, {16, 31, 1}}));
    EXPECT_EQ(statistics.lengthAtShare(0.5), 5);
    EXPECT_EQ(statistics.lengthAtShare(1), 16);
}

TEST(Statistics, NothingIsNoDivisionByZero)
{
    const DatasetStatistics statistics;
    EXPECT_EQ(statistics.trainedShare(), 0);
    EXPECT_EQ(statistics.longestRow(), 0);
    EXPECT_TRUE(statistics.histogram().empty());
    EXPECT_EQ(dumpJson(toJson(statistics)), R"({"rows":0,"kinds":{}})");
}

TEST(Statistics, JsonHoldsTheNumbers)
{
    DatasetStatistics statistics;
    statistics.addRecord(TextRecord{"x"});
    statistics.addTokens(rowOf(3, 1));
    const Json json = toJson(statistics);
    EXPECT_EQ(json.at("trained_tokens"), 1);
    EXPECT_EQ(json.at("lengths").at(0).at("to"), 3);
}

} // namespace luthier::data
