#include "tests/ui/probe/latency.h"

#include <algorithm>
#include <chrono>

#include <QMetaObject>

namespace luthier::probe {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kEvery(10);

} // namespace

Latency::Latency() : m_thread([this] { ask(); }) {}

Latency::~Latency()
{
    m_ended = true;
    if (m_thread.joinable())
        m_thread.join();
}

void Latency::ask()
{
    while (!m_ended) {
        const Clock::time_point asked = Clock::now();
        const auto answer = [this, asked] { m_answers.push_back(std::chrono::duration<double, std::milli>(Clock::now() - asked).count()); };
        QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
        std::this_thread::sleep_until(asked + kEvery);
    }
}

std::vector<double> Latency::stop()
{
    m_ended = true;
    m_thread.join();
    std::sort(m_answers.begin(), m_answers.end());
    return m_answers;
}

} // namespace luthier::probe
