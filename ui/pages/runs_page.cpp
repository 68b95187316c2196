#include "ui/pages/runs_page.h"

#include <algorithm>

#include <QAction>
#include <QDesktopServices>
#include <QDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/base/card.h"
#include "ui/base/controls.h"
#include "ui/base/empty_state.h"
#include "ui/base/format.h"
#include "ui/base/icons.h"
#include "ui/base/inline_message.h"
#include "ui/base/theme.h"
#include "ui/base/toast.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/models/run_list_model.h"
#include "ui/pages/run_notes.h"
#include "ui/pages/runs_actions.h"
#include "ui/pages/runs_table.h"
#include "ui/pages/runs_table_model.h"

namespace luthier::ui {
namespace {

constexpr int kSearchWidth = 220;

} // namespace

RunsPage::RunsPage(Background &background, EngineHost &host, RunCenter &center, RunListModel &runs, AppSettings &settings, QWidget *parent)
    : Page(parent), m_background(background), m_host(host), m_center(center), m_runs(runs), m_actions(new RunsActions(*this)),
      m_search(new QLineEdit), m_compare(new QPushButton), m_new(new QPushButton), m_message(new InlineMessage),
      m_stack(new QStackedWidget), m_table(new RunsTable(runs, settings)), m_noRuns(new EmptyState(QStringLiteral("runs"))),
      m_noMatch(new EmptyState(QStringLiteral("search"))), m_toast(new Toast(this)), m_undo(new QAction(this))
{
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(Theme::of().scaled(kSearchWidth));
    m_search->addAction(themedIcon(QStringLiteral("search"), IconTone::Muted), QLineEdit::LeadingPosition);
    setLook(*m_new, ButtonLook::Primary);
    for (QWidget *control : std::initializer_list<QWidget *>{m_search, m_compare, m_new})
        actions()->addWidget(control);
    content()->addWidget(m_message);
    auto *card = new Card;
    card->setFlush();
    card->body()->addWidget(m_stack);
    content()->addWidget(card, 1);
    for (QWidget *state : std::initializer_list<QWidget *>{m_table, m_noRuns, m_noMatch})
        m_stack->addWidget(state);
    connectActions();
    connectRuns();
    retranslate();
    m_runs.purgeRemoved(); // what an earlier window removed cannot be undone any more
    m_runs.refresh();
}

RunsPage::~RunsPage() = default;

void RunsPage::connectActions()
{
    connect(m_search, &QLineEdit::textChanged, m_table, &RunsTable::setSearch);
    connect(m_search, &QLineEdit::textChanged, this, &RunsPage::showCounts);
    connect(m_search, &QLineEdit::returnPressed, m_table, [this] {
        m_table->selectRow(0);
        m_table->setFocus();
    });
    connect(m_new, &QPushButton::clicked, this, &RunsPage::newRun);
    connect(m_noRuns, &EmptyState::actionChosen, this, &RunsPage::newRun);
    connect(m_noMatch, &EmptyState::actionChosen, m_search, &QLineEdit::clear);
    connect(m_compare, &QPushButton::clicked, m_actions->compare, &QAction::trigger);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.column() != RunsTableModel::Star)
            m_actions->open->trigger();
    });
    connect(m_table, &QTableView::customContextMenuRequested, this, &RunsPage::showMenu);
    connect(m_table, &RunsTable::chosenChanged, this, &RunsPage::showChosen);
    connect(m_actions->open, &QAction::triggered, this, [this] { emit openRun(onlyRun()); });
    connect(m_actions->compare, &QAction::triggered, this, [this] { emit compareRuns(m_table->selectedRuns()); });
    connect(m_actions->chat, &QAction::triggered, this, [this] { emit chatWith(onlyRun()); });
    connect(m_actions->exportModel, &QAction::triggered, this, [this] { ExportDialog::open(m_background, m_host, onlyRun(), window()); });
    connect(m_actions->pause, &QAction::triggered, this, [this] { m_center.pause(onlyRun()); });
    connect(m_actions->resume, &QAction::triggered, this, &RunsPage::resume);
    connect(m_actions->stop, &QAction::triggered, this, [this] { m_center.stop(onlyRun()); });
    connect(m_actions->rename, &QAction::triggered, this, [this] { m_table->rename(); });
    connect(m_actions->star, &QAction::triggered, this, &RunsPage::toggleStar);
    connect(m_actions->notes, &QAction::triggered, this, &RunsPage::editNotes);
    connect(m_actions->showFolder, &QAction::triggered, this, &RunsPage::openFolder);
    connect(m_actions->remove, &QAction::triggered, this, &RunsPage::removeChosen);
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_undo->setEnabled(false);
    addAction(m_undo);
    connect(m_undo, &QAction::triggered, this, [this] {
        m_removed.removeAll(QStringList());
        putBack(m_removed.value(m_removed.size() - 1));
    });
}

