#include "ui/models/difference_model.h"

#include <algorithm>

#include "ui/base/language.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

const config::OptionInfo *findOption(const std::vector<config::OptionInfo> &options, const std::string &key)
{
    const auto found = std::find_if(options.begin(), options.end(), [&](const config::OptionInfo &option) { return option.key == key; });
    return found == options.end() ? nullptr : &*found;
}

} // namespace

DifferenceModel::DifferenceModel(QObject *parent) : QAbstractTableModel(parent) {}

void DifferenceModel::setRuns(const QStringList &names, const std::vector<config::RunSpec> &specs)
{
    beginResetModel();
    m_names = names;
    m_rows = config::differences(specs);
    endResetModel();
}

void DifferenceModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_names.size());
}

QString DifferenceModel::label(const std::string &key) const
{
    const config::OptionInfo *option = findOption(m_options, key);
    return option == nullptr ? toQt(key) : trCore(option->info.label);
}

QString DifferenceModel::valueText(const std::string &key, const std::string &value) const
{
    const config::OptionInfo *option = findOption(m_options, key);
    if (option != nullptr)
        for (const config::ChoiceInfo &choice : option->choices)
            if (choice.name == value)
                return trCore(choice.label);
    return value.empty() ? QStringLiteral("–") : toQt(value);
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const config::OptionValues &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == KeyRole)
        return toQt(row.key);
    if (role == Qt::ToolTipRole && index.column() > 0)
        return toQt(row.values[static_cast<std::size_t>(index.column() - 1)]);
    if (role == Qt::TextAlignmentRole && index.column() > 0)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == 0 ? label(row.key) : valueText(row.key, row.values[static_cast<std::size_t>(index.column() - 1)]);
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section > 0)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    return section == 0 ? tr("Setting") : m_names.value(section - 1);
}

} // namespace luthier::ui
