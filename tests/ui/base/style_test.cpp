// The style of style.h, with its parts in style_*.cpp, seen at the controls that it paints.

#include "ui/base/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>

#include "tests/ui/support/theme_guard.h"
#include "ui/base/controls.h"
#include "ui/base/style_parts.h"

namespace luthier::ui {

namespace {

QImage pictureOf(QWidget &widget)
{
    widget.resize(widget.sizeHint().expandedTo({80, 24}));
    return widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
}

bool contains(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == color)
                return true;
    return false;
}

} // namespace

TEST(Style, ControlsAreAsHighAsEachOther)
{
    QPushButton button(QStringLiteral("Start"));
    QLineEdit edit;
    QComboBox combo;
    QSpinBox spin;
    QDoubleSpinBox real;
    for (const QWidget *control : std::initializer_list<QWidget *>{&button, &edit, &combo, &spin, &real})
        EXPECT_EQ(control->sizeHint().height(), kControlHeight) << control->metaObject()->className();
}

TEST(Style, ControlsGrowWithTheFont)
{
    ThemeGuard theme;
    QFont large = theme->font(TextStyle::Body);
    large.setPointSizeF(16);
    theme->setBaseFont(large);
    QPushButton button(QStringLiteral("Start"));
    QSpinBox spin;
    EXPECT_EQ(button.sizeHint().height(), Theme::of().scaled(kControlHeight));
    EXPECT_EQ(spin.sizeHint().height(), Theme::of().scaled(kControlHeight));
}

TEST(Style, ThePrimaryButtonHasTheAccent)
{
    QPushButton button(QStringLiteral("Start"));
    const QImage plain = pictureOf(button);
    setLook(button, ButtonLook::Primary);
    const QImage primary = pictureOf(button);
    EXPECT_FALSE(contains(plain, Theme::of().colors().accent));
    EXPECT_EQ(primary.pixelColor(6, primary.height() / 2), Theme::of().colors().accent);
    button.setEnabled(false);
    EXPECT_FALSE(contains(pictureOf(button), Theme::of().colors().accent));
}

TEST(Style, AButtonIsWideEnoughForItsText)
{
    QPushButton button(QStringLiteral("Stop and keep best"));
    EXPECT_GT(button.sizeHint().width(), button.fontMetrics().horizontalAdvance(button.text()) + 20);
}

TEST(Style, KeyboardFocusIsSeenOnEveryControl)
{
    QWidget window;
    QVBoxLayout layout(&window);
    auto *first = new QLineEdit;
    layout.addWidget(first);
    const std::vector<QWidget *> controls = {new QPushButton(QStringLiteral("Start")),
                                             new QCheckBox(QStringLiteral("Shuffle")),
                                             new QRadioButton(QStringLiteral("Dark")),
                                             new QComboBox,
                                             new QSpinBox,
                                             new QSlider(Qt::Horizontal),
                                             new QLineEdit,
                                             new QPlainTextEdit};
    for (QWidget *control : controls)
        layout.addWidget(control);
    window.show();
    QTest::qWait(1);
    window.activateWindow();
    window.setAttribute(Qt::WA_KeyboardFocusChange); // as after a Tab
    for (QWidget *control : controls) {
        first->setFocus(Qt::TabFocusReason);
        const QImage without = control->grab().toImage();
        control->setFocus(Qt::TabFocusReason);
        EXPECT_NE(control->grab().toImage(), without) << control->metaObject()->className();
    }
}

TEST(Style, TickedBoxesHaveTheAccent)
{
    QCheckBox box(QStringLiteral("Shuffle"));
    EXPECT_FALSE(contains(pictureOf(box), Theme::of().colors().accent));
    box.setChecked(true);
    EXPECT_TRUE(contains(pictureOf(box), Theme::of().colors().accent));
    QRadioButton radio(QStringLiteral("Light"));
    radio.setChecked(true);
    EXPECT_TRUE(contains(pictureOf(radio), Theme::of().colors().accent));
}

TEST(Style, SpinBoxesCountByTheirArrows)
{
    QSpinBox spin;
    spin.setValue(5);
    spin.resize(160, kControlHeight);
    spin.show();
    QTest::mouseClick(&spin, Qt::LeftButton, {}, {160 - 4 - 33, 16});
    EXPECT_EQ(spin.value(), 6);
    QTest::mouseClick(&spin, Qt::LeftButton, {}, {160 - 4 - 11, 16});
    EXPECT_EQ(spin.value(), 5);
}

TEST(Style, TextDoesNotRunUnderTheArrows)
{
    QStyleOptionSpinBox option;
    option.rect = {0, 0, 160, 32};
    const QRect field = spinBoxPart(option, QStyle::SC_SpinBoxEditField);
    EXPECT_FALSE(field.intersects(spinBoxPart(option, QStyle::SC_SpinBoxUp)));
    EXPECT_FALSE(field.intersects(spinBoxPart(option, QStyle::SC_SpinBoxDown)));
    QStyleOptionComboBox combo;
    combo.rect = {0, 0, 160, 32};
    EXPECT_FALSE(comboBoxPart(combo, QStyle::SC_ComboBoxEditField).intersects(comboBoxPart(combo, QStyle::SC_ComboBoxArrow)));
}

TEST(Style, TheHandleOfAScrollBarIsAsLongAsItsPage)
{
    QStyleOptionSlider option;
    option.rect = {0, 0, 12, 400};
    option.orientation = Qt::Vertical;
    option.minimum = 0;
    option.maximum = 300;
    option.pageStep = 100;
    option.sliderPosition = 300;
    const QRect handle = scrollBarPart(option, QStyle::SC_ScrollBarSlider);
    EXPECT_EQ(handle.height(), 100);
    EXPECT_EQ(handle.bottom(), option.rect.bottom());
    option.maximum = 1'000'000'000;
    EXPECT_GE(scrollBarPart(option, QStyle::SC_ScrollBarSlider).height(), 20);
}

TEST(Style, ASliderGoesWhereItIsClicked)
{
    QSlider slider(Qt::Horizontal);
    slider.setRange(0, 100);
    slider.resize(200, 20);
    slider.show();
    QTest::mouseClick(&slider, Qt::LeftButton, {}, {150, 10});
    EXPECT_NEAR(slider.value(), 75, 5);
}

TEST(Style, MenusHaveRoomForShortcuts)
{
    QMenu menu;
    QAction *action = menu.addAction(QStringLiteral("Open"));
    const int plain = menu.sizeHint().width();
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    EXPECT_GT(menu.sizeHint().width(), plain + 40);
}

TEST(Style, RowsAreThirtySixHigh)
{
    QTableWidget table(2, 2);
    EXPECT_EQ(table.verticalHeader()->defaultSectionSize(), kRowHeight);
}

TEST(Style, EverythingIsPaintedInBothThemes)
{
    ThemeGuard theme;
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        theme->setChoice(choice);
        QTabBar tabs;
        tabs.addTab(QStringLiteral("Curves"));
        QProgressBar progress;
        progress.setValue(50);
        QHeaderView header(Qt::Horizontal);
        QScrollBar scroll;
        QLineEdit edit(QStringLiteral("text"));
        for (QWidget *widget : std::initializer_list<QWidget *>{&tabs, &progress, &header, &scroll, &edit})
            EXPECT_FALSE(pictureOf(*widget).isNull());
        EXPECT_TRUE(contains(pictureOf(edit), Theme::of().colors().surface));
        EXPECT_TRUE(contains(pictureOf(progress), Theme::of().colors().accent));
    }
}

} // namespace luthier::ui
