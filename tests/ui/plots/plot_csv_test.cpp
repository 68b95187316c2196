#include "ui/plots/plot_csv.h"

#include <limits>

namespace luthier::ui {

TEST(PlotCsv, HasAColumnForEveryCurveAndALineForEveryStep)
{
    Curve train;
    train.set({1, 2, 3}, {2.5, 0.1, 1e-7});
    Curve evaluation;
    evaluation.set({2}, {1.5});
    const NamedCurve curves[] = {{"train", &train}, {"evaluation", &evaluation}};
    EXPECT_EQ(curvesCsv(curves), "step,train,evaluation\r\n1,2.5,\r\n2,0.1,1.5\r\n3,1e-07,\r\n");
}

TEST(PlotCsv, QuotesNamesThatNeedIt)
{
    Curve curve;
    const NamedCurve curves[] = {{"a \"good\", run", &curve}};
    EXPECT_EQ(curvesCsv(curves), "step,\"a \"\"good\"\", run\"\r\n");
}

TEST(PlotCsv, LeavesWhatIsNoNumberEmpty)
{
    Curve curve;
    curve.set({1}, {std::numeric_limits<double>::quiet_NaN()});
    const NamedCurve curves[] = {{"loss", &curve}};
    EXPECT_EQ(curvesCsv(curves), "step,loss\r\n1,\r\n");
}

} // namespace luthier::ui
