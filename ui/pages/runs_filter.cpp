#include "ui/pages/runs_filter.h"

#include <algorithm>

#include "ui/models/run_list_model.h"
#include "ui/pages/runs_table_model.h"

namespace luthier::ui {

RunsFilter::RunsFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(RunsTableModel::kSortRole);
}

void RunsFilter::setSearch(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool RunsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QString text = sourceModel()->index(row, 0, parent).data(RunListModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace luthier::ui
