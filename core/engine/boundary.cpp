#include "core/engine/boundary.h"

#include <new>
#include <string>

#include <fmt/format.h>

#include "core/base/translate.h"
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
        return {ErrorCode::OutOfMemory,
                fmt::format(LUTHIER_TR("The memory ran out: {}."), exhausted.what()),
                {},
                LUTHIER_TR("Choose a smaller maximum length.")};
    } catch (const std::bad_alloc &) {
        return {ErrorCode::OutOfMemory,
                LUTHIER_TR("The memory ran out."),
                {},
                LUTHIER_TR("Close other programs, or choose a smaller model or shorter texts.")};
    } catch (const std::exception &error) {
        return {ErrorCode::Internal,
                fmt::format(LUTHIER_TR("The engine failed: {}"), firstLine(error.what())),
                {},
                LUTHIER_TR("Please report this with what you were doing.")};
    } catch (...) {
        return {ErrorCode::Internal,
                LUTHIER_TR("The engine failed for an unknown reason."),
                {},
                LUTHIER_TR("Please report this with what you were doing.")};
    }
}

} // namespace luthier::engine
