#include "ui/base/toast.h"

#include <QPushButton>
#include <QTest>

#include "tests/ui/support/theme_guard.h"

namespace luthier::ui {

namespace {

class ToastTest : public testing::Test {
protected:
    ToastTest()
    {
        m_window.resize(800, 600);
        m_window.show();
    }
    QPushButton *undo() { return m_toast.findChild<QPushButton *>(); }

    QWidget m_window;
    Toast m_toast{&m_window};
};

} // namespace

TEST_F(ToastTest, LiesInTheMiddleOfTheLowerEdge)
{
    m_toast.showText(QStringLiteral("Row 12 was deleted."), [] {});
    EXPECT_TRUE(m_toast.isVisible());
    EXPECT_NEAR(m_toast.geometry().center().x(), 400, 2);
    m_window.resize(1000, 700);
    EXPECT_NEAR(m_toast.geometry().center().x(), 500, 2);
    EXPECT_LT(m_toast.geometry().bottom(), 700);
}

TEST_F(ToastTest, TakesBackWhatWasDone)
{
    int undone = 0;
    m_toast.showText(QStringLiteral("Row 12 was deleted."), [&undone] { ++undone; });
    QTest::mouseClick(undo(), Qt::LeftButton);
    EXPECT_EQ(undone, 1);
    EXPECT_FALSE(m_toast.isVisible());
}

TEST_F(ToastTest, WithoutUndoHasNoButton)
{
    m_toast.showText(QStringLiteral("Copied."));
    EXPECT_TRUE(undo()->isHidden());
}

TEST_F(ToastTest, GoesAfterEightSeconds)
{
    m_toast.showText(QStringLiteral("Copied."));
    const auto *timer = m_toast.findChild<QTimer *>();
    EXPECT_TRUE(timer == nullptr || timer->interval() == 8000);
    EXPECT_EQ(m_toast.accessibleName(), QStringLiteral("Copied."));
}

TEST_F(ToastTest, ANewerOneTakesItsPlace)
{
    int first = 0;
    int second = 0;
    m_toast.showText(QStringLiteral("Row 12 was deleted."), [&first] { ++first; });
    m_toast.showText(QStringLiteral("Row 13 was deleted."), [&second] { ++second; });
    QTest::mouseClick(undo(), Qt::LeftButton);
    EXPECT_EQ(first, 0);
    EXPECT_EQ(second, 1);
}

TEST_F(ToastTest, StandsOutInBothThemes)
{
    ThemeGuard theme;
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        theme->setChoice(choice);
        m_toast.showText(QStringLiteral("Copied."));
        const QColor bar = m_window.grab().toImage().pixelColor(m_toast.geometry().center() + QPoint(0, 18));
        EXPECT_GT(contrast(bar, Theme::of().colors().window), 7);
    }
}

} // namespace luthier::ui
