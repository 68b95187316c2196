#include "ui/pages/compare_table.h"

#include <algorithm>

#include <QConcatenateTablesProxyModel>
#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

#include "ui/base/qt_convert.h"
#include "ui/base/row_delegate.h"
#include "ui/base/table.h"
#include "ui/base/theme.h"
#include "ui/models/difference_model.h"
#include "ui/models/run_details.h"
#include "ui/pages/compare_numbers_model.h"

namespace luthier::ui {
namespace {

constexpr int kNameWidth = 104, kValueWidth = 92;
constexpr int kValuesInSight = 3; // of more runs, the rest is scrolled to

// Long values are cut in the middle, where paths have least to say; the best of a row is bold.
class ValueDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        RowDelegate::initStyleOption(option, index);
        if (index.data(CompareNumbersModel::IsBestRole).toBool())
            option->font = Theme::of().font(TextStyle::BodyStrong);
        if (index.column() > 0)
            option->text = QFontMetrics(option->font).elidedText(option->text, Qt::ElideMiddle, contentRect(*option).width());
    }
};

} // namespace

CompareTable::CompareTable(QWidget *parent)
    : Card(parent), m_differences(new DifferenceModel(this)), m_numbers(new CompareNumbersModel(this)), m_table(new Table)
{
    setFlush();
    body()->addWidget(m_table);
    m_table->setItemDelegate(new ValueDelegate(*m_table, m_table));
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    retranslate();
}

void CompareTable::setRuns(const std::vector<const RunDetails *> &runs)
{
    QStringList names;
    std::vector<config::RunSpec> specs;
    for (const RunDetails *run : runs) {
        names.append(toQt(run->view().title()));
        specs.push_back(run->view().spec);
    }
    m_differences->setRuns(names, specs);
    m_numbers->setRuns(runs);
    auto *rows = new QConcatenateTablesProxyModel(m_table); // made anew, since it does not follow a change of columns
    rows->addSourceModel(m_differences);
    rows->addSourceModel(m_numbers);
    const QAbstractItemModel *old = m_table->model();
    m_table->setModel(rows);
    delete old;
    const int count = static_cast<int>(runs.size());
    const Theme &theme = Theme::of();
    QHeaderView *header = m_table->horizontalHeader();
    header->setMinimumSectionSize(theme.scaled(kValueWidth));
    header->setTextElideMode(Qt::ElideMiddle);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int run = 1; run <= count; ++run)
        header->resizeSection(run, theme.scaled(kValueWidth));
    setMinimumWidth(theme.scaled(kNameWidth + kValueWidth * std::min(count, kValuesInSight)));
}

void CompareTable::refresh()
{
    m_numbers->refresh();
}

void CompareTable::retranslate()
{
    m_table->setAccessibleName(tr("What differs between the runs, and what came of them"));
    m_differences->retranslate();
    m_numbers->refresh();
}

void CompareTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace luthier::ui
