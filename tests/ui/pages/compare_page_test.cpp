#include "ui/pages/compare_page.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include "tests/support/paths.h"
#include "tests/ui/pages/runs_test_support.h"
#include "ui/base/label.h"
#include "ui/pages/compare_answer.h"
#include "ui/pages/compare_numbers_model.h"
#include "ui/plots/loss_plot.h"

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
    QString cell(const char *name, int column)
    {
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, 0).data().toString() == QString::fromUtf8(name))
                return table->model()->index(row, column).data().toString();
        return {};
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

TEST_F(ComparePageTest, ShowsWhatDiffersAndWhatCameOfIt)
{
    train("first", {.evals = {{3, 1.4}}, .spec = specOf("first", 4)});
    train("second", {.evals = {{3, 1.2}}, .spec = specOf("second", 16)});
    open();
    EXPECT_EQ(cell("Size of the adapter", 1), QStringLiteral("4"));
    EXPECT_EQ(cell("Size of the adapter", 2), QStringLiteral("16"));
    EXPECT_EQ(cell("Evaluation loss", 2), QStringLiteral("1.2"));
    EXPECT_EQ(cell("Learning rate", 1), QString());
}

TEST_F(ComparePageTest, TheLowestLossIsTheBest)
{
    train("first", {.evals = {{3, 1.4}}});
    train("second", {.evals = {{3, 1.2}}});
    const auto first = details("first");
    const auto second = details("second");
    CompareNumbersModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRuns({first.get(), second.get()});
    EXPECT_FALSE(model.index(0, 1).data(CompareNumbersModel::IsBestRole).toBool());
    EXPECT_TRUE(model.index(0, 2).data(CompareNumbersModel::IsBestRole).toBool());
}

TEST_F(ComparePageTest, CurvesOfAllRunsLieOverEachOther)
{
    train("first", {.losses = {2.0, 1.0}});
    train("second", {.losses = {2.0, 1.5}});
    open();
    EXPECT_NE(page.findChild<LossPlot *>()->csv().find("2,1,"), std::string::npos) << page.findChild<LossPlot *>()->csv();
}

TEST_F(ComparePageTest, AllAnswerTheSameQuestion)
{
    fs::copy(test::fixture("text/tokenizers/gpt2"), workspace() / "model");
    train("first", {.spec = tiny("first", 4)});
    train("second", {.spec = tiny("second", 16)});
    open();
    page.find();
    QTest::keyClicks(page.focusWidget(), QStringLiteral("Hello?"));
    QTest::keyClick(page.focusWidget(), Qt::Key_Return);
    const auto answers = page.findChildren<CompareAnswer *>();
    ASSERT_EQ(answers.size(), 3); // before training, and the two
    EXPECT_TRUE(
        waitUntil([&] { return std::all_of(answers.begin(), answers.end(), [](const CompareAnswer *one) { return one->isFinished(); }); }));
    const QString remark = answers[2]->findChildren<Label *>()[1]->text();
    EXPECT_TRUE(remark.startsWith(QStringLiteral("3 tokens"))) << remark.toStdString();
}

} // namespace
} // namespace luthier::ui
