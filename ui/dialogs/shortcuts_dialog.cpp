#include "ui/dialogs/shortcuts_dialog.h"

#include <algorithm>

#include <QAction>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/chip.h"
#include "ui/base/label.h"
#include "ui/base/scroll_area.h"

namespace luthier::ui {
namespace {

constexpr int kWidth = 460;
constexpr int kHeight = 600;

QString plainText(const QAction &action)
{
    QString text = action.text();
    return text.remove(QChar(u'&'));
}

bool hasShortcut(const QAction *action)
{
    return !action->shortcut().isEmpty();
}

QWidget *listOf(const std::vector<ShortcutsDialog::Group> &groups)
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, kGap12, 0);
    grid->setVerticalSpacing(kGap8);
    grid->setColumnStretch(0, 1);
    for (const ShortcutsDialog::Group &group : groups) {
        if (std::none_of(group.actions.begin(), group.actions.end(), hasShortcut))
            continue;
        if (grid->rowCount() > 1)
            grid->setRowMinimumHeight(grid->rowCount(), kGap8);
        grid->addWidget(new Label(group.title, TextStyle::BodyStrong), grid->rowCount(), 0, 1, 2);
        for (const QAction *action : group.actions) {
            if (!hasShortcut(action))
                continue;
            const int row = grid->rowCount();
            grid->addWidget(new Label(plainText(*action), TextStyle::Body, Label::Tone::Muted), row, 0);
            grid->addWidget(new Chip(action->shortcut().toString(QKeySequence::NativeText)), row, 1, Qt::AlignRight);
        }
    }
    grid->setRowStretch(grid->rowCount(), 1);
    return content;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const std::vector<Group> &groups, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap24, kGap24, kGap12, kGap16);
    layout->setSpacing(kGap16);
    layout->addWidget(new Label(windowTitle(), TextStyle::Section));
    layout->addWidget(new ScrollArea(listOf(groups)), 1);
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, kGap12, 0);
    buttons->addStretch(1);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    const int room = parent == nullptr ? kHeight : parent->window()->height() - 2 * kGap32;
    resize(Theme::of().scaled(kWidth), std::min(Theme::of().scaled(kHeight), room));
}

} // namespace luthier::ui
