#pragma once

#include <QStringList>

#include "core/arch/find_models.h"
#include "ui/bridge/background.h"
#include "ui/models/value_list_model.h"

namespace luthier::ui {

// A model on this computer, or something that looks like one and cannot be read.
struct ModelEntry {
    fs::path path;
    std::optional<arch::ModelSummary> summary; // nothing: `problem` says why
    std::optional<Error> problem;              // why it cannot be trained
    bool canTrain() const;
};

// Models found in some folders, those that can be trained first, then by name.
class ModelListModel final : public ValueListModel<ModelEntry> {
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole + 1,
        ArchitectureRole, // in words; empty where Luthier does not have it
        ParametersRole,
        BytesRole,
        ContainerRole, // "safetensors", "gguf"
        NumbersRole,   // "Q4_1", "BF16": the type of most of its numbers
        HasTemplateRole,
        CanTrainRole,
        ProblemRole, // why not: one sentence
        AdviceRole,
    };

    explicit ModelListModel(Background &background, QObject *parent = nullptr);

    void scan(const QStringList &folders); // what is scanned already is given up
    bool isScanning() const { return m_task.isActive(); }
    void stopScanning() { m_task.drop(); }
    bool isComplete() const { return m_isComplete; } // false: the folders hold too much to look at all of it
    // What one model is, whether it is in the list or not.
    Task inspect(const fs::path &path, QObject *context, Done<arch::ModelSummary> done);
    int rowOf(const QString &path) const; // -1: there is none

    QVariant data(const QModelIndex &index, int role) const override; // DisplayRole: its name

signals:
    void scanning(const QString &folder);
    void scanned();
    void failed(const luthier::Error &error);

private:
    Background &m_background;
    Task m_task;
    bool m_isComplete = true;
};

QString modelTitle(const arch::ModelSummary &summary); // as its authors call it, else its folder or file

} // namespace luthier::ui
