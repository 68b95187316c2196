#pragma once

#include <functional>
#include <vector>

#include <QAbstractListModel>
#include <QKeySequence>

namespace luthier::ui {

// Something that can be done or gone to.
struct Command {
    QString text;
    QString kind; // "Page", "Run": shown at the right, and found, too
    QString icon;
    QKeySequence shortcut;
    std::function<void()> run;
};

// How well a text answers what was typed: the higher the better, -1 where it does not. All letters must occur in their order;
// beginnings of words count most.
int matchScore(const QString &text, const QString &typed);

// The commands that answer what was typed, the best first; all of them in their order where nothing was.
class CommandList final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { KindRole = Qt::UserRole + 1, IconRole, ShortcutRole };

    using QAbstractListModel::QAbstractListModel;

    void setCommands(std::vector<Command> commands);
    void setTyped(const QString &typed);
    const Command *at(int row) const; // null: there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void filter();

    std::vector<Command> m_commands;
    QString m_typed;
    std::vector<std::size_t> m_shown; // indices of commands
};

} // namespace luthier::ui
