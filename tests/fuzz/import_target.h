#pragma once

#include <cstddef>
#include <span>

namespace luthier::fuzz {

// Imports arbitrary bytes as a file of training rows, with every check of their content, and aborts where the importer
// breaks a promise: every row reaches the sink as a record or with a problem that names it, what it says is whole
// sentences, and a record is the same after it was written and read. The fuzzer and the mutation test of tests/core/data
// share it. `extension`: of the file's name, with its dot. True if at least one record was kept.
bool importRows(std::span<const std::byte> file, const char *extension);

} // namespace luthier::fuzz
