#include "ui/pages/data_page.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include "core/data/formats/formats.h"
#include "ui/base/controls.h"
#include "ui/base/empty_state.h"
#include "ui/base/format.h"
#include "ui/base/inline_message.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"
#include "ui/base/toast.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/models/row_columns.h"
#include "ui/pages/data_drop_button.h"
#include "ui/pages/data_filter_bar.h"
#include "ui/pages/data_list.h"
#include "ui/pages/data_problem_bar.h"
#include "ui/pages/data_problems.h"
#include "ui/pages/data_row_actions.h"
#include "ui/pages/data_row_editor.h"
#include "ui/pages/data_row_table.h"
#include "ui/pages/data_versions.h"

namespace luthier::ui {
namespace {

const QString kDataset = QStringLiteral("data_dataset");
const QString kSplitter = QStringLiteral("data_splitter");
const QString kRow = QStringLiteral("data_row");
constexpr int kSearchWidth = 220;

// A splitter without a handle to see: its panes are cards with space between.
QSplitter *makeSplitter()
{
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setHandleWidth(kGap16);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

} // namespace

DataPage::DataPage(Background &background, AppSettings &settings, DatasetListModel &datasets, QWidget *parent)
    : Page(parent), m_background(background), m_settings(settings), m_datasets(datasets), m_model(background), m_problems(background),
      m_indexer(background), m_version(new DataDropButton), m_import(new QPushButton), m_add(new QPushButton), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("data"))), m_message(new InlineMessage), m_splitter(makeSplitter()),
      m_list(new DataList(datasets)), m_table(new DataRowTable(m_model, settings)), m_filter(new DataFilterBar(m_model)),
      m_side(new QStackedWidget), m_editor(new DataRowEditor(m_model, settings)),
      m_problemList(new DataProblems(m_problems, m_model.editor())), m_versions(new DataVersions(background, this)),
      m_actions(new DataRowActions(m_model, *m_table, *this)), m_toast(new Toast(this))
{
    buildHead();
    m_side->addWidget(m_editor);
    m_side->addWidget(m_problemList);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(buildTable());
    m_splitter->addWidget(m_side);
    m_list->setMinimumWidth(Theme::of().scaled(150));
    m_splitter->widget(1)->setMinimumWidth(Theme::of().scaled(280));
    m_side->setMinimumWidth(Theme::of().scaled(290));
    m_splitter->setSizes({176, 516, 340});
    m_splitter->setStretchFactor(1, 1);
    m_splitter->restoreState(settings.layout(kSplitter));
    content()->addWidget(m_message);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    content()->addWidget(m_stack, 1);
    connectModels();
    connectParts();
    m_wanted = settings.selection(kDataset);
    m_wantedRow = settings.selection(kRow).toLongLong();
    recoverLeftover();
    retranslate();
    m_stack->setVisible(m_datasets.isLoaded());
    if (m_datasets.isLoaded())
        showDatasets();
    else
        m_datasets.refresh();
}

void DataPage::buildHead()
{
    m_filter->search()->setFixedWidth(Theme::of().scaled(kSearchWidth));
    for (QWidget *part : std::initializer_list<QWidget *>{m_filter->search(), m_version, m_import, m_add})
        actions()->addWidget(part);
    setLook(*m_version, ButtonLook::Quiet);
    setLook(*m_add, ButtonLook::Primary);
}

QWidget *DataPage::buildTable()
{
    auto *card = new Card;
    card->setFlush();
    card->body()->addWidget(m_filter);
    card->body()->addWidget(m_table, 1);
    auto *bar = new DataProblemBar(m_problems);
    card->body()->addWidget(bar);
    connect(bar, &DataProblemBar::openWanted, this, [this] {
        m_side->setCurrentWidget(m_problemList);
        m_problemList->showFirst();
    });
    return card;
}

// ---- what happens elsewhere ----

