#include "ui/pages/train_page.h"

#include <QAction>
#include <QPushButton>

#include "core/run/run_folder.h"
#include "tests/ui/pages/train_test_support.h"
#include "ui/base/inline_message.h"
#include "ui/pages/run_card.h"
#include "ui/pages/train_data_step.h"
#include "ui/pages/train_model_step.h"
#include "ui/pages/train_settings_step.h"

namespace luthier::ui {
namespace {

class TrainPages : public TrainTest {
protected:
    TrainPage &open()
    {
        page = std::make_unique<TrainPage>(TrainServices{background, host, center, settings, list, models});
        page->resize(1100, 800);
        page->show();
        page->activated();
        EXPECT_TRUE(waitUntil([&] { return list.isLoaded(); }));
        return *page;
    }
    // A page with a plan.
    TrainPage &ready()
    {
        makeRows();
        open();
        page->trainModel(toQt(kTinyModel));
        page->trainOn(QStringLiteral("rows"));
        EXPECT_TRUE(waitUntil([&] { return startText() == QLatin1String("Start LoRA run") && isPlanned(); })) << startText().toStdString();
        return *page;
    }
    QPushButton &start() const { return page->card().startButton(); }
    QString startText() const { return start().text(); }
    bool isPlanned() const
    {
        for (const QLabel *label : page->card().findChildren<QLabel *>())
            if (label->text().startsWith(QLatin1String("about ")))
                return true;
        return false;
    }
    bool says(const QString &text) const
    {
        for (const QLabel *label : page->findChildren<QLabel *>())
            if (label->isVisibleTo(page.get()) && label->text().contains(text))
                return true;
        return false;
    }
    QPushButton *fix(const QString &text) const
    {
        for (QPushButton *button : page->card().findChildren<QPushButton *>())
            if (button->text() == text)
                return button;
        return nullptr;
    }

