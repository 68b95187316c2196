#include "core/engine/boundary.h"

#include <new>
#include <string>

#include "core/tensor/arena.h"

namespace luthier::engine {

namespace {

std::string firstLine(const char *text)
{
    const std::string whole = text;
    return whole.substr(0, whole.find('\n'));
}

} // namespace

Error errorOfCurrentException()
{
    try {
        throw;
    } catch (const tensor::ArenaExhausted &exhausted) {
        return {
            ErrorCode::OutOfMemory, std::string("The memory ran out: ") + exhausted.what() + ".", {}, "Choose a smaller maximum length."};
    } catch (const std::bad_alloc &) {
        return {ErrorCode::OutOfMemory, "The memory ran out.", {}, "Close other programs, or choose a smaller model or shorter texts."};
    } catch (const std::exception &error) {
        return {ErrorCode::Internal, "The engine failed: " + firstLine(error.what()), {}, "Please report this with what you were doing."};
    } catch (...) {
        return {ErrorCode::Internal, "The engine failed for an unknown reason.", {}, "Please report this with what you were doing."};
    }
}

} // namespace luthier::engine
