#pragma once

#include <functional>

#include "tests/ui/window/window_test_support.h"
#include "ui/window/main_window.h"

namespace luthier::ui {

// Leads through all that the window shows: every page in its states, and every dialog that it opens itself. At each stop `look`
// is handed what has the keyboard: the window, or the dialog above it.
class WindowTour : public WindowTest {
protected:
    // What the person has called data and runs: one word each, in every language.
    static QStringList givenNames()
    {
        return {QStringLiteral("letters"), QStringLiteral("legal"), QStringLiteral("taxes"), QStringLiteral("rents")};
    }
    using Look = std::function<void(QWidget &window)>;

    void tourEmpty(const Look &look); // a workspace in which there is nothing yet
    void tourPages(const Look &look); // with data, runs, a model and a conversation
    void tourDialogs(const Look &look);
    void tourTraining(const Look &look);
    void tour(const Look &look);
    void TearDown() override;

private:
    void open();
    void furnish();
    void tourImport(const Look &look);
    void tourData(const Look &look);
    void tourRuns(const Look &look);
    void tourExport(const Look &look);
    void stop(const char *name, QWidget *shown, const Look &look); // a failure of `look` tells where it happened
    void stop(const char *name, const Look &look);
    QWidget *dialog() const; // the one that is open
    QWidget *waitForDialog() const;
    void closeDialog();
    void click(const QString &text) const; // a button that is to be seen
    WindowPages &pages() { return m_window->pages(); }

    std::unique_ptr<MainWindow> m_window;
};

} // namespace luthier::ui