    std::unique_ptr<TrainPage> page;
};

TEST_F(TrainPages, TheStartSaysWhatIsMissing)
{
    makeRows();
    open();
    EXPECT_EQ(startText(), QStringLiteral("Choose a model"));
    page->trainModel(toQt(kTinyModel));
    EXPECT_TRUE(waitUntil([&] { return startText() == QLatin1String("Choose data"); }));
    page->trainOn(QStringLiteral("rows"));
    EXPECT_TRUE(waitUntil([&] { return startText() == QLatin1String("Start LoRA run"); }));
}

TEST_F(TrainPages, TheCardShowsRowsTokensStepsTimeAndMemory)
{
    ready();
    EXPECT_TRUE(says(QStringLiteral(" in "))) << "trained tokens in rows";
    EXPECT_TRUE(says(QStringLiteral("about ")));
    EXPECT_TRUE(says(QStringLiteral("SFT · LoRA · rank 16")));
    EXPECT_TRUE(says(QStringLiteral(" of ")));
}

TEST_F(TrainPages, RowsWithoutTrainedTokensCannotStart)
{
    makeUntrained();
    open();
    page->trainModel(toQt(kTinyModel));
    page->trainOn(QStringLiteral("untrained"));
    EXPECT_TRUE(waitUntil([&] { return startText() == QLatin1String("No trained tokens"); })) << startText().toStdString();
}

TEST_F(TrainPages, AModelThatCannotBeReadSaysWhy)
{
    const fs::path broken = write("broken.gguf", "GGUFnothing");
    open();
    page->trainModel(toQt(broken));
    EXPECT_TRUE(waitUntil([&] { return page->modelStep().findChild<InlineMessage *>()->isVisible(); }));
    EXPECT_EQ(startText(), QStringLiteral("Choose a model"));
}

TEST_F(TrainPages, RowsThatAreTooLongAreSolvedByAClick)
{
    ready();
    ASSERT_TRUE(page->spec().setOption("train.max_length", QStringLiteral("4")));
    EXPECT_TRUE(waitUntil([&] { return fix(QStringLiteral("Cut the end off")) != nullptr; }));
    EXPECT_EQ(startText(), QStringLiteral("Not possible yet"));
    QTest::mouseClick(fix(QStringLiteral("Cut the end off")), Qt::LeftButton);
    EXPECT_EQ(page->spec().spec().train.tooLong, config::TooLong::Cut);
    EXPECT_TRUE(waitUntil([&] { return startText() == QLatin1String("Start LoRA run"); }));
}

TEST_F(TrainPages, MemoryThatIsNotThereIsToldBeforeTheStart)
{
    ready();
    ASSERT_TRUE(page->spec().setOption("memory_limit_bytes", QStringLiteral("1000000")));
    EXPECT_TRUE(waitUntil([&] { return startText() == QLatin1String("Not enough memory"); }));
    EXPECT_TRUE(waitUntil([&] { return says(QStringLiteral("of memory, and")); }));
}

TEST_F(TrainPages, AnotherLimitOfMemoryHoldsAtOnce)
{
    ready();
    host.setLimits({.threads = 0, .memoryBytes = 1'000'000});
    page->activated();
    EXPECT_TRUE(waitUntil([&] { return startText() == QLatin1String("Not enough memory"); }));
    host.setLimits({});
    page->activated();
    EXPECT_TRUE(waitUntil([&] { return startText() == QLatin1String("Start LoRA run"); }));
}

TEST_F(TrainPages, ControlReturnStartsTheRunAndOpensIt)
{
    trainBy(3, std::chrono::milliseconds(1));
    ready();
    QSignalSpy opened(page.get(), &TrainPage::openRun);
    QTest::keyClick(page.get(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(waitUntil([&] { return !opened.isEmpty(); }));
    EXPECT_EQ(run::listRuns(workspace())->size(), 1U);
    EXPECT_TRUE(waitUntil([&] { return !center.isBusy(); }));
}

TEST_F(TrainPages, ASecondRunIsSaidToWait)
{
    trainBy(1000, std::chrono::milliseconds(5));
    ready();
    page->start();
    EXPECT_TRUE(waitUntil([&] { return center.session() != nullptr; }));
    EXPECT_TRUE(says(QStringLiteral("Another run is before it; it starts when that one has ended")));
    EXPECT_EQ(startText(), QStringLiteral("Start LoRA run"));
    center.stopAll();
    EXPECT_TRUE(waitUntil([&] { return !center.isBusy(); }));
}

TEST_F(TrainPages, WhatFailsBeforeTheStartIsSaidOnThePage)
{
    ready();
    ASSERT_TRUE(writeFileAtomic(workspace() / "runs", "not a folder"));
    page->start();
    EXPECT_TRUE(waitUntil([&] { return page->findChild<InlineMessage *>(QString(), Qt::FindDirectChildrenOnly)->isVisible(); }));
    EXPECT_TRUE(start().isEnabled());
}

TEST_F(TrainPages, WhatIsChosenIsThereAfterARestart)
{
    ready();
    ASSERT_TRUE(page->spec().setOption("method.rank", QStringLiteral("8")));
    page->saveState();
    page.reset();
    open();
    EXPECT_EQ(page->spec().spec().method.rank, 8);
    EXPECT_EQ(page->spec().spec().dataset.id, "rows");
    EXPECT_TRUE(waitUntil([&] { return startText() == QLatin1String("Start LoRA run"); }));
    EXPECT_FALSE(page->spec().history().canUndo());
}

TEST_F(TrainPages, ADamagedDraftIsToldAndGivesTheDefaults)
{
    settings.setDraft(QStringLiteral("train"), QStringLiteral("{"));
    open();
    EXPECT_TRUE(says(QStringLiteral("cannot be read")));
    EXPECT_EQ(page->spec().spec(), config::RunSpec());
}

TEST_F(TrainPages, ChoosingCanBeUndoneByKeys)
{
    ready();
    page->setFocus();
    ASSERT_TRUE(page->spec().setOption("method.rank", QStringLiteral("8")));
    QTest::keyClick(page.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(page->spec().spec().method.rank, 16);
    QTest::keyClick(page.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(page->spec().spec().dataset.id.empty());
}

TEST_F(TrainPages, PreferencesChooseTheirOwnMethod)
{
    makePairs();
    open();
    page->trainOn(QStringLiteral("pairs"));
    EXPECT_EQ(page->spec().spec().stage, config::Stage::Dpo);
    EXPECT_DOUBLE_EQ(page->spec().spec().train.learningRate, 2e-5) << "the preset is that of the stage";
    page->spec().history().undo();
    EXPECT_EQ(page->spec().spec().stage, config::Stage::Sft);
}

TEST_F(TrainPages, AnEarlierRunsSettingsAreTakenOver)
{
    open();
    config::RunSpec spec;
    spec.train.seed = 7;
    page->setSpec(spec);
    EXPECT_EQ(page->spec().spec().train.seed, 7U);
}

TEST_F(TrainPages, WithoutDataTheStartLeadsToTheImport)
{
    open();
    page->trainModel(toQt(kTinyModel));
    EXPECT_TRUE(waitUntil([&] { return startText() == QLatin1String("Choose data"); }));
    const QSignalSpy imports(page.get(), &TrainPage::importData);
    QTest::mouseClick(&start(), Qt::LeftButton);
    EXPECT_EQ(imports.count(), 1);
}

TEST_F(TrainPages, AWrongSettingIsLedTo)
{
    ready();
    EXPECT_FALSE(page->spec().setOption("train.seed", QStringLiteral("no")));
    EXPECT_EQ(startText(), QStringLiteral("Mend the settings"));
    QTest::mouseClick(&start(), Qt::LeftButton);
    QTest::qWait(5);
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    EXPECT_EQ(QApplication::focusWidget()->accessibleName(), QStringLiteral("Seed"));
}

} // namespace
} // namespace luthier::ui
