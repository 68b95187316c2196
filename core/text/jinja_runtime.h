#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/base/random.h"

namespace luthier::text::jinja {

class Namespace;

// A template is foreign code: whatever it does, it ends soon and stays small.
struct Limits {
    std::size_t steps = 5'000'000;             // evaluated nodes plus the work of operations on long values
    std::size_t allocated = 256 * 1024 * 1024; // bytes of all strings and lists ever made in one rendering
    std::size_t output = 128 * 1024 * 1024;    // bytes of the rendering
    int depth = 900;                           // nested evaluations, macro calls included
};

// What every operation of a rendering shares: the limits and the outside world.
class Runtime {
public:
    Runtime(const Limits &limits, std::int64_t unixMilliseconds) : m_limits(limits), m_unixMilliseconds(unixMilliseconds) {}
    ~Runtime();
    Runtime(const Runtime &) = delete;
    Runtime &operator=(const Runtime &) = delete;

    const Limits &limits() const { return m_limits; }
    std::int64_t unixMilliseconds() const { return m_unixMilliseconds; }
    Random &random() { return m_random; }

    void step(std::size_t cost = 1);
    void allocate(std::size_t bytes); // before the memory is taken
    void allocateItems(std::size_t count);
    std::shared_ptr<Namespace> makeNamespace(); // emptied when the rendering ends

    class Nesting {
    public:
        explicit Nesting(Runtime &runtime);
        ~Nesting() { --m_runtime.m_depth; }
        Nesting(const Nesting &) = delete;
        Nesting &operator=(const Nesting &) = delete;

    private:
        Runtime &m_runtime;
    };

private:
    Limits m_limits;
    std::int64_t m_unixMilliseconds;
    std::size_t m_steps = 0;
    std::size_t m_allocated = 0;
    int m_depth = 0;
    std::vector<std::shared_ptr<Namespace>> m_namespaces;
    Random m_random{0}; // the same draws in each rendering: a data set renders the same way twice
};

} // namespace luthier::text::jinja