void DataPage::connectModels()
{
    const auto showFailure = [this](const Error &error) {
        if (!m_isImporting && error.code != ErrorCode::Cancelled)
            m_message->showError(error);
    };
    connect(&m_datasets, &DatasetListModel::refreshed, this, &DataPage::showDatasets);
    connect(&m_datasets, &DatasetListModel::failed, this, showFailure);
    connect(&m_datasets, &DatasetListModel::created, this, [this](store::DatasetId dataset) {
        connect(
            &m_datasets, &DatasetListModel::refreshed, this, [this, dataset] { m_list->rename(dataset); }, Qt::SingleShotConnection);
    });
    connect(&m_datasets, &DatasetListModel::removed, this, [this](store::DatasetId dataset, const QString &name) {
        m_toast->showText(tr("“%1” is in the bin.").arg(name), [this, dataset] { m_datasets.putBack(dataset); });
    });
    connect(&m_datasets, &DatasetListModel::exported, this, [this](const QString &file, qint64 rows) {
        m_toast->showText(tr("%1 written to %2.").arg(rowsText(rows), QFileInfo(file).fileName()));
    });
    connect(&m_model, &RowTableModel::loaded, this, [this] {
        if (m_wantedRow != 0 && m_model.rowOf(m_wantedRow) >= 0)
            m_table->select(m_wantedRow);
        m_wantedRow = 0;
        showHead();
    });
    connect(&m_model, &RowTableModel::stateChanged, this, &DataPage::showHead);
    connect(&m_model.editor(), &DatasetEditor::edited, this, &DataPage::followEdit);
    connect(&m_model, &RowTableModel::failed, this, showFailure);
    connect(&m_problems, &ProblemListModel::failed, this, showFailure);
    connect(&m_indexer, &SearchIndexer::failed, this, showFailure);
    connect(&m_indexer, &SearchIndexer::updated, this, [this](store::DatasetId dataset) {
        if (dataset == m_model.dataset() && !m_model.query().search.isEmpty())
            m_model.reload();
    });
}

void DataPage::connectParts()
{
    connect(m_empty, &EmptyState::actionChosen, this, [this] { importFiles({}); });
    connect(m_empty, &EmptyState::otherChosen, this, &DataPage::sampleWanted);
    connect(m_import, &QPushButton::clicked, this, [this] { importFiles({}); });
    connect(m_add, &QPushButton::clicked, m_actions->add(), &QAction::trigger);
    connect(m_actions->add(), &QAction::changed, this, [this] { m_add->setEnabled(m_actions->add()->isEnabled()); });
    connect(m_version, &QPushButton::clicked, this, [this] { m_versions->dropDown(*m_version); });
    connect(m_versions, &DataVersions::goBackWanted, this, [this](std::int64_t version) {
        m_editor->save();
        m_model.editor().goBackTo(version);
    });
    connect(m_list, &DataList::chosen, this, &DataPage::showDataset);
    connect(m_list, &DataList::importWanted, this, [this] { importFiles({}); });
    connect(m_list, &DataList::trainWanted, this, &DataPage::trainOn);
    connect(m_list, &DataList::exportWanted, this, &DataPage::askForExport);
    connect(m_table, &DataRowTable::currentRowChanged, this, [this](store::RowId row, int number) { m_editor->showRow(row, number); });
    connect(m_table, &DataRowTable::openWanted, this, [this] {
        m_side->setCurrentWidget(m_editor);
        m_editor->focusText();
    });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &DataPage::showRowMenu);
    connect(m_actions, &DataRowActions::aboutToChange, m_editor, &DataRowEditor::save);
    connect(m_actions->undo(), &QAction::triggered, this, [this] {
        if (const auto &message = m_model.undoState().undo)
            m_takenBack = trCore(*message);
    });
    connect(m_actions, &DataRowActions::deleted, this, [this](int rows) { m_deleted = rows; });
    connect(m_actions, &DataRowActions::openWanted, m_editor, &DataRowEditor::focusText);
    connect(m_editor, &DataRowEditor::nextWanted, this, [this] { m_table->select(m_table->neighbour(1)); });
    connect(m_editor, &DataRowEditor::previousWanted, this, [this] { m_table->select(m_table->neighbour(-1)); });
    connect(m_editor, &DataRowEditor::statusWanted, m_actions, &DataRowActions::setStatus);
    connect(&m_editor->saver(), &DataRowSaver::stateChanged, this, [this] {
        m_actions->setHasUnsaved(m_editor->saver().state() == DataRowSaver::State::Unsaved);
        showHead();
    });
    connect(m_problemList, &DataProblems::closeWanted, this, [this] { m_side->setCurrentWidget(m_editor); });
    connect(m_problemList, &DataProblems::rowWanted, this, [this](store::RowId row) {
        m_table->select(row);
        m_side->setCurrentWidget(m_editor);
    });
}