void RunsPage::connectRuns()
{
    connect(&m_runs, &RunListModel::failed, m_message, [this](const Error &error) { m_message->showError(error); });
    connect(&m_center, &RunCenter::refused, m_message, [this](const Error &error) {
        if (isVisible())
            m_message->showError(error);
    });
    connect(&m_center, &RunCenter::failed, m_message, [this](const QString &, const Error &error) {
        if (isVisible() && error.code != ErrorCode::Cancelled)
            m_message->showError(error);
    });
    connect(&m_runs, &RunListModel::removed, this, &RunsPage::offerUndo);
    connect(&m_runs, &RunListModel::refreshed, this, &RunsPage::showCounts);
    connect(&m_runs, &QAbstractItemModel::rowsInserted, this, &RunsPage::showCounts);
    connect(&m_runs, &QAbstractItemModel::rowsRemoved, this, &RunsPage::showCounts);
}

void RunsPage::saveState()
{
    m_table->saveState();
}

void RunsPage::activated()
{
    m_runs.refresh();
    m_table->setFocus();
}

void RunsPage::find()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QString RunsPage::onlyRun() const
{
    const QStringList runs = m_table->selectedRuns();
    return runs.size() == 1 ? runs.front() : QString();
}

void RunsPage::showCounts()
{
    const int runs = m_runs.rowCount();
    const int shown = m_table->shownRuns();
    const bool isEmpty = m_runs.isLoaded() && runs == 0;
    QWidget *shownState = m_table;
    if (isEmpty)
        shownState = m_noRuns;
    else if (shown == 0 && m_table->isSearching())
        shownState = m_noMatch;
    m_stack->setCurrentWidget(shownState);
    m_search->setVisible(!isEmpty);
    m_compare->setVisible(!isEmpty);
    m_new->setVisible(!isEmpty); // the empty page has the same button
    if (isEmpty)
        setSubtitle(tr("What the model learns from your data, one run after the other."));
    else if (m_table->isSearching())
        setSubtitle(tr("%1 of %2 runs").arg(countText(shown), countText(runs)));
    else
        setSubtitle(runs == 1 ? tr("1 run") : tr("%1 runs").arg(countText(runs)));
    showChosen();
}

void RunsPage::showChosen()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows(RunsTableModel::Name);
    RunsActions::Chosen chosen;
    chosen.count = static_cast<int>(rows.size());
    chosen.hasStar =
        std::all_of(rows.begin(), rows.end(), [](const QModelIndex &row) { return row.data(RunListModel::StarRole).toBool(); });
    if (rows.size() == 1) {
        const RunEntry *entry = m_runs.find(onlyRun());
        chosen.state = rows.front().data(RunListModel::StateRole).toString();
        chosen.hasSteps = rows.front().data(RunListModel::StepRole).toLongLong() > 0;
        chosen.isHere = entry != nullptr && entry->queued && *entry->queued != run::QueueState::Finished;
    }
    m_actions->follow(chosen);
    m_compare->setEnabled(m_actions->compare->isEnabled());
    m_compare->setText(chosen.count >= 2 ? tr("Compare %1 runs").arg(countText(chosen.count)) : tr("Compare"));
}

