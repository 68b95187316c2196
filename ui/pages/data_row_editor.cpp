#include "ui/pages/data_row_editor.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include "core/data/checks/row_checks.h"
#include "ui/base/controls.h"
#include "ui/base/format.h"
#include "ui/base/icon_button.h"
#include "ui/base/inline_message.h"
#include "ui/base/label.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"
#include "ui/base/scroll_area.h"
#include "ui/base/separator.h"
#include "ui/pages/data_conversation.h"
#include "ui/pages/data_form.h"
#include "ui/pages/data_row_meta.h"
#include "ui/pages/data_text_edit.h"

namespace luthier::ui {
namespace {

const QString kView = QStringLiteral("data_view");
const QString kFormView = QStringLiteral("form");

QString with(const QString &text, const char *shortcut)
{
    return QStringLiteral("%1  %2").arg(text, QKeySequence(QString::fromLatin1(shortcut)).toString(QKeySequence::NativeText));
}

} // namespace

DataRowEditor::DataRowEditor(RowTableModel &model, AppSettings &settings, QWidget *parent)
    : Card(parent), m_model(model), m_settings(settings), m_saver(model.editor(), settings), m_title(new Label(TextStyle::BodyStrong)),
      m_asConversation(new QToolButton), m_asForm(new QToolButton), m_previous(new IconButton(QStringLiteral("chevron-up"))),
      m_next(new IconButton(QStringLiteral("chevron-down"))), m_conversation(new DataConversation),
      m_form(new DataForm(DataForm::Shows::Everything)), m_hint(new Label(TextStyle::Small, Label::Tone::Warning)),
      m_error(new InlineMessage), m_meta(new DataRowMeta), m_reject(new QPushButton), m_skip(new QPushButton), m_done(new QPushButton),
      m_nothing(new Label(TextStyle::Body, Label::Tone::Muted))
{
    setFlush();
    body()->addWidget(buildHead());
    body()->addWidget(new Separator);
    m_scroll = new ScrollArea(buildViews());
    body()->addWidget(m_scroll, 1);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    body()->addWidget(m_nothing, 1);
    m_foot = buildFoot();
    body()->addWidget(m_foot);
    connectParts();
    (m_settings.selection(kView) == kFormView ? m_asForm : m_asConversation)->setChecked(true);
    retranslate();
    showRow(0, 0);
}

QWidget *DataRowEditor::buildHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(kGap12, kGap4, kGap8, kGap8);
    row->setSpacing(kGap4);
    row->addWidget(m_title);
    row->addStretch(1);
    auto *views = new QButtonGroup(this);
    for (QToolButton *button : {m_asConversation, m_asForm}) {
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        views->addButton(button);
        row->addWidget(button);
        connect(button, &QToolButton::toggled, this, &DataRowEditor::showView);
    }
    row->addWidget(m_previous);
    row->addWidget(m_next);
    return head;
}

QWidget *DataRowEditor::buildViews()
{
    auto *views = new QWidget;
    auto *column = new QVBoxLayout(views);
    column->setContentsMargins(kGap16, kGap16, kGap16, kGap16);
    column->addWidget(m_conversation);
    column->addWidget(m_form);
    column->addStretch(1);
    return views;
}

QWidget *DataRowEditor::buildFoot()
{
    auto *foot = new QWidget;
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, kGap4);
    column->setSpacing(kGap12);
    column->addWidget(new Separator);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(kGap16, 0, kGap16, 0);
    inner->setSpacing(kGap12);
    m_hint->setWordWrap(true);
    inner->addWidget(m_hint);
    inner->addWidget(m_error);
    inner->addWidget(m_meta);
    column->addLayout(inner);
    column->addWidget(new Separator);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(kGap16, 0, kGap16, 0);
    buttons->setSpacing(kGap8);
    buttons->addWidget(m_reject);
    buttons->addStretch(1);
    buttons->addWidget(m_skip);
    buttons->addWidget(m_done);
    setLook(*m_done, ButtonLook::Primary);
    column->addLayout(buttons);
    return foot;
}

void DataRowEditor::connectParts()
{
    connect(m_conversation, &DataConversation::edited, this, [this] { takeEdit(m_conversation->record()); });
    connect(m_form, &DataForm::edited, this, [this] { takeEdit(m_form->record()); });
    connect(m_previous, &QToolButton::clicked, this, &DataRowEditor::previousWanted);
    connect(m_next, &QToolButton::clicked, this, &DataRowEditor::nextWanted);
    connect(m_skip, &QPushButton::clicked, this, &DataRowEditor::nextWanted);
    connect(m_done, &QPushButton::clicked, this, [this] { emit statusWanted(store::RowStatus::Done, true); });
    connect(m_reject, &QPushButton::clicked, this, [this] { emit statusWanted(store::RowStatus::Rejected, true); });
    connect(m_meta, &DataRowMeta::statusChosen, this, [this](store::RowStatus status) { emit statusWanted(status, false); });
    connect(m_meta, &DataRowMeta::tagsChosen, this, [this](const QStringList &tags) { m_model.editor().setTags(m_row, tags); });
    connect(m_meta, &DataRowMeta::noteChosen, this, [this](const QString &note) { m_model.editor().setNote(m_row, note); });
    connect(&m_model, &RowTableModel::loaded, this, &DataRowEditor::reload);
    connect(&m_model.editor(), &DatasetEditor::edited, this, [this](const DatasetEdit &edit) {
        if (edit.version == m_model.version()) // else loaded() follows
            reload();
    });
    connect(&m_model, &RowTableModel::stateChanged, this, [this] {
        QStringList tags;
        for (const std::string &tag : m_model.tags())
            tags << toQt(tag);
        m_meta->setKnownTags(tags);
    });
    connect(&m_model.editor(), &DatasetEditor::failed, this, [this](const Error &error) {
        if (m_isLoaded && m_saver.state() == DataRowSaver::State::Saving)
            m_error->showError(error, tr("Try again"));
    });
    connect(m_error, &InlineMessage::actionChosen, this, &DataRowEditor::save);
    connect(&m_saver, &DataRowSaver::stateChanged, this, [this] {
        if (m_saver.state() == DataRowSaver::State::Saved)
            m_error->hide();
    });
}

