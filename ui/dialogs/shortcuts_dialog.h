#pragma once

#include <vector>

#include <QDialog>

class QAction;

namespace luthier::ui {

// What is done with which keys: the window's actions, and those of the page that is open.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT

public:
    struct Group {
        QString title;
        QList<QAction *> actions; // those without a shortcut are left out
    };
    explicit ShortcutsDialog(const std::vector<Group> &groups, QWidget *parent = nullptr);
};

} // namespace luthier::ui
