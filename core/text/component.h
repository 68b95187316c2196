#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/expected.h"
#include "core/base/json.h"

namespace luthier::text {

// What the readers of tokenizer.json's parts share. `where` names the file in errors.

// The "type" of a component; BadFile if it is no object with a type.
Expected<std::string> componentType(const Json &json, std::string_view kind, std::string_view where);
Error unknownComponent(std::string_view kind, std::string_view type, std::string_view where); // Unsupported

Expected<std::string> textMember(const Json &json, std::string_view key, std::string_view where);
std::string textOr(const Json &json, std::string_view key, std::string_view fallback); // also for null
bool boolOr(const Json &json, std::string_view key, bool fallback);                    // also for null
std::size_t sizeOr(const Json &json, std::string_view key, std::size_t fallback);      // also for null and negative numbers
// Exactly one character.
Expected<char32_t> characterMember(const Json &json, std::string_view key, std::string_view where);

// The one whose name is `type` in a table of {name, make}, or an Unsupported error.
template <class Table>
auto findComponent(const Table &table, std::string_view kind, std::string_view type, std::string_view where)
    -> Expected<decltype(table[0].make)>
{
    for (const auto &entry : table)
        if (entry.type == type)
            return entry.make;
    return fail(unknownComponent(kind, type, where));
}

} // namespace luthier::text
