#include "ui/plots/plot_surface.h"

#include <QSignalSpy>
#include <QTest>

namespace luthier::ui {

namespace {

class PlotSurfaceTest : public testing::Test {
protected:
    PlotSurfaceTest()
    {
        m_surface.resize(400, 300);
        m_surface.setArea({50, 10, 300, 250});
        m_surface.show();
    }
    void turnWheel(const QPointF &at, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(at, at, {}, {0, 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&m_surface, &event);
    }
    void drag(Qt::KeyboardModifiers modifiers)
    {
        QTest::mousePress(&m_surface, Qt::LeftButton, modifiers, {100, 100});
        for (const QPoint &place : {QPoint(120, 110), QPoint(160, 130)}) {
            QMouseEvent move(QEvent::MouseMove, place, place, Qt::NoButton, Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(&m_surface, &move);
        }
        QTest::mouseRelease(&m_surface, Qt::LeftButton, modifiers, {160, 130});
    }

    PlotSurface m_surface;
};

} // namespace

TEST_F(PlotSurfaceTest, TheWheelZoomsAtTheMouse)
{
    QSignalSpy spy(&m_surface, &PlotSurface::zoomAsked);
    turnWheel({200, 100}, Qt::NoModifier);
    turnWheel({200, 100}, Qt::ControlModifier);
    turnWheel({200, 100}, Qt::ShiftModifier);
    turnWheel({10, 290}, Qt::NoModifier); // outside
    ASSERT_EQ(spy.size(), 3);
    EXPECT_EQ(spy[0][0].toPointF(), QPointF(200, 100));
    EXPECT_LT(spy[0][1].toDouble(), 1);
    EXPECT_EQ(spy[0][2].value<PlotSurface::Axes>(), PlotSurface::Axes::Both);
    EXPECT_EQ(spy[1][2].value<PlotSurface::Axes>(), PlotSurface::Axes::Steps);
    EXPECT_EQ(spy[2][2].value<PlotSurface::Axes>(), PlotSurface::Axes::Values);
}

TEST_F(PlotSurfaceTest, DraggingMovesAndIsNoClick)
{
    QSignalSpy begun(&m_surface, &PlotSurface::moveBegun);
    QSignalSpy asked(&m_surface, &PlotSurface::moveAsked);
    QSignalSpy chosen(&m_surface, &PlotSurface::chosen);
    drag(Qt::NoModifier);
    EXPECT_EQ(begun.size(), 1);
    QPointF sum;
    for (const auto &call : asked)
        sum += call[0].toPointF();
    EXPECT_NEAR(sum.x(), 60.0 / 300, 1e-9);
    EXPECT_NEAR(sum.y(), -30.0 / 250, 1e-9);
    EXPECT_EQ(chosen.size(), 0);
}

TEST_F(PlotSurfaceTest, DraggingWithShiftDrawsARectangle)
{
    QSignalSpy drawn(&m_surface, &PlotSurface::rectangleDrawn);
    drag(Qt::ShiftModifier);
    ASSERT_EQ(drawn.size(), 1);
    EXPECT_EQ(drawn[0][0].toRectF(), QRectF(100, 100, 60, 30));
}

TEST_F(PlotSurfaceTest, AClickChoosesAndADoubleClickShowsEverything)
{
    QSignalSpy chosen(&m_surface, &PlotSurface::chosen);
    QSignalSpy fit(&m_surface, &PlotSurface::fitAsked);
    QTest::mouseClick(&m_surface, Qt::LeftButton, {}, {100, 100});
    EXPECT_EQ(chosen.size(), 1);
    QTest::mouseDClick(&m_surface, Qt::LeftButton, {}, {100, 100});
    EXPECT_EQ(fit.size(), 1);
}

TEST_F(PlotSurfaceTest, EverythingGoesByKeys)
{
    QSignalSpy stepped(&m_surface, &PlotSurface::cursorStepped);
    QSignalSpy zoomed(&m_surface, &PlotSurface::zoomAsked);
    QSignalSpy moved(&m_surface, &PlotSurface::moveAsked);
    QSignalSpy fit(&m_surface, &PlotSurface::fitAsked);
    QSignalSpy undo(&m_surface, &PlotSurface::undoAsked);
    QSignalSpy chosen(&m_surface, &PlotSurface::chosen);
    QTest::keyClick(&m_surface, Qt::Key_Left);
    QTest::keyClick(&m_surface, Qt::Key_Right);
    QTest::keyClick(&m_surface, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(&m_surface, Qt::Key_Plus);
    QTest::keyClick(&m_surface, Qt::Key_Minus);
    QTest::keyClick(&m_surface, Qt::Key_Home);
    QTest::keyClick(&m_surface, Qt::Key_Backspace);
    QTest::keyClick(&m_surface, Qt::Key_Return);
    EXPECT_EQ(stepped.size(), 2);
    EXPECT_EQ(stepped[0][0].toInt(), -1);
    EXPECT_EQ(moved.size(), 1);
    EXPECT_EQ(zoomed.size(), 2);
    EXPECT_EQ(fit.size(), 1);
    EXPECT_EQ(undo.size(), 1);
    EXPECT_EQ(chosen.size(), 1);
}

TEST_F(PlotSurfaceTest, TellsScreenReadersWhatItReadsOff)
{
    m_surface.setReadOut(ReadOut{60, QStringLiteral("step 3"), {{0, QStringLiteral("train"), QStringLiteral("1.2"), {}, {}}}});
    EXPECT_EQ(m_surface.accessibleDescription(), QStringLiteral("step 3, train 1.2"));
    m_surface.setReadOut({});
    EXPECT_TRUE(m_surface.accessibleDescription().isEmpty());
}

} // namespace luthier::ui
