#pragma once

#include <string_view>

#include <QObject>
#include <QTimer>

namespace luthier::ui {
class Background;
class MainWindow;
} // namespace luthier::ui

namespace luthier::studio {

// Milliseconds since this process began, before main(), as the kernel counts it (to 10 ms).
double millisecondsSinceStart();

// Follows the start until the window has been painted complete: with everything on its page that comes from the stores.
class StartupTrace final : public QObject {
    Q_OBJECT

public:
    explicit StartupTrace(bool print);

    void mark(std::string_view phase); // prints it with the time
    void follow(ui::MainWindow &window, const ui::Background &background);

signals:
    void firstPaint(); // complete; once

private:
    void onPainting();
    void end();

    const bool m_print;
    const ui::Background *m_background = nullptr;
    ui::MainWindow *m_window = nullptr;
    QTimer m_look;
    bool m_isPainted = false;
};

} // namespace luthier::studio
