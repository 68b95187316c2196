#pragma once

#include <optional>
#include <vector>

#include <QTimer>
#include <QWidget>

#include "core/run/engine.h"
#include "ui/bridge/background.h"
#include "ui/models/checkpoint_list_model.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace luthier::ui {

class Label;
class OptionTile;

// A run with everything that can be exported of it.
struct ExportSource {
    run::RunView view;
    std::vector<CheckpointEntry> checkpoints; // as CheckpointListModel::entriesOf() gives them
    std::vector<std::uint64_t> adapterBytes;  // one a checkpoint
};
Expected<ExportSource> readExportSource(const fs::path &runFolder); // blocks

// What to export and where to: the form, the state, the folder; and below it the room that is needed and that there is.
class ExportForm final : public QWidget {
    Q_OBJECT

public:
    explicit ExportForm(Background &background, QWidget *parent = nullptr);

    void setSource(const ExportSource &source); // with at least one checkpoint
    bool isReady() const;                       // an absolute path, and room enough
    bool targetExists() const { return m_place && m_place->exists; }
    QString target() const;
    run::ExportRequest request() const; // without force
    void checkTarget();                 // looks at the folder again

signals:
    void changed();                           // whether it is ready
    void targetEdited();                      // by the person or by a choice above it
    void failed(const luthier::Error &error); // the folder cannot be looked at

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Place {
        bool exists = false;
        bool isForeign = false; // holds what no export has written
        std::uint64_t freeBytes = 0;
    };
    void makeLayout();
    void retranslate();
    void followChoice();
    void proposeTarget();
    void followTarget();
    void chooseTarget();
    void showRoom();
    run::ExportFormat format() const;
    std::size_t state() const; // index of the checkpoint
    std::uint64_t neededBytes() const;

    Background &m_background;
    std::optional<ExportSource> m_source;
    std::optional<Place> m_place; // nothing while the folder is looked at
    bool m_targetIsProposed = true;
    Task m_checking;
    QTimer m_checkSoon;

    OptionTile *m_merged;
    OptionTile *m_adapter;
    Label *m_stateLabel;
    QComboBox *m_state;
    CheckpointListModel *m_states;
    Label *m_targetLabel;
    QLineEdit *m_target;
    QPushButton *m_choose;
    Label *m_room;
};

} // namespace luthier::ui
