#include "ui/pages/run_page.h"

#include <algorithm>

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/config/spec_json.h"
#include "ui/base/controls.h"
#include "ui/base/inline_message.h"
#include "ui/base/label.h"
#include "ui/base/language.h"
#include "ui/base/progress_line.h"
#include "ui/base/qt_convert.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/models/run_details.h"
#include "ui/models/run_list_model.h"
#include "ui/pages/run_sections.h"
#include "ui/pages/run_words.h"

namespace luthier::ui {
namespace {

constexpr int kOthers = 15; // in the menu of runs to compare with

bool isOneOf(const QString &state, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(), [&](const char *name) { return state == QLatin1String(name); });
}

} // namespace

RunPage::RunPage(Background &background, EngineHost &host, RunCenter &center, RunListModel &runs, AppSettings &settings, QWidget *parent)
    : Page(parent), m_background(background), m_host(host), m_center(center), m_runs(runs), m_settings(settings), m_back(new QPushButton),
      m_pause(new QPushButton), m_resume(new QPushButton), m_stop(new QPushButton), m_chat(new QPushButton), m_export(new QPushButton),
      m_compare(new QPushButton), m_compareMenu(new QMenu(this)), m_rename(new QAction(this)), m_message(new InlineMessage),
      m_busy(new QWidget), m_phase(new Label(TextStyle::Small, Label::Tone::Muted)), m_progress(new ProgressLine)
{
    auto *busy = new QVBoxLayout(m_busy);
    busy->setContentsMargins(0, 0, 0, 0);
    busy->setSpacing(kGap4);
    busy->addWidget(m_phase);
    busy->addWidget(m_progress);
    content()->addWidget(m_message);
    content()->addWidget(m_busy);
    m_busy->hide();
    makeActions();
    connect(&runs, &RunListModel::refreshed, this, &RunPage::showState); // it may have another name
    connect(&center, &RunCenter::refused, this, [this](const Error &error) {
        if (isVisible())
            showError(error);
    });
    retranslate();
}

RunPage::~RunPage()
{
    delete m_sections; // reads the details
}

void RunPage::makeActions()
{
    setLook(*m_back, ButtonLook::Quiet);
    setLook(*m_resume, ButtonLook::Primary);
    for (QPushButton *button : {m_back, m_resume, m_pause, m_stop, m_chat, m_export, m_compare}) {
        actions()->addWidget(button);
        button->hide();
    }
    m_back->show();
    m_compare->setMenu(m_compareMenu);
    giveKeys(*m_back, *this, QKeySequence(Qt::ALT | Qt::Key_Left));
    giveKeys(*m_export, *this, QKeySequence(Qt::CTRL | Qt::Key_E));
    m_rename->setShortcut(Qt::Key_F2);
    m_rename->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_rename);
    connect(m_rename, &QAction::triggered, this, [this] {
        if (m_sections != nullptr)
            m_sections->editName();
    });
    connect(m_back, &QPushButton::clicked, this, &RunPage::showRuns);
    connect(m_pause, &QPushButton::clicked, this, [this] { m_center.pause(run()); });
    connect(m_resume, &QPushButton::clicked, this, &RunPage::resume);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_center.stop(run()); });
    connect(m_chat, &QPushButton::clicked, this, [this] { emit chatWith(run()); });
    connect(m_export, &QPushButton::clicked, this, &RunPage::exportIt);
    connect(m_compareMenu, &QMenu::aboutToShow, this, &RunPage::fillCompareMenu);
}

QString RunPage::run() const
{
    return m_details ? m_details->run() : QString();
}

void RunPage::showRun(const QString &run)
{
    if (run == this->run()) {
        m_details->reload();
        return;
    }
    delete std::exchange(m_sections, nullptr);
    m_message->hide();
    m_shownError.reset();
    m_details = std::make_unique<RunDetails>(m_background, m_center, run);
    connect(m_details.get(), &RunDetails::loaded, this, &RunPage::build);
    connect(m_details.get(), &RunDetails::stateChanged, this, &RunPage::showState);
    connect(m_details.get(), &RunDetails::seriesChanged, this, &RunPage::showState);
    connect(m_details.get(), &RunDetails::failed, this, &RunPage::showError);
    retranslate();
    showState();
}

void RunPage::build()
{
    if (m_sections == nullptr) {
        m_sections = new RunSections(*m_details, m_background, m_runs, m_settings);
        connect(m_sections, &RunSections::failed, this, &RunPage::showError);
        content()->addWidget(m_sections, 1);
    } else {
        m_sections->reloaded();
    }
    showState();
}

void RunPage::activated()
{
    m_runs.refresh(); // its name, and what there is to compare with
    if (m_details && m_details->isLoaded())
        m_details->reload();
}

