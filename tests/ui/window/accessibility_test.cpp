// Whoever does not see the window, or has no mouse: every control says what it is, in both languages, and the keyboard reaches it.

#include <algorithm>
#include <set>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>

#include "tests/ui/window/window_tour.h"
#include "ui/dialogs/command_palette.h"

namespace luthier::ui {
namespace {

constexpr int kMostStops = 400; // of the Tab key in a window

template <class... T>
bool isOneOf(const QWidget *widget)
{
    return ((qobject_cast<const T *>(widget) != nullptr) || ...);
}

// The list in a combo box, the field in a spin box and the like are reached and named with what they belong to.
bool isPart(const QWidget *widget)
{
    if (isOneOf<QScrollBar, QHeaderView>(widget) || widget->inherits("QTableCornerButton"))
        return true;
    for (const QWidget *outer = widget->parentWidget(); outer != nullptr && !widget->isWindow(); outer = outer->parentWidget()) {
        if (isOneOf<QComboBox, QAbstractSpinBox, QLineEdit, QTabBar, QHeaderView>(outer))
            return true;
        if (outer->isWindow())
            break;
    }
    return false;
}

bool isControl(const QWidget *widget)
{
    if (isPart(widget) || widget->focusProxy() != nullptr)
        return false;
    return isOneOf<QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QAbstractItemView, QAbstractSlider, QAbstractSpinBox>(
               widget) ||
           (widget->focusPolicy() & Qt::TabFocus) != 0; // texts that the mouse marks are no controls
}

std::vector<QWidget *> controlsOf(const QWidget &window)
{
    std::vector<QWidget *> controls;
    for (QWidget *widget : window.findChildren<QWidget *>())
        if (widget->isVisible() && widget->window() == window.window() && isControl(widget))
            controls.push_back(widget);
    return controls;
}

// What a screen reader says. Of a combo box Qt tells the choice in place of the name; it reads the name from here.
QString nameOf(QWidget *widget)
{
    if (isOneOf<QComboBox>(widget))
        return widget->accessibleName();
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible == nullptr ? QString() : accessible->text(QAccessible::Name);
}

// For the reader of a failure.
std::string placeOf(const QWidget *widget)
{
    std::string place;
    for (const QWidget *at = widget; at != nullptr && at->parentWidget() != nullptr; at = at->parentWidget())
        if (at == widget || std::string(at->metaObject()->className()) != "QWidget")
            place += std::string(place.empty() ? "" : " in ") + at->metaObject()->className();
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return place + " “" + (button != nullptr ? qPrintable(button->text()) : qPrintable(widget->accessibleName())) + "”";
}

// ---- the Tab key ----

std::set<const QWidget *> visitedByTab(QWidget &window)
{
    std::set<const QWidget *> visited;
    QWidget *at = window.window()->focusWidget();
    for (int stop = 0; stop < kMostStops; ++stop) {
        QTest::keyClick(at == nullptr ? &window : at, Qt::Key_Tab);
        QWidget *next = window.window()->focusWidget();
        if (next == nullptr || !visited.insert(next).second)
            break;
        at = next;
    }
    return visited;
}

bool areOneChoice(const QAbstractButton &a, const QAbstractButton &b)
{
    if (a.group() != nullptr)
        return a.group() == b.group() && a.group()->exclusive();
    return a.autoExclusive() && b.autoExclusive() && b.group() == nullptr && a.parentWidget() == b.parentWidget();
}

// The arrows lead from the chosen button to the others.
bool isReachedByArrows(const QWidget *widget, const std::set<const QWidget *> &visited)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button != nullptr && std::any_of(visited.begin(), visited.end(), [&](const QWidget *other) {
               const auto *reached = qobject_cast<const QAbstractButton *>(other);
               return reached != nullptr && areOneChoice(*button, *reached);
           });
}

// ---- shortcuts ----

struct Shortcut {
    QKeySequence keys;
    Qt::ShortcutContext context;
    const QWidget *owner;
    const QObject *what; // an action or a button
    QString text;
};

std::vector<Shortcut> shortcutsOf(const QWidget &window)
{
    std::vector<Shortcut> all;
    QList<QWidget *> widgets = window.findChildren<QWidget *>();
    widgets.prepend(const_cast<QWidget *>(&window));
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->window() != window.window() || !widget->isEnabled())
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button != nullptr && !button->shortcut().isEmpty())
            all.push_back({button->shortcut(), Qt::WindowShortcut, widget, button, button->text()});
        for (const QAction *action : widget->actions())
            for (const QKeySequence &keys : action->shortcuts())
                if (action->isEnabled() && action->isVisible())
                    all.push_back({keys, action->shortcutContext(), widget, action, action->text()});
    }
    return all;
}

