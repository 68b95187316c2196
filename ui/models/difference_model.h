#pragma once

#include <vector>

#include <QAbstractTableModel>
#include <QStringList>

#include "core/config/option_list.h"

namespace luthier::ui {

// The settings in which runs differ: a row a setting, a column a run, after the setting's name.
class DifferenceModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { KeyRole = Qt::UserRole + 1 };

    explicit DifferenceModel(QObject *parent = nullptr);

    void setRuns(const QStringList &names, const std::vector<config::RunSpec> &specs); // as many of both
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString label(const std::string &key) const;
    QString valueText(const std::string &key, const std::string &value) const;

    QStringList m_names;
    std::vector<config::OptionInfo> m_options = config::optionList();
    std::vector<config::OptionValues> m_rows;
};

} // namespace luthier::ui
