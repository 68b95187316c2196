#include "ui/plots/plot_canvas.h"

#include <QTest>

#include "ui/base/theme.h"

namespace luthier::ui {

namespace {

class PlotCanvasTest : public testing::Test {
protected:
    PlotCanvasTest()
    {
        m_window.resize(400, 300);
        m_canvas.widget()->setGeometry(m_window.rect());
        m_window.show();
        paint();
    }
    void paint() { m_canvas.paint({{0, 10}, {0, 2}}, {{{{0, 10}, {1, 1}}, 0, PlotCanvas::Stroke::Strong, false}}, {5}); }

    QWidget m_window;
    PlotCanvas m_canvas{&m_window};
};

class PaintCounter final : public QObject {
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int paints = 0;
};

} // namespace

// A layout that is under way would be painted half done and stay so.
TEST_F(PlotCanvasTest, TheWindowIsPaintedInItsOwnTurn)
{
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_window));
    PaintCounter counter;
    m_window.installEventFilter(&counter);
    m_canvas.widget()->installEventFilter(&counter);
    paint();
    EXPECT_EQ(counter.paints, 0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return counter.paints > 0; }));
}

TEST_F(PlotCanvasTest, PixelsAndNumbersCorrespond)
{
    EXPECT_NEAR(m_canvas.stepAt(m_canvas.pixelOfStep(7)), 7, 1e-9);
    EXPECT_NEAR(m_canvas.valueAt(m_canvas.pixelOfValue(1.5)), 1.5, 1e-9);
    EXPECT_LT(m_canvas.pixelOfValue(2), m_canvas.pixelOfValue(1));
    EXPECT_TRUE(QRect(0, 0, 400, 300).contains(m_canvas.area()));
}

TEST_F(PlotCanvasTest, PaintsTheLineInTheCurvesColour)
{
    const QImage image = m_window.grab().toImage();
    const QPoint middle(static_cast<int>(m_canvas.pixelOfStep(2)), static_cast<int>(m_canvas.pixelOfValue(1)));
    EXPECT_EQ(image.pixelColor(middle * image.devicePixelRatio()), Theme::of().colors().curves[0]);
}

TEST_F(PlotCanvasTest, MakesAPixmapInTheAskedSize)
{
    EXPECT_EQ(m_canvas.pixmap({320, 200}, 2).size(), QSize(640, 400));
}

TEST_F(PlotCanvasTest, MakesADrawing)
{
    const QByteArray svg = m_canvas.svg({320, 200});
    EXPECT_TRUE(svg.contains("<svg"));
    EXPECT_TRUE(svg.contains("</svg>"));
    EXPECT_TRUE(svg.contains("polyline") || svg.contains("path"));
}

} // namespace luthier::ui
