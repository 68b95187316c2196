#pragma once

#include <functional>
#include <memory>

#include "app/studio/services.h"
#include "ui/window/main_window.h"
#include "ui/window/window_pages.h"

namespace luthier::screenshots {

// The real window on a workspace, and a camera.
class Stage {
public:
    Stage(ui::AppSettings &settings, ui::Theme &theme, ui::Translator &translator, const fs::path &workspace, const QString &folder);
    ~Stage(); // saves what is trained, and waits

    ui::MainWindow &window() { return *m_window; }
    ui::WindowPages &pages() { return m_window->pages(); }
    ui::WindowServices services() { return m_services.forWindow(); }
    void dress(const QString &suffix, ui::ThemeChoice theme, ui::Language language, QSize size);

    bool waitFor(const std::function<bool()> &holds, int seconds = 120);
    void settle();                  // what was asked for is there, and painted
    void take(const QString &name); // with the dialogs that are open
    void closeDialogs();

private:
    ui::Theme &m_theme;
    ui::Translator &m_translator;
    const QString m_folder;
    QString m_suffix;
    studio::Services m_services;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace luthier::screenshots
