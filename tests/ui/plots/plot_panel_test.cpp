#include "ui/plots/plot_panel.h"

#include <QSignalSpy>
#include <QSlider>

#include "ui/plots/legend_button.h"

namespace luthier::ui {

TEST(PlotPanel, TheSliderSmooths)
{
    PlotPanel panel;
    QSignalSpy spy(&panel, &PlotPanel::smoothingChanged);
    panel.setSmoothing(0.6);
    EXPECT_DOUBLE_EQ(panel.plot().smoothing(), 0.6);
    EXPECT_EQ(spy.size(), 1);
    panel.findChild<QSlider *>()->setValue(99);
    EXPECT_DOUBLE_EQ(panel.plot().smoothing(), 0.99);
}

TEST(PlotPanel, TheLegendHidesACurve)
{
    PlotPanel panel;
    const int curve = panel.addCurve({QStringLiteral("train"), 0, false, false});
    panel.plot().setPoints(curve, {1, 90}, {1, 2});
    auto *name = panel.findChild<LegendButton *>();
    ASSERT_NE(name, nullptr);
    name->click();
    panel.plot().fit();
    EXPECT_LT(panel.plot().view().steps.high, 90);
}

TEST(PlotPanel, RemovingTheCurvesEmptiesTheLegend)
{
    PlotPanel panel;
    panel.addCurve({QStringLiteral("train"), 0, false, false});
    panel.removeCurves();
    EXPECT_EQ(panel.findChild<LegendButton *>(), nullptr);
    EXPECT_EQ(panel.addCurve({QStringLiteral("train"), 0, false, false}), 0);
}

TEST(PlotPanel, GoingBackIsPossibleOnlyAfterAZoom)
{
    PlotPanel panel;
    panel.resize(600, 400);
    const auto isEnabled = [&panel](const char *name) {
        for (const QAbstractButton *button : panel.findChildren<QAbstractButton *>())
            if (button->accessibleName() == QLatin1String(name))
                return button->isEnabled();
        return false;
    };
    EXPECT_FALSE(isEnabled("Go back to the part shown before"));
    emit panel.plot().findChild<PlotSurface *>()->zoomAsked(QPointF(100, 100), 0.5, PlotSurface::Axes::Both);
    EXPECT_TRUE(isEnabled("Go back to the part shown before"));
    EXPECT_TRUE(isEnabled("Show everything"));
}

TEST(PlotPanel, EveryToolHasAName)
{
    const PlotPanel panel;
    for (const QAbstractButton *button : panel.findChildren<QAbstractButton *>())
        EXPECT_FALSE(button->accessibleName().isEmpty() && button->text().isEmpty());
}

} // namespace luthier::ui