void DataPage::followEdit(const DatasetEdit &edit)
{
    m_toast->hide(); // its Undo would take back something else
    if (m_deleted > 0 && edit.isStructural)
        m_toast->showText(tr("%1 deleted.").arg(rowsText(m_deleted)), [this] { m_model.editor().undo(); });
    else if (!m_takenBack.isEmpty() && edit.isStructural)
        m_toast->showText(tr("Taken back: %1").arg(m_takenBack), [this] { m_model.editor().redo(); });
    m_deleted = 0;
    m_takenBack.clear();
    m_indexer.update(m_model.dataset());
    m_problems.refresh();
    m_datasets.refresh(); // its rows and version
}

// A window that ended in the middle of a word left it in the settings.
void DataPage::recoverLeftover()
{
    const std::optional<DataRowSaver::Leftover> leftover = DataRowSaver::takeLeftover(m_settings);
    if (!leftover)
        return;
    auto *editor = new DatasetEditor(m_background, this);
    editor->setDataset(leftover->dataset);
    connect(editor, &DatasetEditor::savingChanged, editor, [this, editor] {
        if (editor->isSaving())
            return;
        if (m_model.dataset() == editor->dataset())
            m_model.reload();
        editor->deleteLater();
    });
    connect(editor, &DatasetEditor::edited, this, [this] { m_toast->showText(tr("What you wrote last time is saved now.")); });
    connect(editor, &DatasetEditor::failed, this, [this](const Error &error) { m_message->showError(error); });
    editor->setContent(leftover->row, leftover->record);
}

// ---- datasets ----

void DataPage::showDatasets()
{
    m_stack->show();
    const bool hasSome = m_datasets.rowCount() > 0;
    m_stack->setCurrentWidget(hasSome ? static_cast<QWidget *>(m_splitter) : m_empty);
    for (QWidget *part : std::initializer_list<QWidget *>{m_filter->search(), m_version, m_import, m_add})
        part->setVisible(hasSome);
    if (const store::DatasetInfo *wanted = m_datasets.find(m_wanted)) {
        m_wanted.clear();
        m_list->select(wanted->id);
    } else if (hasSome && m_datasets.find(m_model.dataset()) == nullptr) {
        m_list->select(m_list->current() != 0 ? m_list->current() : m_datasets.values().front().id);
        showDataset(m_list->current());
    } else if (!hasSome) {
        showDataset(0);
    }
    showHead();
}

void DataPage::showDataset(store::DatasetId dataset)
{
    if (dataset == m_model.dataset())
        return;
    m_editor->save();
    m_editor->showRow(0, 0);
    m_side->setCurrentWidget(m_editor);
    m_filter->clear();
    m_toast->hide();
    m_model.setDataset(dataset);
    m_problems.setDataset(dataset);
    if (dataset != 0)
        m_indexer.update(dataset);
    if (const store::DatasetInfo *info = m_datasets.find(dataset))
        m_settings.setSelection(kDataset, toQt(info->name));
    showHead();
}

void DataPage::openDataset(const QString &name)
{
    m_wanted = name;
    m_datasets.refresh();
}

