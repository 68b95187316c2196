#include "ui/pages/train_remarks.h"

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

config::RunSpec validSpec()
{
    config::RunSpec spec;
    spec.model.path = "model";
    spec.dataset.id = "rows";
    return spec;
}

TEST(TrainRemarks, AWarningOfThePlanIsOne)
{
    run::PreparedRun run;
    run.plan = {{"warnings", {"3 of 10 rows are too long and are left out."}}};
    const auto remarks = remarksOf(run);
    ASSERT_EQ(remarks.size(), 1U);
    EXPECT_EQ(remarks[0].sentence, QStringLiteral("3 of 10 rows are too long and are left out."));
    EXPECT_FALSE(remarks[0].isError);
    EXPECT_TRUE(remarks[0].fixes.empty());
}

TEST(TrainRemarks, MissingMemoryIsSaidOnceWithWhatWouldFit)
{
    run::PreparedRun run;
    run.spec = validSpec();
    run.memory.peakBytes = 2'000'000'000;
    run.memoryLimitBytes = 1'000'000'000;
    run.memory.fits = {"An adapter of rank 8 in place of 16 fits (method.rank).", "Free at least 1 GB of memory."};
    run.memory.changes = {{"method.rank", "8"}, {"train.optimizer", "sgd"}, {}};
    run.plan = {{"warnings", {"The run needs 2 GB of memory and may use 1 GB (memory_limit_bytes). …"}}};
    const auto remarks = remarksOf(run);
    ASSERT_EQ(remarks.size(), 1U);
    EXPECT_TRUE(remarks[0].isError);
    ASSERT_EQ(remarks[0].fixes.size(), 2U);
    EXPECT_EQ(remarks[0].fixes[0], (TrainRemark::Fix{QStringLiteral("Set “Size of the adapter” to 8"), "method.rank", "8"}));
    EXPECT_TRUE(remarks[0].fixes[1].text.startsWith(QStringLiteral("Set “"))) << "a choice alone says nothing here";
}

TEST(TrainRemarks, AnErrorOffersTheChoicesItNamesAndLeadsToTheNumbers)
{
    const Error error{ErrorCode::BadData, "3 rows are too long.", "row 4",
                      "Raise the maximum length (train.max_length), or choose to drop or cut such rows (train.too_long)."};
    const TrainRemark remark = remarkOf(error, validSpec());
    EXPECT_TRUE(remark.isError);
    EXPECT_EQ(remark.advice, QStringLiteral("Raise the maximum length, or choose to drop or cut such rows."));
    ASSERT_EQ(remark.fixes.size(), 4U);
    EXPECT_EQ(remark.fixes[0], (TrainRemark::Fix{QStringLiteral("Leave out"), "train.too_long", "drop"}));
    EXPECT_EQ(remark.fixes[3], (TrainRemark::Fix{QStringLiteral("Show “Longest row”"), "train.max_length", ""}));
}

} // namespace
} // namespace luthier::ui
