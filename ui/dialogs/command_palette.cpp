#include "ui/dialogs/command_palette.h"

#include <algorithm>

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

#include "ui/base/icons.h"
#include "ui/base/label.h"
#include "ui/dialogs/command_delegate.h"

namespace luthier::ui {
namespace {

constexpr int kWidth = 600;
constexpr int kShownRows = 10;
constexpr int kFromTop = 72;

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : Card(window), m_field(new QLineEdit), m_list(new QListView), m_nothing(new Label(TextStyle::Body, Label::Tone::Muted))
{
    body()->setContentsMargins(kGap12, kGap12, kGap12, kGap8);
    body()->setSpacing(kGap8);
    body()->addWidget(m_field);
    body()->addWidget(m_nothing);
    body()->addWidget(m_list, 1);
    m_field->addAction(themedIcon(QStringLiteral("search"), IconTone::Muted), QLineEdit::LeadingPosition);
    m_nothing->setMargin(kGap8);
    m_list->setModel(&m_commands);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::showMatches);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    retranslate();
    hide();
}

void CommandPalette::open(std::vector<Command> commands)
{
    m_focusBefore = QApplication::focusWidget();
    m_commands.setCommands(std::move(commands));
    m_field->clear();
    showMatches({});
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::close()
{
    if (isHidden())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("Go to a page, a run or data, or do something"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_list->setAccessibleName(tr("What can be done"));
    m_nothing->setText(tr("Nothing has this name."));
}

void CommandPalette::place()
{
    const QSize room = parentWidget()->size();
    const int rows = std::clamp(m_commands.rowCount(), 1, kShownRows);
    const int chrome =
        body()->contentsMargins().top() + body()->contentsMargins().bottom() + body()->spacing() + m_field->sizeHint().height();
    const int width = std::min(Theme::of().scaled(kWidth), room.width() - 2 * kGap24);
    const int height = chrome + rows * Theme::of().scaled(kRowHeight) + kGap4;
    setGeometry((room.width() - width) / 2, std::min(kFromTop, room.height() / 8), width, std::min(height, room.height() - 2 * kGap24));
}

void CommandPalette::showMatches(const QString &typed)
{
    m_commands.setTyped(typed);
    const bool any = m_commands.rowCount() > 0;
    m_nothing->setVisible(!any);
    m_list->setVisible(any);
    m_list->setCurrentIndex(m_commands.index(0));
    place();
}

void CommandPalette::choose(const QModelIndex &index)
{
    const Command *command = m_commands.at(index.row());
    if (command == nullptr)
        return;
    const std::function<void()> run = command->run; // the list may be filled anew by it
    close();
    run();
}

bool CommandPalette::handleKey(int key)
{
    const int rows = m_commands.rowCount();
    const int row = m_list->currentIndex().row();
    const auto go = [&](int to) { m_list->setCurrentIndex(m_commands.index(std::clamp(to, 0, std::max(0, rows - 1)))); };
    switch (key) {
    case Qt::Key_Down: go(row + 1 < rows ? row + 1 : 0); return true;
    case Qt::Key_Up: go(row > 0 ? row - 1 : rows - 1); return true;
    case Qt::Key_PageDown: go(row + kShownRows); return true;
    case Qt::Key_PageUp: go(row - kShownRows); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_list->currentIndex()); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (event->type() == QEvent::ShortcutOverride) {
            event->accept(); // what is typed here is no shortcut of a page
            return false;
        }
        return handleKey(key);
    }
    if (watched == m_field && event->type() == QEvent::FocusOut && QApplication::activePopupWidget() == nullptr)
        hide();
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return Card::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace luthier::ui
