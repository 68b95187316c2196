#pragma once

#include <optional>

#include "core/run/prepare.h"
#include "ui/forms/spec_model.h"
#include "ui/models/dataset_list_model.h"
#include "ui/pages/train_step.h"

class QComboBox;
class QPushButton;

namespace luthier::ui {

class Chip;

// The second step of a new run: which rows it learns from.
class TrainDataStep final : public TrainStep {
    Q_OBJECT

public:
    TrainDataStep(SpecModel &spec, DatasetListModel &datasets, QWidget *parent = nullptr);

    bool isReady() const;         // there are rows to learn from, as far as is known without a plan
    std::string kind() const;     // of the chosen dataset's records; empty: unknown
    std::int64_t version() const; // of the chosen dataset, 0: none
    void choose(const QString &dataset);
    void askFor(); // opens the list, or the import where there is nothing to choose
    void showPlan(const std::optional<run::PreparedRun> &run);
    QComboBox &list() const { return *m_list; }

signals:
    void openDataset(const QString &name);
    void importData();
    void refreshed(); // the datasets are others now

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow();
    void fill();
    void pick(int index);
    QString sentence() const;
    const store::DatasetInfo *chosen() const;

    SpecModel &m_spec;
    DatasetListModel &m_datasets;
    std::optional<run::PreparedRun> m_plan;
    Chip *m_chip;
    QPushButton *m_open;
    QPushButton *m_import;
    QComboBox *m_list;
};

} // namespace luthier::ui
