#pragma once

#include <QStandardItemModel>

#include "core/run/engine.h"
#include "ui/models/model_list_model.h"
#include "ui/models/run_list_model.h"

namespace luthier::ui {

// Who can answer: the runs that have learnt something, and the models on this computer. Each has a key that stays the same
// over a restart: "run:<folder's name>", "model:<path>"; in a list of what stands beside another also "" for nothing and
// "base" for the model that the other one's run began with.
class ChatTargets final : public QStandardItemModel {
    Q_OBJECT

public:
    enum Role { KeyRole = Qt::UserRole + 1 };
    enum class For { First, Beside };

    ChatTargets(RunListModel &runs, ModelListModel &models, For use, QObject *parent = nullptr);

    int rowOf(const QString &key) const; // -1: there is none
    void keep(const QString &key);       // in the list, even while nothing that was found is called so
    void retranslate();
    bool isEmpty() const { return m_count == 0; } // nobody can answer

    // The model behind a key; `first` is the key that "base" refers to. Reads files: not on the GUI thread.
    static Expected<run::ModelRef> resolve(const QString &key, const QString &first, const fs::path &workspace);
    // What it is called; empty: it is the model before training.
    static QString nameOf(const QString &key, const RunListModel &runs, const ModelListModel &models);

signals:
    void rebuilt(); // what is chosen in a view has to be chosen again

private:
    struct Line {
        QString key;
        QString text;
        bool isTitle = false;
        bool operator==(const Line &) const = default;
    };
    std::vector<Line> lines() const;
    void refresh();

    RunListModel &m_runs;
    ModelListModel &m_models;
    const For m_use;
    QString m_kept;
    std::vector<Line> m_lines;
    int m_count = 0;
};

} // namespace luthier::ui
