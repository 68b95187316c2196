#include "ui/pages/train_data_step.h"

#include <QComboBox>
#include <QPushButton>

#include "tests/ui/pages/train_test_support.h"

namespace luthier::ui {
namespace {

class TrainDataSteps : public TrainTest {
protected:
    SpecModel spec;
    TrainDataStep step{spec, list};
    QPushButton *button(const QString &text)
    {
        for (QPushButton *candidate : step.findChildren<QPushButton *>())
            if (candidate->text() == text && candidate->isVisibleTo(&step))
                return candidate;
        return nullptr;
    }
};

TEST_F(TrainDataSteps, WithoutDataThereIsOneButton)
{
    ASSERT_TRUE(load());
    EXPECT_EQ(button(QStringLiteral("Open")), nullptr);
    QSignalSpy imports(&step, &TrainDataStep::importData);
    ASSERT_NE(button(QStringLiteral("Import a file")), nullptr);
    button(QStringLiteral("Import a file"))->click();
    EXPECT_EQ(imports.count(), 1);
}

TEST_F(TrainDataSteps, SaysWhatTheChosenDatasetHolds)
{
    makeDataset(12);
    ASSERT_TRUE(load());
    step.choose(QStringLiteral("talk"));
    EXPECT_TRUE(step.isReady());
    EXPECT_EQ(step.kind(), "conversation");
    EXPECT_TRUE(step.accessibleDescription().contains(QStringLiteral("12"))) << step.accessibleDescription().toStdString();
}

TEST_F(TrainDataSteps, TheChosenDatasetIsOpened)
{
    makeDataset(1);
    ASSERT_TRUE(load());
    step.choose(QStringLiteral("talk"));
    QSignalSpy opened(&step, &TrainDataStep::openDataset);
    ASSERT_NE(button(QStringLiteral("Open")), nullptr);
    button(QStringLiteral("Open"))->click();
    EXPECT_EQ(opened.front().front().toString(), QStringLiteral("talk"));
}

TEST_F(TrainDataSteps, ADatasetThatIsGoneIsNotReady)
{
    makeDataset(1);
    ASSERT_TRUE(load());
    step.choose(QStringLiteral("gone"));
    EXPECT_FALSE(step.isReady());
    EXPECT_TRUE(step.accessibleDescription().contains(QStringLiteral("gone")));
}

TEST_F(TrainDataSteps, AFileOfTheSettingsIsShownByItsName)
{
    ASSERT_TRUE(load());
    ASSERT_TRUE(spec.setOption("dataset.path", QStringLiteral("/data/rows.jsonl")));
    EXPECT_TRUE(step.isReady());
    EXPECT_EQ(step.list().currentText(), QStringLiteral("rows.jsonl"));
}

TEST_F(TrainDataSteps, ChoosingADatasetTakesTheFileAway)
{
    makeDataset(1);
    ASSERT_TRUE(load());
    ASSERT_TRUE(spec.setOption("dataset.path", QStringLiteral("/data/rows.jsonl")));
    step.choose(QStringLiteral("talk"));
    EXPECT_TRUE(spec.spec().dataset.path.empty());
}

} // namespace
} // namespace luthier::ui
