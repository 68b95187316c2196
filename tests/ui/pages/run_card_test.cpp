#include "ui/pages/run_card.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include "ui/base/controls.h"
#include "ui/base/memory_bar.h"

namespace luthier::ui {
namespace {

struct RunCards : testing::Test {
    RunCard card;
    bool says(const QString &text) const
    {
        for (const QLabel *label : card.findChildren<QLabel *>())
            if (label->text() == text)
                return true;
        return false;
    }
    static run::PreparedRun planned()
    {
        run::PreparedRun run;
        run.memory.steps = 23;
        run.memory.peakBytes = 1'670'000'000;
        run.memory.items = {{"weights", 600'000'000}, {"adapter", 20'000'000}, {"gradients", 20'000'000}};
        run.memoryLimitBytes = 23'300'000'000;
        run.plan = {{"rows", 120}, {"trained_tokens_per_epoch", 7016}, {"disk", {{"total", 196'000'000}}}};
        return run;
    }
};

TEST_F(RunCards, ShowTheSettingsThatDecide)
{
    config::RunSpec spec;
    spec.dataset.id = "rows";
    card.showSpec(spec, QStringLiteral("SmolLM2"));
    for (const char *text : {"SmolLM2", "rows", "SFT · LoRA · rank 16", "3", "0.0002", "16"})
        EXPECT_TRUE(says(QString::fromUtf8(text))) << text;
}

TEST_F(RunCards, ShowWhatThePlanSays)
{
    card.showPlan(planned(), {120, true});
    for (const char *text : {"7,016 in 120 rows", "23", "about 2 min", "196 MB", "1.67 GB of 23.3 GB"})
        EXPECT_TRUE(says(QString::fromUtf8(text))) << text;
    EXPECT_TRUE(card.findChild<MemoryBar *>()->isVisibleTo(&card));
    card.showPlan(std::nullopt, {});
    EXPECT_FALSE(says(QStringLiteral("23")));
    EXPECT_FALSE(card.findChild<MemoryBar *>()->isVisibleTo(&card));
}

TEST_F(RunCards, TheStartIsTheMainButtonOnlyWhenNothingIsMissing)
{
    card.setStart(QStringLiteral("Start LoRA run"), true);
    EXPECT_EQ(lookOf(&card.startButton()), ButtonLook::Primary);
    QSignalSpy started(&card, &RunCard::start);
    card.startButton().click();
    EXPECT_EQ(started.count(), 1);
    card.setStart(QStringLiteral("Choose data"), false);
    EXPECT_EQ(lookOf(&card.startButton()), ButtonLook::Normal);
    QSignalSpy missing(&card, &RunCard::missingChosen);
    card.startButton().click();
    EXPECT_EQ(missing.count(), 1);
    EXPECT_EQ(started.count(), 1);
}

TEST_F(RunCards, WhilePreparingItCanBeCancelled)
{
    card.showPreparing(0.5);
    EXPECT_FALSE(card.startButton().isEnabled());
    card.showPreparing(std::nullopt);
    EXPECT_TRUE(card.startButton().isEnabled());
}

TEST_F(RunCards, NewRemarksTakeThePlaceOfTheOldOnes)
{
    TrainRemark remark;
    remark.sentence = QStringLiteral("First.");
    card.showRemarks({remark});
    remark.sentence = QStringLiteral("Second.");
    card.showRemarks({remark});
    int shown = 0;
    for (const QLabel *label : card.findChildren<QLabel *>())
        shown += label->isVisibleTo(&card) && (label->text() == QLatin1String("First.") || label->text() == QLatin1String("Second."));
    EXPECT_EQ(shown, 1);
}

} // namespace
} // namespace luthier::ui