void RunPage::showState()
{
    const QModelIndex listed = m_runs.index(m_runs.rowOf(run()));
    setTitle(listed.isValid() ? listed.data().toString() : m_details && m_details->isLoaded() ? toQt(m_details->view().title()) : run());
    if (!m_details || !m_details->isLoaded())
        return;
    const QString state = runState(*m_details);
    const RunStateWords words = runStateWords(state);
    setState(words.text, words.kind);
    const bool isElsewhere = state == QLatin1String("running") && !m_details->isTrainedHere();
    const QString summary = runSummaryText(m_details->view().spec);
    setSubtitle(isElsewhere ? tr("%1 · trained by another program").arg(summary) : summary);
    showButtons(state);
    showPhase(state);
    showTrouble();
}

void RunPage::showButtons(const QString &state)
{
    const bool isHere = m_details->queueState().has_value();
    const bool hasAdapter =
        !m_details->series().checkpoints().empty() || !m_details->view().checkpoints.empty() || state == QLatin1String("completed");
    m_pause->setVisible(isHere && isOneOf(state, {"running", "pausing"}));
    m_pause->setEnabled(state == QLatin1String("running"));
    m_resume->setVisible(isOneOf(state, {"prepared", "interrupted", "stopped", "failed", "paused"}));
    m_resume->setText(state == QLatin1String("prepared") ? tr("Start") : state == QLatin1String("paused") ? tr("Go on") : tr("Resume"));
    m_stop->setVisible(isHere);
    m_stop->setEnabled(state != QLatin1String("stopping"));
    m_stop->setText(state == QLatin1String("queued") ? tr("Take out of the queue") : tr("Stop and save"));
    m_chat->setVisible(hasAdapter);
    m_export->setVisible(hasAdapter);
    m_compare->setVisible(m_runs.rowCount() > 1);
}

// While there is no step to look at, or none is taken, it is said what is being done.
void RunPage::showPhase(const QString &state)
{
    const run::PhaseEvent &phase = m_details->series().phase();
    const bool isQueued = state == QLatin1String("queued");
    const bool isAtWork = isOneOf(state, {"running", "stopping", "pausing"});
    const bool isOfInterest = isAtWork && phase.phase != "train" && phase.phase != "pause";
    m_busy->setVisible(isQueued || isOfInterest);
    m_progress->setVisible(isOfInterest);
    if (isQueued) {
        m_phase->setText(m_center.activeRun().isEmpty() ? tr("Waits to be started.") : tr("Starts when the run before it has ended."));
    } else if (isOfInterest) {
        m_phase->setText(phase.phase.empty() ? tr("Getting ready") : runPhaseText(phase.phase));
        if (phase.progress > 0)
            m_progress->setShare(phase.progress);
        else
            m_progress->setBusy();
    }
}

// What ended the run is shown until it goes on, or until it was read and closed.
void RunPage::showTrouble()
{
    const std::optional<Error> error = m_details->error();
    if (error == m_shownError)
        return;
    m_shownError = error;
    if (error)
        showError(*error);
    else
        m_message->hide();
}

void RunPage::showError(const Error &error)
{
    m_message->showMessage({.kind = InlineMessage::Kind::Error,
                            .sentence = trCore(error.what),
                            .where = toQt(error.where),
                            .advice = trCore(error.advice),
                            .action = {},
                            .diagnostics = diagnostics(error)});
}

QString RunPage::diagnostics(const Error &error) const
{
    QString text = QStringLiteral("%1: %2\n").arg(toQt(errorCodeName(error.code)), toQt(describeError(error)));
    if (m_details && m_details->isLoaded())
        text += QStringLiteral("%1\n%2\n")
                    .arg(toQt(m_details->view().folder),
                         toQt(dumpJsonPretty(config::toJson(m_details->view().spec, config::Write::Differences))));
    return m_sections == nullptr ? text : text + m_sections->log();
}

void RunPage::fillCompareMenu()
{
    m_compareMenu->clear();
    for (int row = 0; row < m_runs.rowCount() && m_compareMenu->actions().size() < kOthers; ++row) {
        const QModelIndex other = m_runs.index(row);
        const QString name = other.data(RunListModel::RunRole).toString();
        if (name != run())
            m_compareMenu->addAction(other.data().toString(), this, [this, name] { emit compareRuns({run(), name}); });
    }
}

void RunPage::resume()
{
    if (m_details->queueState() == run::QueueState::Paused)
        m_center.proceed(run());
    else
        m_center.resume(run());
}

void RunPage::exportIt()
{
    ExportDialog::open(m_background, m_host, run(), window());
}

void RunPage::retranslate()
{
    m_back->setText(tr("All runs"));
    m_pause->setText(tr("Pause"));
    m_pause->setToolTip(tr("Waits after the step under way; the model stays in memory"));
    m_stop->setToolTip(tr("Ends after the step under way and keeps what was learned; the run can be resumed"));
    m_chat->setText(tr("Chat"));
    m_chat->setToolTip(tr("Ask the model that came of it"));
    m_export->setText(tr("Export…"));
    m_compare->setText(tr("Compare"));
    m_compare->setToolTip(tr("Lay this run beside another one"));
    m_rename->setText(tr("Rename"));
    showState();
}

} // namespace luthier::ui
