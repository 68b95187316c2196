#pragma once

#include <exception>
#include <type_traits>
#include <utility>

#include "core/base/expected.h"

namespace luthier::engine {

// What the exception being handled means to the caller: OutOfMemory for std::bad_alloc (an exhausted arena is one), else
// Internal with the first line of its text; libtorch's texts go on with a stack.
Error errorOfCurrentException();

// Runs `work`, which returns an Expected, and turns every exception into an error: nothing is thrown across the boundary of
// the engine.
template <class Work>
std::invoke_result_t<Work> atBoundary(Work &&work) noexcept
{
    try {
        return std::forward<Work>(work)();
    } catch (...) {
        return fail(errorOfCurrentException());
    }
}

} // namespace luthier::engine
