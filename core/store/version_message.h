#pragma once

#include <cstddef>
#include <string>

namespace luthier::store {

// What was done to rows by hand.
enum class RowEdit { Write, Add, Duplicate, Delete, Move, SetStatus, AddTag, RemoveTag, SetTags, SetNote };

// The sentence that a version says of itself, in English; the window shows it in its own language.
std::string versionMessage(RowEdit edit, std::size_t rows = 1);

} // namespace luthier::store
