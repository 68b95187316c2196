#include "ui/pages/train_page.h"

#include <algorithm>

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include "core/config/spec_json.h"
#include "core/run/machine.h"
#include "core/store/run_rows.h"
#include "core/store/run_speeds.h"
#include "ui/base/inline_message.h"
#include "ui/base/qt_convert.h"
#include "ui/base/scroll_area.h"
#include "ui/bridge/app_settings.h"
#include "ui/pages/run_card.h"
#include "ui/pages/train_data_step.h"
#include "ui/pages/train_method_step.h"
#include "ui/pages/train_model_step.h"
#include "ui/pages/train_settings_step.h"

namespace luthier::ui {
namespace {

constexpr int kCardWidth = 296;
const QString kDraft = QStringLiteral("train");
const QString kScroll = QStringLiteral("train_scroll");

config::RunSpec withoutName(config::RunSpec spec)
{
    spec.name.clear(); // changes no plan
    return spec;
}

Expected<config::RunSpec> specFromDraft(const QString &draft)
{
    LUTHIER_TRY_ASSIGN(const Json json, parseJson(fromQt(draft), "draft"));
    return config::runSpecFromJson(json);
}

} // namespace

TrainPage::TrainPage(const TrainServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_planner(services.background, services.engine), m_message(new InlineMessage),
      m_model(new TrainModelStep(m_spec, services.models, services.settings)), m_data(new TrainDataStep(m_spec, services.datasets)),
      m_method(new TrainMethodStep(m_spec)), m_settings(new TrainSettingsStep(m_spec, services.settings)), m_card(new RunCard),
      m_start(new QAction(this)), m_undo(new QAction(this)), m_redo(new QAction(this)), m_text(new QAction(this))
{
    build();
    makeActions();
    connectSteps();
    connectPlanner();
    connectRuns();
    retranslate();
    restore();
}

void TrainPage::build()
{
    auto *steps = new QWidget;
    auto *column = new QVBoxLayout(steps);
    column->setContentsMargins(0, 0, kGap8, kGap8);
    column->setSpacing(kGap12);
    for (QWidget *step : std::initializer_list<QWidget *>{m_model, m_data, m_method, m_settings})
        column->addWidget(step);
    column->addStretch(1);
    m_steps = new ScrollArea(steps);
    m_card->setFixedWidth(Theme::of().scaled(kCardWidth));
    auto *side = new QVBoxLayout;
    side->addWidget(m_card);
    side->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGap12);
    row->addWidget(m_steps, 1);
    row->addLayout(side);
    content()->addWidget(m_message);
    content()->addLayout(row, 1);
}

void TrainPage::makeActions()
{
    m_start->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_undo->setShortcuts(QKeySequence::Undo);
    m_redo->setShortcuts(QKeySequence::Redo);
    m_text->setShortcut(Qt::CTRL | Qt::Key_T);
    m_text->setCheckable(true);
    m_text->setChecked(m_settings->isTextShown());
    for (QAction *action : {m_start, m_undo, m_redo, m_text}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    QUndoStack &history = m_spec.history();
    connect(m_start, &QAction::triggered, this, &TrainPage::start);
    connect(m_undo, &QAction::triggered, &history, &QUndoStack::undo);
    connect(m_redo, &QAction::triggered, &history, &QUndoStack::redo);
    connect(m_text, &QAction::toggled, m_settings, &TrainSettingsStep::showText);
    connect(&history, &QUndoStack::indexChanged, this, &TrainPage::retranslate);
}

void TrainPage::connectSteps()
{
    connect(&m_spec, &SpecModel::changed, this, &TrainPage::follow);
    connect(m_model, &TrainModelStep::inspected, this, [this] {
        m_method->setModel(m_model->summary());
        follow();
    });
    connect(m_data, &TrainDataStep::refreshed, this, &TrainPage::follow);
    connect(m_data, &TrainDataStep::openDataset, this, &TrainPage::openDataset);
    connect(m_data, &TrainDataStep::importData, this, &TrainPage::importData);
    connect(m_card, &RunCard::start, this, &TrainPage::start);
    connect(m_card, &RunCard::missingChosen, this, &TrainPage::start);
    connect(m_card, &RunCard::fixChosen, this, &TrainPage::fix);
    connect(m_card, &RunCard::cancelPreparing, &m_services.runs, &RunCenter::cancelPreparing);
}

void TrainPage::connectPlanner()
{
    connect(&m_planner, &Planner::planning, this, [this] { m_card->showPlanning(!m_isStarting); });
    connect(&m_planner, &Planner::planned, this, [this](const run::PreparedRun &run) { showPlan(run, std::nullopt); });
    connect(&m_planner, &Planner::failed, this, [this](const Error &error) { showPlan(std::nullopt, error); });
}

void TrainPage::connectRuns()
{
    RunCenter &runs = m_services.runs;
    connect(&runs, &RunCenter::preparing, this, [this](double fraction) {
        if (m_isStarting)
            m_card->showPreparing(fraction);
    });
    connect(&runs, &RunCenter::prepared, this, [this](const QString &run) {
        if (!m_isStarting)
            return;
        m_isStarting = false;
        m_card->showPreparing(std::nullopt);
        emit openRun(run);
    });
    connect(&runs, &RunCenter::preparingFailed, this, [this](const Error &error) {
        if (!m_isStarting)
            return;
        m_isStarting = false;
        m_card->showPreparing(std::nullopt);
        if (error.code != ErrorCode::Cancelled)
            m_message->showError(error);
    });
    connect(&runs, &RunCenter::queueChanged, this, &TrainPage::refreshStart);
    connect(&runs, &RunCenter::finished, this, &TrainPage::readSpeeds);
}

void TrainPage::restore()
{
    const QString draft = m_services.settings.draft(kDraft);
    const Expected<config::RunSpec> spec = draft.isEmpty() ? config::RunSpec() : specFromDraft(draft);
    m_spec.load(spec.value_or(config::RunSpec()));
    if (!spec)
        say(tr("The settings that were left here cannot be read, so these are the defaults."));
    const int position = m_services.settings.selection(kScroll).toInt();
    QTimer::singleShot(0, this, [this, position] { m_steps->verticalScrollBar()->setValue(position); });
}

void TrainPage::say(const QString &sentence)
{
    InlineMessage::Message message;
    message.kind = InlineMessage::Kind::Warning;
    message.sentence = sentence;
    m_message->showMessage(message);
}

void TrainPage::activated()
{
    m_services.datasets.refresh();
    if (m_services.models.rowCount() == 0 && !m_services.models.isScanning())
        m_services.models.scan(m_services.settings.modelFolders());
    readSpeeds();
    if (m_planError || (m_plan && !remarksOf(*m_plan).empty()))
        m_planned.reset(); // memory and space may have been freed meanwhile
    plan();
}

void TrainPage::saveState()
{
    m_services.settings.setSelection(kScroll, QString::number(m_steps->verticalScrollBar()->value()));
}

// ---- what is chosen ----

void TrainPage::trainModel(const QString &path)
{
    m_model->choose(path);
}

void TrainPage::trainOn(const QString &dataset)
{
    m_data->choose(dataset);
}

void TrainPage::setSpec(const config::RunSpec &spec)
{
    m_spec.set(spec, tr("Take over settings"));
}

void TrainPage::follow()
{
    const config::RunSpec &spec = m_spec.spec();
    m_services.settings.setDraft(kDraft, toQt(dumpJson(config::toJson(spec, config::Write::Differences))));
    m_method->setRecordKind(m_data->kind());
    m_card->showSpec(spec, m_model->name());
    const bool isNamed = !spec.model.path.empty() && m_data->isReady();
    m_settings->setNameHint(isNamed ? toQt(store::defaultRunName(spec)) : QString());
    m_settings->setDone(hasSettings());
    plan();
    refreshStart();
}

// ---- the plan ----

bool TrainPage::hasSettings() const
{
    return m_spec.problems().empty();
}

void TrainPage::plan()
{
    if (!m_model->canTrain() || !m_data->isReady() || !m_method->isReady() || !hasSettings()) {
        m_planner.clear();
        m_planned.reset();
        m_card->showPlanning(false);
        showPlan(std::nullopt, std::nullopt);
        return;
    }
    std::pair wanted(withoutName(m_services.engine.withLimits(m_spec.spec())), m_data->version());
    if (m_planned == wanted)
        return;
    m_planned = std::move(wanted);
    m_planner.request(m_spec.spec());
}

void TrainPage::showPlan(const std::optional<run::PreparedRun> &run, const std::optional<Error> &error)
{
    m_plan = run;
    m_planError = error;
    m_data->showPlan(run);
    m_method->showPlan(run);
    m_card->showPlanning(false);
    std::vector<TrainRemark> remarks;
    if (run)
        remarks = remarksOf(*run);
    if (error)
        remarks.push_back(remarkOf(*error, m_spec.spec()));
    m_card->showRemarks(remarks);
    showTime();
    refreshStart();
}

void TrainPage::showTime()
{
    run::ExpectedTime time;
    if (m_plan)
        time = run::expectedTime(*m_plan, m_speeds, run::expectedOperationsPerSecond(m_plan->spec.threads, run::vectorExtensions()));
    m_card->showPlan(m_plan, time);
}

void TrainPage::readSpeeds()
{
    using Speeds = std::vector<run::MeasuredSpeed>;
    const auto work = [](WorkContext &context) -> Expected<Speeds> {
        LUTHIER_TRY_ASSIGN(store::RunStore * runs, context.stores.runs());
        LUTHIER_TRY(runs->ingestAll());
        return store::measuredSpeeds(*runs);
    };
    m_services.background.post<Speeds>(Lane::Bulk, this, work, [this](const Expected<Speeds> &speeds) {
        m_speeds = speeds.value_or(Speeds()); // without the index of runs the processor tells
        showTime();
    });
}

// ---- the start ----

TrainState TrainPage::state() const
{
    return {m_model->canTrain(), m_data->isReady(), m_method->isReady(), hasSettings(), m_planError, m_plan};
}

void TrainPage::refreshStart()
{
    const TrainMissing missing = missingFor(state());
    m_card->setStart(missingText(missing, m_spec.spec()), missing == TrainMissing::Nothing);
    m_start->setText(missingText(missing, m_spec.spec()));
    const run::RunQueue &queue = m_services.runs.queue();
    const auto ahead = std::count_if(queue.entries().begin(), queue.entries().end(), [&queue](const run::QueueEntry &entry) {
        const bool isLeftOver = queue.isHeld() && entry.state == run::QueueState::Queued; // from another day; a new run goes before it
        return entry.state != run::QueueState::Finished && !isLeftOver;
    });
    m_card->setNote(ahead == 0   ? QString()
                    : ahead == 1 ? tr("Another run is before it; it starts when that one has ended.")
                                 : tr("%n runs are before it; it starts when they have ended.", nullptr, static_cast<int>(ahead)));
}

void TrainPage::start()
{
    if (m_isStarting)
        return;
    const TrainMissing missing = missingFor(state());
    if (missing != TrainMissing::Nothing) {
        leadTo(missing);
        return;
    }
    m_message->hide();
    if (m_services.runs.isPreparing()) {
        say(tr("Another run is being prepared. Start this one in a moment."));
        return;
    }
    m_isStarting = true;
    m_services.runs.start(m_spec.spec());
}

void TrainPage::leadTo(TrainMissing missing)
{
    switch (missing) {
    case TrainMissing::Nothing: return;
    case TrainMissing::Model: m_steps->ensureWidgetVisible(m_model); return m_model->askFor();
    case TrainMissing::Data: m_steps->ensureWidgetVisible(m_data); return m_data->askFor();
    case TrainMissing::Method: m_steps->ensureWidgetVisible(m_method); return m_method->askFor();
    case TrainMissing::Settings: return reveal(m_spec.problems().empty() ? std::string() : m_spec.problems().front().where);
    case TrainMissing::TrainedTokens: return m_steps->ensureWidgetVisible(m_data);
    case TrainMissing::Memory:
    case TrainMissing::Plan: return; // the card says what can be done
    }
}

void TrainPage::fix(const TrainRemark::Fix &fix)
{
    if (fix.value.empty())
        return reveal(fix.key);
    m_spec.endStep();
    [[maybe_unused]] const Expected<void> set = m_spec.setOption(fix.key, toQt(fix.value)); // else it is among the problems
    m_spec.endStep();
}

void TrainPage::reveal(const std::string &key)
{
    QWidget *field = m_settings->reveal(key);
    if (field == nullptr)
        return m_steps->ensureWidgetVisible(m_settings);
    QTimer::singleShot(0, field, [this, field] { m_steps->ensureWidgetVisible(field, 0, kGap32); }); // once it has its place
}

void TrainPage::retranslate()
{
    setTitle(tr("New run"));
    setSubtitle(tr("Four steps. Everything has a sensible default; you can change it later."));
    const QUndoStack &history = m_spec.history();
    m_undo->setText(history.canUndo() ? tr("Undo: %1").arg(history.undoText()) : tr("Undo"));
    m_redo->setText(history.canRedo() ? tr("Redo: %1").arg(history.redoText()) : tr("Redo"));
    m_undo->setEnabled(history.canUndo());
    m_redo->setEnabled(history.canRedo());
    m_text->setText(tr("Show as text"));
    refreshStart();
}

} // namespace luthier::ui
