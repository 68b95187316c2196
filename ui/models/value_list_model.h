#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include <QAbstractListModel>

namespace luthier::ui {

// A list of values with a key each. show() takes a newer list so that views keep their place and selection: what is gone is
// removed, what is new inserted, and the rest moved and changed. For some hundred values.
template <class Value>
class ValueListModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    const std::vector<Value> &values() const { return m_values; }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_values.size()); }

protected:
    const Value *valueAt(const QModelIndex &index) const
    {
        return checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
                   ? &m_values[static_cast<std::size_t>(index.row())]
                   : nullptr;
    }
    void changed(int row) { emit dataChanged(index(row), index(row)); }
    void retranslateValues()
    {
        if (!m_values.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
    }

    template <class KeyOf>
    void show(std::vector<Value> next, const KeyOf &keyOf)
    {
        const auto placeIn = [&](const std::vector<Value> &values, const Value &value) {
            const auto found = std::find_if(values.begin(), values.end(), [&](const Value &other) { return keyOf(other) == keyOf(value); });
            return static_cast<int>(found - values.begin());
        };
        const auto isIn = [&](const std::vector<Value> &values, const Value &value) {
            return placeIn(values, value) < static_cast<int>(values.size());
        };
        for (int row = rowCount() - 1; row >= 0; --row)
            if (!isIn(next, m_values[static_cast<std::size_t>(row)])) {
                beginRemoveRows({}, row, row);
                m_values.erase(m_values.begin() + row);
                endRemoveRows();
            }
        std::vector<Value> kept;
        std::copy_if(next.begin(), next.end(), std::back_inserter(kept), [&](const Value &value) { return isIn(m_values, value); });
        reorder(std::move(kept), placeIn);
        for (int row = 0; row < static_cast<int>(next.size()); ++row)
            if (row >= rowCount() || keyOf(m_values[static_cast<std::size_t>(row)]) != keyOf(next[static_cast<std::size_t>(row)])) {
                beginInsertRows({}, row, row);
                m_values.insert(m_values.begin() + row, next[static_cast<std::size_t>(row)]);
                endInsertRows();
            }
    }

    std::vector<Value> m_values;

private:
    // `order` holds the same keys as m_values.
    template <class PlaceIn>
    void reorder(std::vector<Value> order, const PlaceIn &placeIn)
    {
        emit layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex &held : before)
            after.append(index(placeIn(order, m_values[static_cast<std::size_t>(held.row())]), held.column()));
        m_values = std::move(order);
        changePersistentIndexList(before, after);
        emit layoutChanged();
        retranslateValues();
    }
};

} // namespace luthier::ui
