#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <thread>
#include <vector>

namespace luthier::infer {

// Splits the many short loops (20 to 100 microseconds) of reading one token over a few threads. The caller takes pieces as
// the helpers do and waits only for pieces that a helper has begun: where another program keeps a core busy, a helper that
// is not running costs nothing, while a team of OpenMP would wait for it at the end of every loop. Helpers spin for a moment
// after a loop and then sleep. Which thread computes a piece does not change its numbers.
class HelperThreads {
public:
    // `threads` in all: the caller and threads - 1 helpers.
    explicit HelperThreads(int threads);
    ~HelperThreads();
    HelperThreads(const HelperThreads &) = delete;
    HelperThreads &operator=(const HelperThreads &) = delete;

    using Work = std::function<void(std::int64_t first, std::int64_t count)>;
    // Calls work(first, count) for pieces that cover 0 … count - 1, each but the last of `piece`; returns when all are done.
    // `work` must not throw. Only from the thread that made this object.
    void forEach(std::int64_t count, std::int64_t piece, const Work &work);

private:
    struct Loop { // valid while one of its pieces is open
        const Work *work = nullptr;
        std::int64_t count = 0;
        std::int64_t piece = 0;
    };
    bool takePiece();
    void help();
    void sleepUntilChanged(std::uint64_t ticket);

    // The number of the loop in the upper half, its pieces that nobody has taken in the lower one: taking a piece is one
    // compare-exchange, which fails if the loop is another one by then.
    std::atomic<std::uint64_t> m_ticket = 0;
    std::atomic<std::int64_t> m_done = 0; // pieces of this loop
    std::atomic<int> m_sleeping = 0;
    std::atomic<bool> m_ending = false;
    Loop m_loop;
    std::vector<std::thread> m_helpers; // last
};

} // namespace luthier::infer
