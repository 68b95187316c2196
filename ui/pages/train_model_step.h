#pragma once

#include <optional>

#include "ui/bridge/app_settings.h"
#include "ui/forms/spec_model.h"
#include "ui/models/model_list_model.h"
#include "ui/pages/train_step.h"

class QComboBox;

namespace luthier::ui {

class Chip;
class InlineMessage;

// The first step of a new run: which model. Offers the ones used last, the ones found on this computer, and any other.
class TrainModelStep final : public TrainStep {
    Q_OBJECT

public:
    TrainModelStep(SpecModel &spec, ModelListModel &models, AppSettings &settings, QWidget *parent = nullptr);

    const std::optional<arch::ModelSummary> &summary() const { return m_summary; } // nothing: none chosen, or not looked at yet
    bool canTrain() const;
    QString name() const; // of the chosen one
    void choose(const QString &path);
    void askFor(); // opens the list
    QComboBox &list() const { return *m_list; }

signals:
    void inspected(); // the summary is another one

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow(); // the path of the specification
    void take(const Expected<arch::ModelSummary> &summary);
    void fill();
    void addModel(const QString &path);
    void pick(int index);
    void chooseFile();
    void chooseFolder();
    void remember(const QString &path);
    QStringList recent() const;
    void refresh();

    SpecModel &m_spec;
    ModelListModel &m_models;
    AppSettings &m_settings;
    QString m_path;
    Task m_task;
    std::optional<arch::ModelSummary> m_summary;
    std::optional<Error> m_error; // why it cannot be looked at
    Chip *m_chip;
    QComboBox *m_list;
    InlineMessage *m_message;
};

} // namespace luthier::ui
