#include "ui/pages/data_problem_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include "ui/base/chip.h"
#include "ui/base/controls.h"
#include "ui/base/elided_label.h"
#include "ui/base/format.h"
#include "ui/base/separator.h"
#include "ui/models/problem_list_model.h"
#include "ui/models/row_columns.h"

namespace luthier::ui {

DataProblemBar::DataProblemBar(ProblemListModel &problems, QWidget *parent)
    : QWidget(parent), m_problems(problems), m_aside(new Chip), m_remarks(new Chip),
      m_first(new ElidedLabel(TextStyle::Small, Label::Tone::Muted)), m_open(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Separator);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kGap12, kGap4, kGap4, 0);
    row->setSpacing(kGap8);
    row->addWidget(m_aside);
    row->addWidget(m_remarks);
    row->addWidget(m_first, 1);
    row->addWidget(m_open);
    column->addLayout(row);
    setLook(*m_open, ButtonLook::Quiet);
    connect(m_open, &QPushButton::clicked, this, &DataProblemBar::openWanted);
    connect(&m_problems, &ProblemListModel::refreshed, this, &DataProblemBar::refresh);
    connect(&m_problems, &ProblemListModel::modelReset, this, &DataProblemBar::refresh);
    refresh();
}

void DataProblemBar::refresh()
{
    const int aside = m_problems.setAsideCount();
    const int remarks = m_problems.rowCount() - aside;
    m_aside->set(aside == 0 ? QString() : tr("%1 set aside").arg(rowsText(aside)), ChipKind::Error);
    m_remarks->set(remarks == 0 ? QString() : remarks == 1 ? tr("1 remark") : tr("%1 remarks").arg(countText(remarks)), ChipKind::Warning);
    m_first->setText(m_problems.index(0).data().toString());
    m_open->setText(tr("Look at them…"));
    setVisible(aside + remarks > 0);
}

void DataProblemBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
