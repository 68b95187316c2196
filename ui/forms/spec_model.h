#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <QObject>
#include <QUndoStack>

#include "core/base/expected.h"
#include "core/config/presets.h"
#include "core/config/run_spec.h"

namespace luthier::ui {

// The settings of the next run, as the form and the text beside it share them. Every change can be undone; typing in one field
// is one step.
class SpecModel final : public QObject {
    Q_OBJECT

public:
    explicit SpecModel(QObject *parent = nullptr);

    const config::RunSpec &spec() const { return m_spec; }
    const std::vector<Error> &problems() const { return m_problems; } // what was typed and cannot be, then config::validate()
    const Error *problemOf(const std::string &key) const;             // null: there is none
    std::optional<config::Preset> preset() const { return config::presetOf(m_spec); }

    // `text` as config::setOption reads it; an error leaves the settings as they are and is kept among the problems until
    // something that can be is typed there.
    Expected<void> setOption(const std::string &key, const QString &text);
    bool isUnread(const std::string &key) const { return m_unread.contains(key); } // what stands there cannot be
    void setUnread(const std::string &key, const Error &error);                    // an empty key: the text beside the form
    void set(const config::RunSpec &spec, const QString &what);                    // `what`: as *Undo* names it
    void applyPreset(config::Preset preset);
    void endStep() { m_openKey.clear(); } // the next change of the same option is undone by itself

    void load(const config::RunSpec &spec); // as the beginning: nothing to undo
    QUndoStack &history() { return m_history; }

signals:
    void changed();

private:
    class Change;
    void push(const config::RunSpec &spec, const QString &what, const std::string &key);
    void show(const config::RunSpec &spec);
    void check();

    config::RunSpec m_spec;
    std::map<std::string, Error> m_unread;
    std::vector<Error> m_problems;
    std::string m_openKey; // of the option that is being typed
    QUndoStack m_history;
};

} // namespace luthier::ui
