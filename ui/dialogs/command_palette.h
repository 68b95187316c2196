#pragma once

#include <QPointer>

#include "ui/base/card.h"
#include "ui/dialogs/command_list.h"

class QLineEdit;
class QListView;

namespace luthier::ui {

class Label;

// Everything that can be done, by its name: typed, chosen with the arrows, done with Enter. Lies over the window until Esc, a
// choice, or a click elsewhere.
class CommandPalette final : public Card {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window); // hidden
    void open(std::vector<Command> commands);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void place();
    void showMatches(const QString &typed);
    void choose(const QModelIndex &index);
    void close();
    bool handleKey(int key);

    CommandList m_commands;
    QLineEdit *m_field;
    QListView *m_list;
    Label *m_nothing;
    QPointer<QWidget> m_focusBefore;
};

} // namespace luthier::ui