void DataPage::showHead()
{
    const store::DatasetInfo *info = m_datasets.find(m_model.dataset());
    setTitle(info == nullptr ? tr("Data") : toQt(info->name));
    m_version->setEnabled(info != nullptr && m_model.version() > 0);
    m_version->setText(info == nullptr ? QString() : tr("Version %1").arg(m_model.version()));
    m_versions->setDataset(m_model.dataset(), m_model.version());
    if (info == nullptr) {
        setSubtitle(m_datasets.isLoaded() && m_datasets.rowCount() == 0 ? tr("What models are trained with") : QString());
        return;
    }
    QString saved;
    switch (m_editor->saver().state()) {
    case DataRowSaver::State::Saved: saved = tr("saved"); break;
    case DataRowSaver::State::Unsaved: saved = tr("being written…"); break;
    case DataRowSaver::State::Saving: saved = tr("saving…"); break;
    case DataRowSaver::State::Failed: saved = tr("not saved yet"); break;
    }
    const std::int64_t rows = m_model.version() > 0 ? m_model.counts().total() : info->rows;
    setSubtitle(tr("%1 · %2 done · %3").arg(rowsText(rows), countText(m_model.counts().done), saved));
}

void DataPage::importFiles(const QStringList &files)
{
    auto *dialog = new ImportDialog(m_background, m_datasets, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_isImporting = true;
    connect(dialog, &QObject::destroyed, this, [this] { m_isImporting = false; });
    connect(dialog, &ImportDialog::openWanted, this, &DataPage::openDataset);
    if (!files.isEmpty())
        dialog->setFiles(files);
    dialog->open();
}

void DataPage::askForExport(store::DatasetId dataset, const QString &format)
{
    const store::DatasetInfo *info = m_datasets.find(dataset);
    const data::Format *rows = data::formatByName(fromQt(format));
    if (info == nullptr || rows == nullptr)
        return;
    QStringList filters = {tr("JSON Lines (*.jsonl)"), tr("JSON (*.json)")};
    if (!rows->columns.empty())
        filters << tr("Table with commas (*.csv)") << tr("Table with tabs (*.tsv)");
    const QString file = QFileDialog::getSaveFileName(this, tr("Export “%1”").arg(toQt(info->name)),
                                                      toQt(info->name) + QStringLiteral(".jsonl"), filters.join(QStringLiteral(";;")));
    if (!file.isEmpty())
        exportRows(dataset, format, file);
}

void DataPage::exportRows(store::DatasetId dataset, const QString &format, const QString &file)
{
    m_editor->save();
    m_datasets.exportRows(dataset, format, pathFromQt(file));
}

// ---- the page ----

void DataPage::showRowMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fill(*menu);
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void DataPage::activated()
{
    if (m_datasets.isLoaded())
        m_datasets.refresh(); // another page may have changed them
    m_table->setFocus();
}

void DataPage::saveState()
{
    m_editor->saveState();
    m_table->saveState();
    m_settings.setSelection(kRow, QString::number(m_table->current()));
    m_settings.setLayout(kSplitter, m_splitter->saveState());
}

void DataPage::find()
{
    m_filter->search()->setFocus(Qt::ShortcutFocusReason);
    m_filter->search()->selectAll();
}

void DataPage::retranslate()
{
    m_import->setText(tr("Import…"));
    m_add->setText(tr("Add row"));
    m_add->setToolTip(QStringLiteral("%1  %2").arg(tr("A new row below the chosen one"),
                                                   QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    m_version->setToolTip(tr("What was done with this dataset, and the way back"));
    m_table->setAccessibleName(tr("Rows"));
    m_empty->setTexts(
        tr("No data yet"),
        tr("Here you look at the rows that a model learns from, correct them and add new ones. Files of questions and answers, "
           "conversations, preferences or plain text will do."),
        tr("Import a file"));
    m_empty->setOther(tr("Use the sample"));
    m_actions->retranslate();
    m_model.retranslate();
    showHead();
}

} // namespace luthier::ui
