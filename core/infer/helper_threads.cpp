#include "core/infer/helper_threads.h"

#include <algorithm>
#include <cassert>

namespace luthier::infer {

namespace {

constexpr std::uint64_t kPieces = 0xFFFFFFFF; // the lower half of a ticket
constexpr std::uint64_t kNextLoop = kPieces + 1;
constexpr int kSpinsBeforeYield = 200;   // a few microseconds
constexpr int kYieldsBeforeSleep = 2000; // longer than the time between two loops of a token

void pauseBriefly()
{
#if defined(__x86_64__) || defined(__i386__)
    __builtin_ia32_pause();
#endif
}

// Waiting without work: first on the core, then letting others have it.
class Patience {
public:
    bool lasts()
    {
        if (m_turns < kSpinsBeforeYield)
            pauseBriefly();
        else
            std::this_thread::yield();
        m_turns = std::min(m_turns + 1, kSpinsBeforeYield + kYieldsBeforeSleep);
        return m_turns < kSpinsBeforeYield + kYieldsBeforeSleep;
    }

private:
    int m_turns = 0;
};

} // namespace

HelperThreads::HelperThreads(int threads)
{
    for (int i = 1; i < threads; ++i)
        m_helpers.emplace_back([this] { help(); });
}

HelperThreads::~HelperThreads()
{
    m_ending = true;
    m_ticket += kNextLoop;
    m_ticket.notify_all();
    for (std::thread &helper : m_helpers)
        helper.join();
}

void HelperThreads::forEach(std::int64_t count, std::int64_t piece, const Work &work)
{
    const std::int64_t pieces = (count + piece - 1) / piece;
    assert(piece > 0 && pieces < static_cast<std::int64_t>(kPieces));
    if (pieces <= 1 || m_helpers.empty()) {
        if (count > 0)
            work(0, count);
        return;
    }
    m_loop = {&work, count, piece}; // nobody looks at it: all pieces of the loop before are done
    m_done.store(0, std::memory_order_relaxed);
    const std::uint64_t number = (m_ticket.load(std::memory_order_relaxed) & ~kPieces) + kNextLoop;
    m_ticket.store(number | static_cast<std::uint64_t>(pieces)); // publishes the loop; ordered before the next load
    if (m_sleeping.load() > 0)
        m_ticket.notify_all();
    while (takePiece()) {
    }
    for (Patience patience; m_done.load(std::memory_order_acquire) < pieces;)
        patience.lasts();
}

// Does one piece of the loop of the day, if there is one left.
bool HelperThreads::takePiece()
{
    std::uint64_t ticket = m_ticket.load(std::memory_order_acquire);
    do {
        if ((ticket & kPieces) == 0)
            return false;
    } while (!m_ticket.compare_exchange_weak(ticket, ticket - 1, std::memory_order_acq_rel, std::memory_order_acquire));
    // The loop cannot end before this piece is done, so what it consists of stays. Pieces are taken in ascending order: memory
    // is read a third faster so.
    const std::int64_t pieces = (m_loop.count + m_loop.piece - 1) / m_loop.piece;
    const std::int64_t first = (pieces - static_cast<std::int64_t>(ticket & kPieces)) * m_loop.piece;
    (*m_loop.work)(first, std::min(m_loop.piece, m_loop.count - first));
    m_done.fetch_add(1, std::memory_order_release);
    return true;
}

void HelperThreads::help()
{
    for (Patience patience;;) {
        const std::uint64_t before = m_ticket.load();
        if (m_ending) // looked at after the ticket, which the end changes too: so nobody sleeps through it
            return;
        if (takePiece()) {
            patience = Patience();
        } else if (!patience.lasts()) {
            sleepUntilChanged(before);
            patience = Patience();
        }
    }
}

void HelperThreads::sleepUntilChanged(std::uint64_t ticket)
{
    ++m_sleeping; // before the ticket is read again: either the caller sees a sleeper or the sleeper the new loop
    m_ticket.wait(ticket);
    --m_sleeping;
}

} // namespace luthier::infer