// ---- which row ----

void DataRowEditor::showRow(store::RowId row, int number)
{
    m_number = number;
    if (row != m_row) {
        save();
        m_row = row;
        m_isLoaded = false;
        m_error->hide();
        reload();
    }
    retranslate();
}

void DataRowEditor::save()
{
    if (m_row != 0 && m_isLoaded)
        m_meta->commit();
    m_saver.flush();
}

// The row as it is now, whoever changed it; what is being written here stays.
void DataRowEditor::reload()
{
    m_fetching.drop();
    if (m_row == 0) {
        showView();
        return;
    }
    m_fetching = m_model.fetch(m_row, this, [this, row = m_row](const Expected<store::StoredRow> &stored) {
        if (row != m_row)
            return;
        if (stored) {
            take(*stored);
            return;
        }
        m_isLoaded = false; // it was deleted
        showView();
    });
}

void DataRowEditor::take(const store::StoredRow &row)
{
    const Expected<data::Record> record = row.record();
    if (!record) {
        m_error->showError(record.error());
        return;
    }
    m_meta->setMeta(row.meta);
    if (!m_isLoaded || (!m_saver.holds(row.id) && m_record != *record))
        setRecord(*record);
}

void DataRowEditor::setRecord(const data::Record &record)
{
    const bool isNew = !m_isLoaded;
    m_record = record;
    m_isLoaded = true;
    showView();
    if (isNew)
        m_scroll->ensureVisible(0, 0);
}

void DataRowEditor::takeEdit(const data::Record &record)
{
    m_record = record;
    m_saver.change(m_row, m_record);
    showHint();
}

// ---- how it is shown ----

void DataRowEditor::showView()
{
    const bool hasRow = m_row != 0 && m_isLoaded;
    const bool canTalk = hasRow && DataConversation::fits(m_record);
    const bool asForm = !canTalk || m_asForm->isChecked();
    m_asConversation->setVisible(canTalk);
    m_asForm->setVisible(canTalk);
    m_scroll->setVisible(hasRow);
    m_foot->setVisible(hasRow);
    m_nothing->setVisible(m_row == 0);
    m_conversation->setVisible(!asForm);
    m_form->setVisible(asForm);
    m_previous->setEnabled(hasRow);
    m_next->setEnabled(hasRow);
    if (!hasRow)
        return;
    if (asForm)
        m_form->setRecord(m_record);
    else
        m_conversation->setRecord(m_record);
    showHint();
}

// What a careful reader would remark, as far as a row alone tells.
void DataRowEditor::showHint()
{
    const std::vector<data::Problem> problems = data::checkRow(m_record);
    QStringList lines;
    for (const data::Problem &problem : problems)
        lines << trCore(problem.what);
    m_hint->setText(lines.join(QChar(u'\n')));
    m_hint->setVisible(!lines.isEmpty());
}

void DataRowEditor::focusText()
{
    const QWidget *view = m_form->isVisibleTo(this) ? static_cast<QWidget *>(m_form) : m_conversation;
    if (auto *text = view->findChild<DataTextEdit *>())
        text->setFocus();
}

void DataRowEditor::saveState()
{
    save();
    m_settings.setSelection(kView, m_asForm->isChecked() ? kFormView : QString());
}

void DataRowEditor::retranslate()
{
    m_title->setText(m_row == 0 ? tr("No row") : tr("Row %1").arg(countText(m_number)));
    m_asConversation->setText(tr("Conversation"));
    m_asForm->setText(tr("Form"));
    m_previous->setMeaning(tr("Previous row"));
    m_previous->setToolTip(with(tr("Previous row"), "Alt+Up"));
    m_next->setMeaning(tr("Next row"));
    m_next->setToolTip(with(tr("Next row"), "Alt+Down"));
    m_reject->setText(tr("Reject"));
    m_reject->setToolTip(with(tr("Leave this row out of training and go to the next"), "Ctrl+Shift+Return"));
    m_skip->setText(tr("Skip"));
    m_skip->setToolTip(with(tr("Next row"), "Alt+Down"));
    m_done->setText(tr("Done"));
    m_done->setToolTip(with(tr("Mark this row as done and go to the next"), "Ctrl+Return"));
    m_nothing->setText(tr("Choose a row to read and edit it."));
    setAccessibleName(tr("Row editor"));
}

void DataRowEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_conversation->retranslate();
        m_form->retranslate();
    }
    Card::changeEvent(event);
}

} // namespace luthier::ui
