#include "app/studio/start_problem.h"

#include <QAbstractButton>

#include <gtest/gtest.h>

namespace luthier::studio {
namespace {

const Error kError{ErrorCode::Io, "Could not open the lock file.", "/mnt/gone", "Check that you are allowed to use this place."};

void click(StartProblem &problem, const char *text)
{
    problem.show();
    for (QAbstractButton *button : problem.buttons())
        if (button->text() == QString::fromUtf8(text))
            button->click();
}

TEST(StartProblem, SaysWhatWhereAndWhatToDo)
{
    const StartProblem problem(kError);
    EXPECT_EQ(problem.text(), QStringLiteral("Could not open the lock file."));
    EXPECT_TRUE(problem.informativeText().contains(QStringLiteral("/mnt/gone")));
    EXPECT_TRUE(problem.informativeText().contains(QStringLiteral("Check that")));
}

TEST(StartProblem, OffersAnotherFolder)
{
    StartProblem problem(kError);
    click(problem, "Choose another folder…");
    EXPECT_TRUE(problem.wantsOther());
}

TEST(StartProblem, CloseMeansClose)
{
    StartProblem problem(kError);
    click(problem, "Close");
    EXPECT_FALSE(problem.wantsOther());
}

} // namespace
} // namespace luthier::studio