void RunsPage::showMenu(const QPoint &position)
{
    if (!m_table->indexAt(position).isValid())
        return;
    QMenu menu(this);
    for (QAction *action : m_actions->all()) {
        if (action == nullptr)
            menu.addSeparator();
        else
            menu.addAction(action);
    }
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void RunsPage::resume()
{
    const QString run = onlyRun();
    const RunEntry *entry = m_runs.find(run);
    if (entry != nullptr && entry->queued == run::QueueState::Paused)
        m_center.proceed(run);
    else
        m_center.resume(run);
}

void RunsPage::toggleStar()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const bool star =
        std::any_of(rows.begin(), rows.end(), [](const QModelIndex &row) { return !row.data(RunListModel::StarRole).toBool(); });
    for (const QString &run : m_table->selectedRuns())
        m_runs.setStar(run, star);
}

void RunsPage::editNotes()
{
    delete m_notes;
    const QString run = onlyRun();
    m_notes = new QDialog(window());
    m_notes->setAttribute(Qt::WA_DeleteOnClose);
    m_notes->setWindowTitle(m_runs.index(m_runs.rowOf(run)).data().toString());
    auto *layout = new QVBoxLayout(m_notes);
    layout->setContentsMargins(kGap24, kGap24, kGap24, kGap16);
    auto *notes = new RunNotes(m_runs);
    notes->setRun(run);
    layout->addWidget(notes);
    auto *close = new QPushButton(tr("Close"));
    connect(close, &QPushButton::clicked, m_notes, &QDialog::accept);
    layout->addWidget(close, 0, Qt::AlignRight);
    m_notes->resize(Theme::of().scaled(440), Theme::of().scaled(360));
    m_notes->show();
}

void RunsPage::openFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_runs.index(m_runs.rowOf(onlyRun())).data(RunListModel::FolderRole).toString()));
}

void RunsPage::removeChosen()
{
    if (m_removed.isEmpty() || !m_removed.last().isEmpty())
        m_removed.append(QStringList());
    for (const QString &run : m_table->selectedRuns())
        m_runs.remove(run);
}

// Several that were removed together are put back together.
void RunsPage::offerUndo(const QString &run, const QString &title)
{
    if (m_removed.isEmpty())
        m_removed.append(QStringList());
    m_removed.last().append(run);
    m_undo->setEnabled(true);
    const QStringList runs = m_removed.last();
    const QString text = runs.size() == 1 ? tr("“%1” was deleted.").arg(title) : tr("%1 runs were deleted.").arg(countText(runs.size()));
    m_toast->showText(text, [this, runs] { putBack(runs); });
}

void RunsPage::putBack(const QStringList &runs)
{
    m_removed.removeOne(runs);
    m_undo->setEnabled(!m_removed.isEmpty());
    m_toast->hide();
    m_table->select(runs);
    for (const QString &run : runs)
        m_runs.putBack(run);
}

void RunsPage::resizeEvent(QResizeEvent *event)
{
    m_table->fitColumns(width());
    Page::resizeEvent(event);
}

void RunsPage::retranslate()
{
    setTitle(tr("Runs"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the runs"));
    m_search->setToolTip(
        tr("Looks in names, tags, notes, models and data (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_compare->setToolTip(tr("Choose two or more runs to lay their curves, settings and answers side by side (%1)")
                              .arg(m_actions->compare->shortcut().toString(QKeySequence::NativeText)));
    m_new->setText(tr("Set up a run"));
    m_undo->setText(tr("Put back what was deleted"));
    m_noRuns->setTexts(tr("No runs yet"),
                       tr("A run teaches a model with your data. Its curves, its checkpoints and what came of it are kept here."),
                       tr("Set up a run"));
    m_noMatch->setTexts(tr("Nothing found"), tr("No run has these words in its name, tags or notes."), tr("Clear the search"));
    m_table->retranslate();
    m_actions->retranslate();
    showCounts();
}

} // namespace luthier::ui
