#include "ui/window/window_actions.h"

#include <QWidget>

namespace luthier::ui {
namespace {

constexpr const char *kIcon = "luthierIcon";

QAction *make(QWidget &window, const char *icon, const QKeySequence &shortcut = {})
{
    auto *action = new QAction(&window);
    action->setProperty(kIcon, QString::fromLatin1(icon));
    action->setShortcut(shortcut);
    window.addAction(action);
    return action;
}

} // namespace

WindowActions::WindowActions(QWidget &window)
    : QObject(&window), palette(make(window, "search", Qt::CTRL | Qt::Key_K)), find(make(window, "search", QKeySequence::Find)),
      openData(make(window, "import", QKeySequence::Open)), openSample(make(window, "play")), addModels(make(window, "folder")),
      pauseRun(make(window, "pause", Qt::CTRL | Qt::SHIFT | Qt::Key_P)), stopRun(make(window, "stop")),
      openRun(make(window, "runs", Qt::CTRL | Qt::SHIFT | Qt::Key_R)), lightTheme(make(window, "settings")),
      darkTheme(make(window, "settings")), fullScreen(make(window, "fit", Qt::Key_F11)), shortcuts(make(window, "info", Qt::Key_F1)),
      quit(make(window, "close", QKeySequence(Qt::CTRL | Qt::Key_Q)))
{
    for (const PageId id : kPages) {
        QAction *action = make(window, qPrintable(pageIcon(id)), pageShortcut(id));
        m_pages[static_cast<std::size_t>(id)] = action;
    }
    setRunState(false, false);
    retranslate();
}

QString WindowActions::iconOf(const QAction &action)
{
    const QString icon = action.property(kIcon).toString();
    return icon.isEmpty() ? QStringLiteral("chevron-right") : icon;
}

QList<QAction *> WindowActions::all() const
{
    QList<QAction *> actions(m_pages.begin(), m_pages.end());
    actions << openData << openSample << addModels << openRun << pauseRun << stopRun << find << palette << lightTheme << darkTheme
            << fullScreen << shortcuts << quit;
    return actions;
}

void WindowActions::setRunState(bool isTraining, bool isPaused)
{
    for (QAction *action : {pauseRun, stopRun, openRun})
        action->setEnabled(isTraining || isPaused);
    m_isPaused = isPaused;
    pauseRun->setText(m_isPaused ? tr("Go on with the run") : tr("Pause the run"));
    pauseRun->setProperty(kIcon, m_isPaused ? QStringLiteral("play") : QStringLiteral("pause"));
}

void WindowActions::retranslate()
{
    for (const PageId id : kPages)
        page(id)->setText(pageTitle(id));
    palette->setText(tr("Command palette"));
    find->setText(tr("Find on this page"));
    openData->setText(tr("Open my data…"));
    openSample->setText(tr("Open the sample"));
    addModels->setText(tr("Choose a model…"));
    stopRun->setText(tr("Stop the run and keep what it has learned"));
    openRun->setText(tr("Open the run that is trained"));
    lightTheme->setText(tr("Light theme"));
    darkTheme->setText(tr("Dark theme"));
    fullScreen->setText(tr("Full screen"));
    shortcuts->setText(tr("Keyboard shortcuts"));
    quit->setText(tr("Quit"));
    pauseRun->setText(m_isPaused ? tr("Go on with the run") : tr("Pause the run"));
}

} // namespace luthier::ui
