#include "ui/pages/run_words.h"

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

TEST(RunWords, EveryStateHasWords)
{
    for (const char *state :
         {"queued", "prepared", "running", "pausing", "paused", "stopping", "interrupted", "stopped", "completed", "failed"})
        EXPECT_FALSE(runStateWords(QString::fromLatin1(state)).text.isEmpty()) << state;
    EXPECT_EQ(runStateWords(QStringLiteral("running")).kind, ChipKind::Accent);
    EXPECT_EQ(runStateWords(QStringLiteral("failed")).kind, ChipKind::Error);
}

TEST(RunWords, AModelIsCalledByItsFile)
{
    EXPECT_EQ(modelName(QStringLiteral("/a/b/Small.Q4_1.gguf")), QStringLiteral("Small.Q4_1"));
    EXPECT_EQ(modelName(QStringLiteral("/a/b/small-hf")), QStringLiteral("small-hf"));
}

TEST(RunWords, ADatasetIsCalledByItsNameOrItsFile)
{
    EXPECT_EQ(datasetName(QStringLiteral("questions")), QStringLiteral("questions"));
    EXPECT_EQ(datasetName(QStringLiteral("/a/rows.v2.jsonl")), QStringLiteral("rows.v2"));
}

TEST(RunWords, TheSummaryNamesMethodModelAndData)
{
    config::RunSpec spec;
    spec.model.path = "/m/small.gguf";
    spec.dataset.id = "questions";
    spec.dataset.version = 7;
    EXPECT_EQ(runSummaryText(spec), QStringLiteral("SFT · LoRA r16 · small · questions v7"));
}

TEST(RunWords, AnUnknownMetricIsCalledByItsKey)
{
    EXPECT_EQ(metricName("lr"), QStringLiteral("Learning rate"));
    EXPECT_EQ(metricName("new/metric"), QStringLiteral("new/metric"));
}

} // namespace
} // namespace luthier::ui
