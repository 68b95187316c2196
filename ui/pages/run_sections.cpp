#include "ui/pages/run_sections.h"

#include <chrono>

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/base/card.h"
#include "ui/base/icons.h"
#include "ui/base/scroll_area.h"
#include "ui/base/table.h"
#include "ui/base/theme.h"
#include "ui/models/run_details.h"
#include "ui/pages/run_curves.h"
#include "ui/pages/run_log_model.h"
#include "ui/pages/run_metrics.h"
#include "ui/pages/run_notes.h"
#include "ui/pages/run_settings.h"
#include "ui/pages/run_tiles.h"

namespace luthier::ui {
namespace {

constexpr std::chrono::milliseconds kLogEvery(500);
constexpr int kTimeWidth = 80;
const QString kSectionKey = QStringLiteral("run_section");

} // namespace

RunSections::RunSections(const RunDetails &run, Background &background, RunListModel &runs, AppSettings &settings, QWidget *parent)
    : QWidget(parent), m_run(run), m_settings(settings), m_tiles(new RunTiles(run)), m_tabs(new QTabBar), m_stack(new QStackedWidget),
      m_curves(new RunCurves(background, settings)), m_metrics(new RunMetrics(run)),
      m_logModel(new RunLogModel(background, run.view().folder, this)), m_log(new Table), m_spec(new RunSettings),
      m_notes(new RunNotes(runs))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap12);
    layout->addWidget(m_tiles);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_curves->setRuns({&run});
    m_spec->setRun(run.view());
    m_notes->setRun(run.run());
    auto *notes = new Card;
    notes->body()->addWidget(m_notes);
    auto *log = new Card;
    log->setFlush();
    log->body()->addWidget(m_log);
    makeLog();
    const std::initializer_list<QWidget *> sections = {m_curves, new ScrollArea(m_metrics), log, new ScrollArea(m_spec), notes};
    for (QWidget *section : sections) {
        m_stack->addWidget(section);
        m_tabs->addTab({});
    }
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this,
            [this](int section) { m_settings.setSelection(kSectionKey, QString::number(section)); });
    connect(&run, &RunDetails::seriesChanged, this, &RunSections::follow);
    connect(&run, &RunDetails::stateChanged, this, &RunSections::follow);
    connect(m_curves, &RunCurves::failed, this, &RunSections::failed);
    connect(m_logModel, &RunLogModel::failed, this, &RunSections::failed);
    m_tabs->setCurrentIndex(m_settings.selection(kSectionKey).toInt());
    retranslate();
}

RunSections::~RunSections() = default;

void RunSections::makeLog()
{
    m_logSoon.setSingleShot(true);
    m_logSoon.setInterval(kLogEvery);
    connect(&m_logSoon, &QTimer::timeout, m_logModel, &RunLogModel::readOn);
    m_log->setModel(m_logModel);
    m_log->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_log->horizontalHeader()->setStretchLastSection(true);
    m_log->setColumnWidth(RunLogModel::Time, Theme::of().scaled(kTimeWidth));
    m_log->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto *copy = new QAction(themedIcon(QStringLiteral("copy")), {}, m_log);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, &RunSections::copyLog);
    m_log->addAction(copy);
}

void RunSections::copyLog()
{
    QGuiApplication::clipboard()->setText(log());
}

QString RunSections::log() const
{
    return m_logModel->plainText();
}

void RunSections::follow()
{
    m_tiles->refresh();
    m_curves->refresh();
    m_metrics->refresh();
    if (!m_logSoon.isActive())
        m_logSoon.start();
}

void RunSections::reloaded()
{
    m_spec->setRun(m_run.view());
    follow();
}

void RunSections::showSection(Section section)
{
    m_tabs->setCurrentIndex(section);
}

void RunSections::editName()
{
    showSection(Notes);
    if (auto *name = m_notes->findChild<QLineEdit *>()) {
        name->setFocus();
        name->selectAll();
    }
}

void RunSections::retranslate()
{
    m_tabs->setAccessibleName(tr("What to show of the run"));
    m_tabs->setTabText(Curves, tr("Loss"));
    m_tabs->setTabText(Metrics, tr("More curves"));
    m_tabs->setTabText(Log, tr("Log"));
    m_tabs->setTabText(Settings, tr("Settings"));
    m_tabs->setTabText(Notes, tr("Notes"));
    m_log->setAccessibleName(tr("Log"));
    for (QAction *action : m_log->actions())
        action->setText(tr("Copy the log"));
    m_logModel->retranslate();
}

void RunSections::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
