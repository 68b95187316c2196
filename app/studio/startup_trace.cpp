#include "app/studio/startup_trace.h"

#include <cstdio>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>

#include <unistd.h>

#include "ui/bridge/background.h"
#include "ui/window/main_window.h"

namespace luthier::studio {
namespace {

constexpr int kLookEvery = 2; // milliseconds

double now()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

// Field 22 of /proc/self/stat (proc(5)), in clock ticks since the computer was started; the name before it may hold spaces.
double processStart()
{
    std::ifstream file("/proc/self/stat");
    std::string text;
    std::getline(file, text);
    std::istringstream fields(text.substr(text.rfind(')') + 1));
    constexpr int kStart = 22 - 2; // counted from behind the name
    std::string field;
    for (int i = 0; i < kStart; ++i)
        fields >> field;
    return std::strtod(field.c_str(), nullptr) * 1e3 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

} // namespace

double millisecondsSinceStart()
{
    static const double start = processStart();
    return now() - start;
}

StartupTrace::StartupTrace(bool print) : m_print(print)
{
    m_look.setInterval(kLookEvery);
    // The last painting may have been before the last content came; then there is another one.
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_isPainted && m_background->isIdle())
            m_window->update();
    });
}

void StartupTrace::mark(std::string_view phase)
{
    if (m_print)
        std::printf("%.*s %.0f\n", static_cast<int>(phase.size()), phase.data(), millisecondsSinceStart());
}

void StartupTrace::follow(ui::MainWindow &window, const ui::Background &background)
{
    m_window = &window;
    m_background = &background;
    connect(&window, &ui::MainWindow::painting, this, &StartupTrace::onPainting);
    m_look.start();
}

// What is there now is painted next; the painting has ended when the loop goes on.
void StartupTrace::onPainting()
{
    if (!m_look.isActive())
        return;
    if (!std::exchange(m_isPainted, true))
        mark("window");
    if (m_background->isIdle())
        QTimer::singleShot(0, this, &StartupTrace::end);
}

void StartupTrace::end()
{
    if (!m_look.isActive())
        return;
    m_look.stop();
    mark("first_paint");
    std::fflush(stdout);
    emit firstPaint();
}

} // namespace luthier::studio
