#pragma once

#include <cassert>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "core/base/error.h"

namespace luthier {

// A stand-in for C++23's std::expected with the same member names, so that a
// newer compiler needs one `using`. Everything a user can cause returns one;
// a bug is an assertion instead.

template <class E>
class Unexpected {
public:
    explicit Unexpected(E error) : m_error(std::move(error)) {}
    const E &error() const & { return m_error; }
    E &&error() && { return std::move(m_error); }

private:
    E m_error;
};

// `return fail(ErrorCode::BadFile, "…", "model.gguf", "…")`
inline Unexpected<Error> fail(ErrorCode code, std::string what, std::string where = {}, std::string advice = {})
{
    return Unexpected<Error>(Error{code, std::move(what), std::move(where), std::move(advice)});
}

inline Unexpected<Error> fail(Error error)
{
    return Unexpected<Error>(std::move(error));
}

template <class T, class E = Error>
class [[nodiscard]] Expected {
public:
    using value_type = T;
    using error_type = E;

    template <class U = T>
        requires(std::is_constructible_v<T, U &&> && !std::is_same_v<std::remove_cvref_t<U>, Expected> &&
                 !std::is_same_v<std::remove_cvref_t<U>, Unexpected<E>>)
    Expected(U &&value) : m_state(std::in_place_index<0>, std::forward<U>(value))
    {
    }
    Expected(Unexpected<E> error) : m_state(std::in_place_index<1>, std::move(error).error()) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }

    T &operator*() & { return *std::get_if<0>(&m_state); }
    const T &operator*() const & { return *std::get_if<0>(&m_state); }
    T &&operator*() && { return std::move(*std::get_if<0>(&m_state)); }
    T *operator->() { return std::get_if<0>(&m_state); }
    const T *operator->() const { return std::get_if<0>(&m_state); }

    const E &error() const & { return std::get<1>(m_state); }
    E &&error() && { return std::get<1>(std::move(m_state)); }

    template <class U>
    T value_or(U &&other) const &
    {
        return has_value() ? value() : static_cast<T>(std::forward<U>(other));
    }

private:
    std::variant<T, E> m_state;
};

template <class E>
class [[nodiscard]] Expected<void, E> {
public:
    using value_type = void;
    using error_type = E;

    Expected() = default;
    Expected(Unexpected<E> error) : m_error(std::move(error).error()) {}

    bool has_value() const { return !m_error.has_value(); }
    explicit operator bool() const { return has_value(); }
    const E &error() const & { return *m_error; }
    E &&error() && { return std::move(*m_error); }

private:
    std::optional<E> m_error;
};

} // namespace luthier

#define LUTHIER_CONCAT_(a, b) a##b
#define LUTHIER_CONCAT(a, b) LUTHIER_CONCAT_(a, b)

// Evaluates an Expected; on error returns it from the calling function.
#define LUTHIER_TRY(expression)                                                                                         \
    do {                                                                                                                \
        if (auto luthierTried = (expression); !luthierTried)                                                            \
            return ::luthier::Unexpected(std::move(luthierTried).error());                                              \
    } while (false)

// `LUTHIER_TRY_ASSIGN(auto text, readFile(path));` declares or assigns the value, or returns the error.
#define LUTHIER_TRY_ASSIGN(target, expression)                                                                          \
    auto LUTHIER_CONCAT(luthierTried, __LINE__) = (expression);                                                         \
    if (!LUTHIER_CONCAT(luthierTried, __LINE__))                                                                        \
        return ::luthier::Unexpected(std::move(LUTHIER_CONCAT(luthierTried, __LINE__)).error());                        \
    target = std::move(*LUTHIER_CONCAT(luthierTried, __LINE__))
