#pragma once

#include <QAction>

#include "ui/window/page_id.h"

namespace luthier::ui {

// What can be done from everywhere in the window, with its keys. The window connects them.
class WindowActions final : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QWidget &window); // which takes the actions, so that their keys work

    QAction *page(PageId page) const { return m_pages[static_cast<std::size_t>(page)]; }
    QAction *const palette;
    QAction *const find;
    QAction *const openData;
    QAction *const openSample;
    QAction *const addModels;
    QAction *const pauseRun; // also proceeds
    QAction *const stopRun;
    QAction *const openRun; // the one that is trained
    QAction *const lightTheme;
    QAction *const darkTheme;
    QAction *const fullScreen;
    QAction *const shortcuts;
    QAction *const quit;

    QList<QAction *> all() const; // in the order in which they are shown
    static QString iconOf(const QAction &action);
    void setRunState(bool isTraining, bool isPaused); // of the run that is trained; neither: there is none
    void retranslate();

private:
    std::array<QAction *, kPages.size()> m_pages{};
    bool m_isPaused = false;
};

} // namespace luthier::ui
