#include "ui/pages/data_problem_bar.h"

#include "tests/ui/pages/data_problem_support.h"
#include "ui/base/chip.h"

namespace luthier::ui {
namespace {

class DataProblemBarTest : public DataProblemTest {};

TEST_F(DataProblemBarTest, SaysHowManyRowsWereSetAside)
{
    const DataProblemBar bar(problems);
    EXPECT_FALSE(bar.isHidden());
    EXPECT_EQ(bar.findChild<Chip *>()->text(), QStringLiteral("2 rows set aside"));
}

TEST_F(DataProblemBarTest, IsHiddenWhereNothingIsWrong)
{
    ProblemListModel none(background);
    EXPECT_TRUE(DataProblemBar(none).isHidden());
}

} // namespace
} // namespace luthier::ui
