#include "ui/pages/compare_page.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include "tests/support/paths.h"
#include "tests/ui/pages/chinese_window.h"
#include "tests/ui/pages/runs_test_support.h"
#include "ui/base/elided_label.h"
#include "ui/pages/compare_answer.h"

namespace luthier::ui {
namespace {

class ComparePageTest : public RunsTest {
protected:
    void open()
    {
        page.resize(1080, 760);
        page.show();
        page.showRuns({QStringLiteral("first"), QStringLiteral("second")});
        table = page.findChild<QTableView *>();
        ASSERT_TRUE(waitUntil([&] { return table->model() != nullptr && table->model()->rowCount() > 2; }));
    }
    QPushButton *button(const char *text) const
    {
        for (QPushButton *candidate : page.findChildren<QPushButton *>())
            if (candidate->text() == QString::fromUtf8(text))
                return candidate;
        return nullptr;
    }
    bool says(const char *text) const
    {
        for (const ElidedLabel *label : page.findChildren<ElidedLabel *>())
            if (label->text() == QString::fromUtf8(text))
                return true;
        return false;
    }
    qsizetype answersTo(const char *question) // how many answer
    {
        page.find();
        QTest::keyClicks(page.focusWidget(), QString::fromUtf8(question));
        QTest::keyClick(page.focusWidget(), Qt::Key_Return);
        return page.findChildren<CompareAnswer *>().size();
    }
    config::RunSpec tiny(const char *name, std::int64_t rank)
    {
        config::RunSpec spec = specOf(name, rank);
        spec.model.path = (workspace() / "model").string();
        return spec;
    }

    ComparePage page{background, host, center, settings};
    QTableView *table = nullptr;
};

TEST_F(ComparePageTest, SaysInALineWhatDiffers)
{
    train("first", {.evals = {{3, 1.6}}, .spec = specOf("first", 4)});
    train("second", {.evals = {{3, 1.2}}, .spec = specOf("second", 16)});
    open();
    EXPECT_TRUE(says("They differ in: Size of the adapter 4 → 16; evaluation loss of second 25.0 % lower"));
}

TEST_F(ComparePageTest, TheModelBeforeTrainingAnswersBesideTheRuns)
{
    fs::copy(test::fixture("text/tokenizers/gpt2"), workspace() / "model");
    train("first", {.spec = tiny("first", 4)});
    train("second", {.spec = tiny("second", 16)});
    open();
    EXPECT_TRUE(says("model, before training"));
    EXPECT_EQ(answersTo("Hello?"), 3);
}

TEST_F(ComparePageTest, TheModelBeforeTrainingIsNamedInTheLanguageOfTheWindow)
{
    fs::copy(test::fixture("text/tokenizers/gpt2"), workspace() / "model");
    train("first", {.spec = tiny("first", 4)});
    train("second", {.spec = tiny("second", 16)});
    open();
    const ChineseWindow chinese;
    EXPECT_FALSE(says("model, before training"));
    EXPECT_TRUE(says(qPrintable(ComparePage::tr("%1, before training").arg(QStringLiteral("model")))));
}

TEST_F(ComparePageTest, RunsOfDifferentModelsHaveNoneBefore)
{
    fs::copy(test::fixture("text/tokenizers/gpt2"), workspace() / "model");
    train("first", {.spec = tiny("first", 4)});
    train("second");
    open();
    EXPECT_FALSE(says("model, before training"));
    EXPECT_EQ(answersTo("Hello?"), 2);
}

TEST_F(ComparePageTest, TheBestIsExportedOnceThereIsOne)
{
    train("first", {.losses = {}, .evals = {}});
    train("second", {.losses = {}, .evals = {}});
    open();
    EXPECT_FALSE(button("Export the best…")->isEnabled());
    train("third");
    page.showRuns({QStringLiteral("first"), QStringLiteral("third")});
    EXPECT_TRUE(waitUntil([&] { return button("Export the best…")->isEnabled(); }));
}

TEST_F(ComparePageTest, AButtonLeadsBackToAllRuns)
{
    QSignalSpy back(&page, &ComparePage::showAllRuns);
    page.show();
    QTest::mouseClick(button("All runs"), Qt::LeftButton);
    EXPECT_EQ(back.size(), 1);
}

} // namespace
} // namespace luthier::ui
