#include "ui/plots/loss_plot.h"

#include <cmath>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "ui/base/theme.h"

namespace luthier::ui {

namespace {

class LossPlotTest : public testing::Test {
protected:
    LossPlotTest()
    {
        m_plot.resize(640, 400);
        m_plot.show();
        m_train = m_plot.addCurve({QStringLiteral("train"), 0, false, false});
        m_evaluation = m_plot.addCurve({QStringLiteral("evaluation"), 1, true, false});
        for (int step = 1; step <= 100; ++step)
            m_plot.append(m_train, step, 3.0 - step * 0.02);
        m_plot.setPoints(m_evaluation, {50, 100}, {2.5, 1.75});
        settle();
        m_surface = m_plot.findChild<PlotSurface *>();
    }
    static void settle() { QTest::qWait(40); }
    void zoom() { emit m_surface->zoomAsked(QPointF(300, 200), 0.5, PlotSurface::Axes::Both); }

    LossPlot m_plot;
    PlotSurface *m_surface = nullptr;
    int m_train = 0;
    int m_evaluation = 0;
};

} // namespace

TEST_F(LossPlotTest, ShowsEverythingAndFollowsWhatIsAppended)
{
    EXPECT_TRUE(m_plot.isFitted());
    EXPECT_NEAR(m_plot.view().steps.low, 1, 1);
    EXPECT_NEAR(m_plot.view().steps.high, 100, 1);
    m_plot.append(m_train, 150, 0.5);
    settle();
    EXPECT_NEAR(m_plot.view().steps.high, 150, 2);
    EXPECT_LT(m_plot.view().values.low, 0.5);
}

TEST_F(LossPlotTest, AZoomedViewStaysWhileTheCurvesGrow)
{
    zoom();
    const PlotView view = m_plot.view();
    EXPECT_FALSE(m_plot.isFitted());
    m_plot.append(m_train, 5000, 0.5);
    settle();
    EXPECT_EQ(m_plot.view(), view);
}

TEST_F(LossPlotTest, UndoingAZoomFollowsAgain)
{
    const PlotView before = m_plot.view();
    zoom();
    ASSERT_TRUE(m_plot.canUndoZoom());
    m_plot.undoZoom();
    EXPECT_EQ(m_plot.view(), before);
    EXPECT_TRUE(m_plot.isFitted());
    EXPECT_FALSE(m_plot.canUndoZoom());
}

TEST_F(LossPlotTest, ManyTurnsOfTheWheelAreUndoneAtOnce)
{
    const PlotView before = m_plot.view();
    for (int i = 0; i < 5; ++i)
        zoom();
    m_plot.undoZoom();
    EXPECT_EQ(m_plot.view(), before);
}

TEST_F(LossPlotTest, ShowingEverythingCanBeUndone)
{
    zoom();
    const PlotView zoomed = m_plot.view();
    m_plot.fit();
    EXPECT_TRUE(m_plot.isFitted());
    m_plot.undoZoom();
    EXPECT_EQ(m_plot.view(), zoomed);
}

TEST_F(LossPlotTest, ARectangleBecomesTheView)
{
    const PlotView before = m_plot.view();
    emit m_surface->rectangleDrawn(QRectF(200, 100, 100, 50));
    EXPECT_GT(m_plot.view().steps.low, before.steps.low);
    EXPECT_LT(m_plot.view().steps.high, before.steps.high);
    EXPECT_LT(m_plot.view().values.low, m_plot.view().values.high);
    m_plot.undoZoom();
    EXPECT_EQ(m_plot.view(), before);
}

TEST_F(LossPlotTest, ReadsOffTheExactValuesAtTheNearestStep)
{
    QSignalSpy spy(&m_plot, &LossPlot::cursorAt);
    m_plot.setStepNote([](double step) { return QStringLiteral("epoch %1").arg(step / 100); });
    m_plot.setMarks({{50, QStringLiteral("checkpoint")}});
    emit m_surface->cursorStepped(1);
    for (int i = 0; i < 49; ++i)
        emit m_surface->cursorStepped(1);
    ASSERT_EQ(spy.back()[0].toDouble(), 50);
    const ReadOut &read = *m_surface->readOut();
    EXPECT_EQ(read.title, QStringLiteral("step 50 · epoch 0.5"));
    ASSERT_EQ(read.lines.size(), 3U);
    EXPECT_EQ(read.lines[0].value, QStringLiteral("2"));
    EXPECT_EQ(read.lines[1].value, QStringLiteral("2.5"));
    EXPECT_EQ(read.lines[2].name, QStringLiteral("checkpoint"));
}

TEST_F(LossPlotTest, TheCursorStaysAtTheMouseWhenPointsArrive)
{
    emit m_surface->pointedAt(QPointF(320, 200));
    ASSERT_TRUE(m_surface->readOut());
    const QString before = m_surface->readOut()->title;
    m_plot.append(m_train, 200, 0.5);
    settle();
    ASSERT_TRUE(m_surface->readOut());
    EXPECT_NE(m_surface->readOut()->title, before);
    EXPECT_NEAR(m_surface->readOut()->x, 320, 3);
}

TEST_F(LossPlotTest, TheCursorStaysAtItsStepWhenTheKeyboardHasChosenIt)
{
    emit m_surface->pointedAt(QPointF(320, 200));
    emit m_surface->cursorStepped(1);
    ASSERT_TRUE(m_surface->readOut());
    const QString before = m_surface->readOut()->title;
    m_plot.append(m_train, 200, 0.5);
    settle();
    EXPECT_EQ(m_surface->readOut()->title, before);
}

TEST_F(LossPlotTest, SaysAtWhichStepAnOccasionalValueWasMeasured)
{
    for (int i = 0; i < 52; ++i)
        emit m_surface->cursorStepped(1);
    const ReadOut &read = *m_surface->readOut();
    EXPECT_EQ(read.title, QStringLiteral("step 52"));
    EXPECT_EQ(read.lines[1].value, QStringLiteral("2.5"));
    EXPECT_EQ(read.lines[1].remark, QStringLiteral("step 50"));
    EXPECT_FALSE(read.lines[1].y.has_value());
}

TEST_F(LossPlotTest, AHiddenCurveIsNeitherReadNorFitted)
{
    m_plot.append(m_evaluation, 400, 9);
    m_plot.setCurveShown(m_evaluation, false);
    settle();
    EXPECT_NEAR(m_plot.view().steps.high, 100, 1);
    emit m_surface->cursorStepped(1);
    EXPECT_EQ(m_surface->readOut()->lines.size(), 1U);
}

TEST_F(LossPlotTest, AClickChoosesAStep)
{
    QSignalSpy spy(&m_plot, &LossPlot::stepChosen);
    QTest::mouseClick(m_surface, Qt::LeftButton, {}, {320, 200});
    ASSERT_EQ(spy.size(), 1);
    EXPECT_EQ(spy[0][0].toDouble(), std::round(spy[0][0].toDouble()));
}

TEST_F(LossPlotTest, ALogarithmicAxisStaysAboveZero)
{
    m_plot.append(m_train, 101, 0);
    m_plot.append(m_train, 102, -1);
    m_plot.setLogarithmic(true);
    settle();
    EXPECT_GT(m_plot.view().values.low, 0);
    EXPECT_TRUE(m_plot.isLogarithmic());
}

TEST_F(LossPlotTest, AThemeSwitchRepaintsIt)
{
    auto &theme = const_cast<Theme &>(Theme::of());
    const QImage light = m_plot.grab().toImage();
    theme.setChoice(ThemeChoice::Dark);
    settle();
    EXPECT_EQ(m_plot.grab().toImage().pixelColor(2, 2), darkColors().surface);
    theme.setChoice(ThemeChoice::Light);
    settle();
    EXPECT_EQ(m_plot.grab().toImage(), light);
}

TEST_F(LossPlotTest, SavesPictureDrawingAndValues)
{
    EXPECT_TRUE(m_plot.png({320, 200}).startsWith("\x89PNG"));
    EXPECT_TRUE(m_plot.svg({320, 200}).contains("</svg>"));
    EXPECT_EQ(m_plot.csv().substr(0, 30), "step,train,evaluation\r\n1,2.98,");
}

TEST_F(LossPlotTest, AHundredThousandPointsStayQuick)
{
    m_plot.setSmoothing(0.9);
    for (int step = 101; step <= 100'000; ++step)
        m_plot.append(m_train, step, 1 + std::sin(step) / 10);
    settle();
    QElapsedTimer timer;
    timer.start();
    constexpr int kAppended = 20;
    for (int i = 0; i < kAppended; ++i) {
        m_plot.append(m_train, 100'001 + i, 1);
        QTest::qWait(20); // at least one frame is painted
    }
    EXPECT_LT(timer.elapsed(), kAppended * 120);
}

TEST_F(LossPlotTest, AResumedRunTakesThePlaceOfLaterSteps)
{
    m_plot.append(m_train, 60, 9);
    EXPECT_NE(m_plot.csv().find("\r\n60,9,"), std::string::npos);
    EXPECT_EQ(m_plot.csv().find("\r\n61,"), std::string::npos);
}

} // namespace luthier::ui
