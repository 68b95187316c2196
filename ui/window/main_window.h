#pragma once

#include <QWidget>

#include "ui/base/theme.h"
#include "ui/window/leaving.h"
#include "ui/window/page_id.h"
#include "ui/window/window_services.h"

namespace luthier::ui {

class CommandPalette;
class InlineMessage;
class Rail;
class WindowActions;
class WindowPages;

// The window: the rail, the page that is open, and above it what the whole program has to say.
class MainWindow final : public QWidget {
    Q_OBJECT

public:
    explicit MainWindow(const WindowServices &services, QWidget *parent = nullptr);

    WindowPages &pages() { return *m_pages; }
    void showAgain();                         // in front of the others
    void openFiles(const QStringList &files); // and comes to the front
    void pauseAndQuit();                      // without asking

signals:
    void closed();                               // everything is saved; the program can end
    void workspaceChosen(const QString &folder); // as closed(), to begin anew in another workspace
    void painting();                             // each time, before it is

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectActions();
    void connectEngine();
    void connectLeaving();
    void restore();
    void saveState();
    void leave();
    void openPalette();
    void showShortcuts();
    void setTheme(ThemeChoice choice);
    void showEngine();
    void showRunState();
    void tell(const Error &error);

    const WindowServices m_services;
    Rail *m_rail;
    WindowPages *m_pages;
    QWidget *m_top; // the room of the banner, only while there is one
    InlineMessage *m_banner;
    CommandPalette *m_palette;
    WindowActions *m_actions;
    Leaving m_leaving;
    bool m_isLeft = false;
    QString m_nextWorkspace;
};

} // namespace luthier::ui
