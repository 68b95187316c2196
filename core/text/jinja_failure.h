#pragma once

#include <cstddef>
#include <exception>
#include <string>
#include <utility>

namespace luthier::text::jinja {

enum class FailureKind {
    Syntax,   // the template cannot be parsed
    Raised,   // the template itself refused its input with raise_exception
    Runtime,  // an operation failed
    Security, // the sandbox refused an access
    Limit,    // a hard limit of the engine
};

// How an expression gives up. It travels from the depth of an evaluation to ChatTemplate, which turns it into an Error;
// it never leaves this folder. The messages follow Python's and Jinja's, which template authors know.
class Failure final : public std::exception {
public:
    static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

    Failure(FailureKind failureKind, std::string failureMessage, std::size_t failureOffset = kNowhere)
        : kind(failureKind), message(std::move(failureMessage)), offset(failureOffset)
    {
    }
    const char *what() const noexcept override { return message.c_str(); }

    FailureKind kind;
    std::string message;
    std::size_t offset; // bytes into the normalised source; kNowhere: where the interpreter stands
};

[[noreturn]] inline void failAtRuntime(std::string message)
{
    throw Failure(FailureKind::Runtime, std::move(message));
}

} // namespace luthier::text::jinja
