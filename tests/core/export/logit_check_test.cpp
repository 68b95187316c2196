#include "core/export/logit_check.h"

#include <cmath>
#include <limits>

#include "tests/core/export/export_case.h"

namespace luthier::exporting {
namespace {

class LogitCheck : public ExportTest {};

TEST_F(LogitCheck, RowsAreTheSameEachTimeAndFitTheModel)
{
    const auto config = open().config;
    const auto rows = checkRows(model(), config);
    ASSERT_FALSE(rows.empty());
    EXPECT_EQ(rows, checkRows(model(), config));
    for (const auto &row : rows) {
        EXPECT_FALSE(row.empty());
        EXPECT_LE(static_cast<std::int64_t>(row.size()), config.context);
        for (const TokenId id : row)
            EXPECT_TRUE(id >= 0 && id < config.vocabulary);
    }
}

TEST_F(LogitCheck, RowsFitAShortContext)
{
    auto config = open().config;
    config.context = 4;
    for (const auto &row : checkRows(model(), config))
        EXPECT_LE(row.size(), 4U);
}

TEST_F(LogitCheck, SeesWhatAnAdapterChanges)
{
    const auto weights = models::DecoderWeights<float>::load(open());
    ASSERT_TRUE(weights);
    auto adapterWeights = lora();
    const auto rows = checkRows(model(), open().config);
    const auto base = checkLogits(**weights, nullptr, rows);
    const auto adapted = checkLogits(**weights, &adapterWeights, rows);
    ASSERT_TRUE(base && adapted);
    EXPECT_EQ(base->tokens, 4 * 32);
    EXPECT_GT(compareLogits(*adapted, *base).relativeL2, 1e-3);
    EXPECT_EQ(compareLogits(*base, *base).relativeL2, 0);
}

TEST(CompareLogits, MeasuresTheLargestAndTheRelativeDifference)
{
    const auto difference = compareLogits({{{3, 4}, {1}}, 2}, {{{3, 4.5F}, {2}}, 2});
    EXPECT_DOUBLE_EQ(difference.largest, 1);
    EXPECT_DOUBLE_EQ(difference.relativeL2, std::sqrt(1.25 / (9 + 20.25 + 4)));
}

TEST(CompareLogits, IsNotANumberWhereALogitIsNot)
{
    EXPECT_TRUE(std::isnan(compareLogits({{{std::numeric_limits<float>::quiet_NaN()}}, 1}, {{{1}}, 1}).relativeL2));
}

} // namespace
} // namespace luthier::exporting
