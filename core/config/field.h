#pragma once

#include <limits>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace luthier::config
{

// How an option is declared. A struct of settings has, found by argument-dependent lookup, one
//
//     constexpr auto describe(const TrainSpec *)
//     {
//         return std::tuple{field("learning_rate", &TrainSpec::learningRate, {.label = LUTHIER_TR("Learning rate"), …}), …};
//     }
//
// and everything else follows from it: JSON, command-line flags, checks, documentation, the form.

inline constexpr double kNoLimit = std::numeric_limits<double>::infinity();

enum class PathKind { None, File, Folder, Either }; // of a text that names something on the disk

enum class Level { Simple, Advanced }; // Simple ones are shown at once, the others on request

struct FieldInfo {
    const char *label = "";     // plain words: "Rows per step"
    const char *term = "";      // what the field calls it, where that differs: "batch size"
    const char *help = "";      // one or two sentences: what it does, when to change it
    const char *why = "";       // why the default is what it is
    const char *unit = "";      // "rows", "tokens", "steps"
    const char *flag = nullptr; // of the command line without dashes; nullptr: the key
    double min = -kNoLimit;
    double max = kNoLimit;
    bool aboveMin = false; // the minimum itself is not allowed
    Level level = Level::Advanced;
    PathKind path = PathKind::None;
};

struct PartInfo {
    const char *label = "";
    const char *help = "";
};

template <class Spec, class Member>
struct Field {
    static constexpr bool kIsPart = false;
    const char *key;
    Member Spec::*member;
    FieldInfo info;
};

template <class Spec, class Member>
struct Part {
    static constexpr bool kIsPart = true;
    const char *key;
    Member Spec::*member;
    PartInfo info;
};

template <class Spec, class Member>
constexpr Field<Spec, Member> field(const char *key, Member Spec::*member, const FieldInfo &info)
{
    return {key, member, info};
}

// A nested struct that has a describe of its own: {"train": {…}}
template <class Spec, class Member>
constexpr Part<Spec, Member> part(const char *key, Member Spec::*member, const PartInfo &info)
{
    return {key, member, info};
}

// A value of an enumeration: its name in files, and when to use it. Found by `enumTable(const E *)`.
template <class E>
struct EnumEntry {
    E value;
    const char *name;
    const char *label;
    const char *help;
    const char *term = ""; // what the field calls it, where that differs: "SFT"
};

template <class E>
concept NamedEnum = requires(const E *tag)
{
    enumTable(tag);
};

template <NamedEnum E>
std::string_view nameOf(E value)
{
    for (const EnumEntry<E> &entry : enumTable(static_cast<const E *>(nullptr)))
        if (entry.value == value)
            return entry.name;
    return {}; // unreachable while a test keeps the tables complete
}

// Calls visitor.onField(field, value) and visitor.onPart(part, value) in the order of the declaration; `spec` may be const.
template <class Spec, class Visitor>
void visitFields(Spec &spec, Visitor &&visitor)
{
    const auto visitOne = [&](const auto &declared) {
        if constexpr (std::remove_cvref_t<decltype(declared)>::kIsPart)
            visitor.onPart(declared, spec.*declared.member);
        else
            visitor.onField(declared, spec.*declared.member);
    };
    std::apply([&](const auto &...declared) { (visitOne(declared), ...); }, describe(static_cast<const Spec *>(nullptr)));
}

} // namespace luthier::config
