#include "ui/pages/runs_actions.h"

#include <QAction>
#include <QWidget>

#include "ui/base/icons.h"

namespace luthier::ui {
namespace {

QAction *makeAction(QWidget &place, const char *icon, const QList<QKeySequence> &shortcuts = {})
{
    auto *action = new QAction(&place);
    if (icon != nullptr)
        action->setIcon(themedIcon(QString::fromLatin1(icon)));
    action->setShortcuts(shortcuts);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    place.addAction(action);
    return action;
}

bool isOneOf(const QString &state, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        if (state == QLatin1String(name))
            return true;
    return false;
}

} // namespace

RunsActions::RunsActions(QWidget &place)
    : QObject(&place), open(makeAction(place, "runs", {Qt::Key_Return})),
      compare(makeAction(place, "compare", {QKeySequence(Qt::CTRL | Qt::Key_M)})), chat(makeAction(place, "chat")),
      exportModel(makeAction(place, "export", {QKeySequence(Qt::CTRL | Qt::Key_E)})), pause(makeAction(place, "pause")),
      resume(makeAction(place, "play")), stop(makeAction(place, "stop")), rename(makeAction(place, "edit", {Qt::Key_F2})),
      star(makeAction(place, "star", {QKeySequence(Qt::CTRL | Qt::Key_D)})),
      notes(makeAction(place, "text", {QKeySequence(Qt::CTRL | Qt::Key_I)})), showFolder(makeAction(place, "folder")),
      remove(makeAction(place, "delete", {QKeySequence::Delete}))
{
    open->setShortcutContext(Qt::WidgetShortcut); // shown in menus; the list itself takes the key, so that fields keep theirs
    retranslate();
    follow({});
}

QList<QAction *> RunsActions::all() const
{
    return {open, compare, chat, exportModel, nullptr, pause, resume, stop, nullptr, rename, star, notes, showFolder, nullptr, remove};
}

void RunsActions::follow(const Chosen &chosen)
{
    m_chosen = chosen;
    const bool one = chosen.count == 1;
    const bool trains = one && chosen.isHere && isOneOf(chosen.state, {"running", "pausing", "paused", "stopping"});
    open->setEnabled(one);
    compare->setEnabled(chosen.count >= 2);
    chat->setEnabled(one && chosen.hasSteps);
    exportModel->setEnabled(one && chosen.hasSteps);
    // Those that do not fit the state are not there at all; an action that is hidden cannot be enabled.
    const bool canResume =
        isOneOf(chosen.state, {"prepared", "interrupted", "stopped", "failed"}) || (trains && isOneOf(chosen.state, {"paused"}));
    pause->setVisible(trains && isOneOf(chosen.state, {"running"}));
    resume->setVisible(one && canResume);
    stop->setVisible((trains && !isOneOf(chosen.state, {"stopping"})) || (one && isOneOf(chosen.state, {"queued"})));
    rename->setEnabled(one);
    star->setEnabled(chosen.count > 0);
    notes->setEnabled(one);
    showFolder->setEnabled(one);
    remove->setEnabled(chosen.count > 0 && !trains && !isOneOf(chosen.state, {"running"}));
    retranslate();
}

void RunsActions::retranslate()
{
    open->setText(tr("Open"));
    compare->setText(tr("Compare"));
    chat->setText(tr("Chat with it"));
    exportModel->setText(tr("Export…"));
    pause->setText(tr("Pause"));
    resume->setText(m_chosen.state == QLatin1String("prepared") ? tr("Start") : tr("Resume"));
    stop->setText(m_chosen.state == QLatin1String("queued") ? tr("Take out of the queue") : tr("Stop and save"));
    rename->setText(tr("Rename"));
    star->setText(m_chosen.hasStar ? tr("Take the star away") : tr("Give it a star"));
    notes->setText(tr("Notes and tags…"));
    showFolder->setText(tr("Show its folder"));
    remove->setText(tr("Delete"));
}

} // namespace luthier::ui