bool answers(const Shortcut &shortcut, const QWidget *focus)
{
    switch (shortcut.context) {
    case Qt::WidgetShortcut: return focus == shortcut.owner;
    case Qt::WidgetWithChildrenShortcut: return focus == shortcut.owner || shortcut.owner->isAncestorOf(focus);
    case Qt::WindowShortcut:
    case Qt::ApplicationShortcut: return true;
    }
    return true;
}

class AccessibilityTest : public WindowTour {
protected:
    ~AccessibilityTest() override
    {
        translator.setLanguage(Language::English);
        QLocale::setDefault(m_locale);
    }

private:
    QLocale m_locale;
};

TEST_F(AccessibilityTest, EveryControlSaysWhatItIs)
{
    static const QRegularExpression keys(QStringLiteral("(Ctrl|Alt|Shift)\\+")); // which belong into the tool tip
    tour([](QWidget &window) {
        for (QWidget *control : controlsOf(window)) {
            EXPECT_FALSE(nameOf(control).trimmed().isEmpty()) << placeOf(control);
            EXPECT_FALSE(nameOf(control).contains(keys)) << placeOf(control) << ": " << qPrintable(nameOf(control));
        }
    });
}

TEST_F(AccessibilityTest, ItSaysSoInChinese)
{
    static const QRegularExpression chinese(QStringLiteral("\\p{Han}"));
    static const QStringList terms = {QStringLiteral("AdamW"), QStringLiteral("SGD"), QStringLiteral("Epsilon")}; // in every language
    translator.setLanguage(Language::Chinese);
    tour([](QWidget &window) {
        for (QWidget *control : controlsOf(window))
            EXPECT_TRUE(nameOf(control).contains(chinese) || (terms + givenNames()).contains(nameOf(control)))
                << placeOf(control) << ": “" << qPrintable(nameOf(control)) << "”";
    });
}

TEST_F(AccessibilityTest, TheTabKeyReachesEveryControl)
{
    tour([](QWidget &window) {
        if (qobject_cast<CommandPalette *>(&window) != nullptr)
            return; // its list is moved in from the field
        const std::set<const QWidget *> visited = visitedByTab(window);
        for (const QWidget *control : controlsOf(window))
            EXPECT_TRUE(!control->isEnabled() || visited.count(control) > 0 || isReachedByArrows(control, visited)) << placeOf(control);
    });
}

TEST_F(AccessibilityTest, NoKeysMeanTwoThings)
{
    tour([](QWidget &window) {
        const std::vector<Shortcut> all = shortcutsOf(*window.window());
        for (const QWidget *focus : controlsOf(window)) {
            std::map<QKeySequence, const Shortcut *> meant;
            for (const Shortcut &shortcut : all) {
                if (!answers(shortcut, focus))
                    continue;
                const Shortcut *other = meant.emplace(shortcut.keys, &shortcut).first->second;
                EXPECT_EQ(other->what, shortcut.what) << qPrintable(shortcut.keys.toString()) << " in " << placeOf(focus) << ": "
                                                      << qPrintable(shortcut.text) << " or " << qPrintable(other->text);
            }
        }
    });
}

// As a tool tip shows them at its end: "Next row  Alt+Down", "Runs (Ctrl+4)".
QKeySequence keysIn(const QString &toolTip)
{
    static const QRegularExpression end(QStringLiteral("(?:  |\\()([^ ()]+)\\)?$"));
    const QRegularExpressionMatch match = end.match(toolTip);
    const QKeySequence keys(match.captured(1), QKeySequence::NativeText);
    return match.hasMatch() && keys.count() == 1 && keys[0].key() != Qt::Key_unknown ? keys : QKeySequence();
}

std::set<QKeySequence> keysShownIn(const QWidget &window)
{
    std::set<QKeySequence> keys;
    for (const QWidget *control : controlsOf(window))
        if (control->isEnabled())
            keys.insert(keysIn(control->toolTip()));
    for (const QMenu *menu : window.findChildren<QMenu *>())
        for (const QAction *action : menu->actions())
            if (menu->parentWidget()->isVisible() && action->isEnabled() && action->isVisible())
                keys.insert(action->shortcut());
    keys.erase(QKeySequence());
    return keys;
}

TEST_F(AccessibilityTest, KeysThatAreShownDoSomething)
{
    std::set<QKeySequence> shown;
    tour([&](QWidget &window) {
        const std::vector<Shortcut> all = shortcutsOf(*window.window());
        for (const QKeySequence &keys : keysShownIn(window))
            EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const Shortcut &shortcut) { return shortcut.keys == keys; }))
                << qPrintable(keys.toString());
        shown.merge(keysShownIn(window));
    });
    EXPECT_GT(shown.size(), kPages.size()); // those of the pages, and more
}

} // namespace
} // namespace luthier::ui
