#include "ui/window/main_window.h"

#include <QCloseEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include "ui/base/inline_message.h"
#include "ui/base/page.h"
#include "ui/bridge/app_settings.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/window/rail.h"
#include "ui/window/window_actions.h"
#include "ui/window/window_commands.h"
#include "ui/window/window_pages.h"

namespace luthier::ui {
namespace {

constexpr QSize kFirstSize{1280, 800};
constexpr QSize kSmallest{960, 640};

QStringList filesOf(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

} // namespace

MainWindow::MainWindow(const WindowServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_rail(new Rail(services.center, services.runs)), m_pages(new WindowPages(services)),
      m_top(new QWidget), m_banner(new InlineMessage), m_palette(nullptr), m_actions(new WindowActions(*this)),
      m_leaving(services.center, services.runs, *this)
{
    setWindowTitle(QStringLiteral("Luthier"));
    setAcceptDrops(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    auto *banner = new QVBoxLayout(m_top);
    banner->setContentsMargins(kGap24, kGap16, kGap24, 0);
    banner->addWidget(m_banner);
    m_banner->installEventFilter(this);
    m_top->hide();
    column->addWidget(m_top);
    column->addWidget(m_pages, 1);
    row->addLayout(column, 1);
    m_palette = new CommandPalette(this);
    connect(m_rail, &Rail::chosen, m_pages, &WindowPages::open);
    connect(m_rail, &Rail::openRun, m_pages, &WindowPages::openRun);
    connect(m_rail, &Rail::searchWanted, this, &MainWindow::openPalette);
    connect(m_pages, &WindowPages::opened, m_rail, &Rail::setCurrent);
    connect(m_pages, &WindowPages::workspaceChosen, this, [this](const QString &folder) {
        m_nextWorkspace = folder;
        close();
    });
    connectActions();
    connectEngine();
    connectLeaving();
    restore();
}

void MainWindow::connectActions()
{
    for (const PageId id : kPages)
        connect(m_actions->page(id), &QAction::triggered, m_pages, [this, id] { m_pages->open(id); });
    connect(m_actions->palette, &QAction::triggered, this, &MainWindow::openPalette);
    connect(m_actions->find, &QAction::triggered, this, [this] { m_pages->currentPage()->find(); });
    connect(m_actions->openData, &QAction::triggered, m_pages, [this] { m_pages->importFiles({}); });
    connect(m_actions->openSample, &QAction::triggered, m_pages, &WindowPages::openSample);
    connect(m_actions->addModels, &QAction::triggered, m_pages, &WindowPages::chooseModel);
    connect(m_actions->lightTheme, &QAction::triggered, this, [this] { setTheme(ThemeChoice::Light); });
    connect(m_actions->darkTheme, &QAction::triggered, this, [this] { setTheme(ThemeChoice::Dark); });
    connect(m_actions->fullScreen, &QAction::triggered, this, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    connect(m_actions->shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    RunCenter &center = m_services.center;
    connect(m_actions->openRun, &QAction::triggered, m_pages, [this, &center] { m_pages->openRun(center.activeRun()); });
    connect(m_actions->stopRun, &QAction::triggered, &center, [&center] { center.stop(center.activeRun()); });
    connect(m_actions->pauseRun, &QAction::triggered, &center, [&center] {
        const run::QueueEntry *active = center.queue().active();
        if (active != nullptr && active->state == run::QueueState::Paused)
            center.proceed(center.activeRun());
        else
            center.pause(center.activeRun());
    });
    connect(&center, &RunCenter::queueChanged, this, &MainWindow::showRunState);
}

void MainWindow::connectEngine()
{
    connect(&m_services.engine, &EngineHost::stateChanged, this, &MainWindow::showEngine);
    connect(m_banner, &InlineMessage::actionChosen, this, [this] {
        m_banner->hide();
        m_services.engine.load();
    });
    // A page that shows runs tells of their troubles itself.
    connect(&m_services.center, &RunCenter::failed, this, [this](const QString &, const Error &error) {
        if (m_pages->current() != PageId::Runs)
            tell(error);
    });
    connect(&m_services.center, &RunCenter::preparingFailed, this, [this](const Error &error) {
        if (m_pages->current() != PageId::Train)
            tell(error);
    });
}

void MainWindow::connectLeaving()
{
    connect(&m_leaving, &Leaving::hideWindow, this, [this] {
        saveState();
        hide();
    });
    connect(&m_leaving, &Leaving::stays, this, [this] { m_nextWorkspace.clear(); });
    connect(&m_leaving, &Leaving::saving, this, [this] {
        InlineMessage::Message saving;
        saving.sentence = tr("The run is being saved; then Luthier closes.");
        m_banner->showMessage(saving);
    });
    connect(&m_leaving, &Leaving::done, this, &MainWindow::leave);
}

void MainWindow::restore()
{
    setMinimumSize(kSmallest);
    if (!restoreGeometry(m_services.settings.windowGeometry())) {
        const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
        resize(kFirstSize.boundedTo(screen.size()));
    }
    m_pages->openPlace(m_services.settings.page());
}

void MainWindow::saveState()
{
    m_services.settings.setWindowGeometry(saveGeometry());
    m_services.settings.setPage(m_pages->place());
    m_pages->saveState();
    m_services.settings.sync();
}

void MainWindow::showAgain()
{
    m_leaving.returned();
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::openFiles(const QStringList &files)
{
    showAgain();
    m_pages->openFiles(files);
}

void MainWindow::pauseAndQuit()
{
    m_leaving.pauseAndQuit();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore(); // hidden by leave()
    if (m_leaving.mayClose())
        leave();
    else if (!m_leaving.isPausing())
        m_leaving.ask();
}

void MainWindow::leave()
{
    if (std::exchange(m_isLeft, true))
        return;
    saveState();
    hide();
    if (m_nextWorkspace.isEmpty())
        emit closed();
    else
        emit workspaceChosen(m_nextWorkspace);
}

void MainWindow::openPalette()
{
    m_palette->open(windowCommands(*m_actions, *m_pages, m_services));
}

void MainWindow::showShortcuts()
{
    std::vector<ShortcutsDialog::Group> groups = {{tr("Everywhere"), m_actions->all()}};
    if (const Page *page = m_pages->currentPage())
        groups.push_back({tr("On this page"), page->QWidget::actions()});
    auto *dialog = new ShortcutsDialog(groups, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::setTheme(ThemeChoice choice)
{
    m_services.settings.setTheme(choice);
    m_services.theme.setChoice(choice);
}

void MainWindow::showEngine()
{
    if (m_services.engine.state() == EngineHost::State::Failed && m_services.engine.error())
        m_banner->showError(*m_services.engine.error(), tr("Try again"));
}

void MainWindow::showRunState()
{
    const run::QueueEntry *active = m_services.center.queue().active();
    m_actions->setRunState(active != nullptr, active != nullptr && active->state == run::QueueState::Paused);
}

void MainWindow::tell(const Error &error)
{
    if (error.code != ErrorCode::Cancelled)
        m_banner->showError(error);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_banner && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        m_top->setVisible(event->type() == QEvent::ShowToParent);
    return QWidget::eventFilter(watched, event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_actions->retranslate();
    QWidget::changeEvent(event);
}

void MainWindow::paintEvent(QPaintEvent * /*event*/)
{
    emit painting();
    QPainter(this).fillRect(rect(), Theme::of().colors().window);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_pages->openFiles(filesOf(*event->mimeData()));
}

} // namespace luthier::ui
