#include "ui/pages/data_problems.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

#include "ui/base/controls.h"
#include "ui/base/elided_label.h"
#include "ui/base/format.h"
#include "ui/base/icon_button.h"
#include "ui/base/inline_message.h"
#include "ui/base/separator.h"
#include "ui/models/dataset_editor.h"
#include "ui/models/problem_list_model.h"
#include "ui/pages/data_problem_delegate.h"

namespace luthier::ui {

DataProblems::DataProblems(ProblemListModel &problems, DatasetEditor &editor, QWidget *parent)
    : Card(parent), m_problems(problems), m_editor(editor), m_title(new Label(TextStyle::BodyStrong)),
      m_close(new IconButton(QStringLiteral("close"))), m_view(new QListView), m_sentence(new Label(TextStyle::Body)),
      m_where(new ElidedLabel(TextStyle::Small, Label::Tone::Muted)), m_rawName(new Label(TextStyle::Small, Label::Tone::Muted)),
      m_raw(new QPlainTextEdit), m_error(new InlineMessage), m_mended(new QPushButton), m_own(new QPushButton), m_discard(new QPushButton),
      m_row(new QPushButton), m_nothing(new Label(TextStyle::Body, Label::Tone::Muted))
{
    setFlush();
    body()->addWidget(buildHead());
    body()->addWidget(new Separator);
    body()->addWidget(m_view, 1);
    body()->addWidget(m_nothing, 1);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_details = buildDetails();
    body()->addWidget(m_details, 1);
    m_view->setModel(&m_problems);
    m_view->setItemDelegate(new DataProblemDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &DataProblems::showCurrent);
    connect(&m_problems, &ProblemListModel::refreshed, this, &DataProblems::keepPlace);
    connect(m_close, &QToolButton::clicked, this, &DataProblems::closeWanted);
    const auto current = [this](int role) { return m_view->currentIndex().data(role); };
    connect(m_mended, &QPushButton::clicked, this, [this, current] {
        m_editor.mendSetAside(current(ProblemListModel::SetAsideRole).toLongLong(), current(ProblemListModel::MendedRole).toString());
    });
    connect(m_own, &QPushButton::clicked, this,
            [this, current] { m_editor.mendSetAside(current(ProblemListModel::SetAsideRole).toLongLong(), m_raw->toPlainText()); });
    connect(m_discard, &QPushButton::clicked, this,
            [this, current] { m_editor.discardSetAside(current(ProblemListModel::SetAsideRole).toLongLong()); });
    connect(m_row, &QPushButton::clicked, this, [this, current] { emit rowWanted(current(ProblemListModel::RowIdRole).toLongLong()); });
    connect(&m_editor, &DatasetEditor::failed, this, [this](const Error &error) {
        if (isVisible())
            m_error->showError(error);
    });
    retranslate();
    showCurrent();
}

QWidget *DataProblems::buildHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(kGap12, kGap4, kGap8, kGap8);
    row->addWidget(m_title, 1);
    row->addWidget(m_close);
    return head;
}

QWidget *DataProblems::buildDetails()
{
    auto *details = new QWidget;
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(0, 0, 0, kGap4);
    column->setSpacing(kGap8);
    column->addWidget(new Separator);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(kGap16, kGap4, kGap16, 0);
    inner->setSpacing(kGap8);
    m_sentence->setWordWrap(true);
    m_where->setElideMode(Qt::ElideMiddle);
    m_rawName->setBuddy(m_raw);
    m_raw->setTabChangesFocus(true); // else the keyboard does not leave it
    for (QWidget *part : std::initializer_list<QWidget *>{m_sentence, m_where, m_rawName})
        inner->addWidget(part);
    inner->addWidget(m_raw, 1);
    inner->addWidget(m_error);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kGap8);
    buttons->addWidget(m_discard);
    buttons->addStretch(1);
    buttons->addWidget(m_row);
    buttons->addWidget(m_own);
    inner->addWidget(m_mended);
    inner->addLayout(buttons);
    column->addLayout(inner, 1);
    setLook(*m_mended, ButtonLook::Primary);
    setLook(*m_discard, ButtonLook::Danger);
    return details;
}

void DataProblems::showFirst()
{
    m_place = 0;
    m_shownId = 0;
    keepPlace();
    m_view->setFocus();
}

// After the list is another one.
void DataProblems::keepPlace()
{
    retranslate();
    const int place = std::min(m_place, m_problems.rowCount() - 1);
    if (place >= 0)
        m_view->setCurrentIndex(m_problems.index(place));
    showCurrent();
}

void DataProblems::showCurrent()
{
    const QModelIndex index = m_view->currentIndex();
    m_details->setVisible(index.isValid());
    m_nothing->setVisible(m_problems.rowCount() == 0);
    m_view->setVisible(m_problems.rowCount() > 0);
    if (!index.isValid())
        return;
    m_place = index.row();
    const std::int64_t id = index.data(ProblemListModel::SetAsideRole).toLongLong();
    const bool isAside = id != 0;
    const QString mended = index.data(ProblemListModel::MendedRole).toString();
    m_sentence->setText(index.data().toString());
    const QString place = index.data(ProblemListModel::PlaceRole).toString();
    m_where->setText(QFileInfo(place).fileName());
    m_where->setAccessibleDescription(place);
    if (id != m_shownId || !isAside) { // else it may be written in
        m_error->hide();
        m_raw->setPlainText(index.data(ProblemListModel::RawRole).toString());
    }
    m_shownId = id;
    m_rawName->setVisible(isAside);
    m_raw->setVisible(isAside);
    m_own->setVisible(isAside);
    m_discard->setVisible(isAside);
    m_mended->setVisible(isAside && !mended.isEmpty());
    m_mended->setToolTip(mended);
    m_row->setVisible(!isAside);
}

void DataProblems::retranslate()
{
    m_title->setText(tr("What the import found · %1").arg(countText(m_problems.rowCount())));
    m_close->setMeaning(tr("Back to the row"), Qt::Key_Escape);
    m_view->setAccessibleName(tr("Problems"));
    m_rawName->setText(tr("As it stands in the file"));
    m_raw->setAccessibleName(tr("As it stands in the file"));
    m_mended->setText(tr("Use the mended row"));
    m_own->setText(tr("Use this text"));
    m_own->setToolTip(tr("Adds the row as it is written here"));
    m_discard->setText(tr("Discard"));
    m_row->setText(tr("Go to the row"));
    m_nothing->setText(tr("Nothing is left to look at."));
}

void DataProblems::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace luthier::ui
