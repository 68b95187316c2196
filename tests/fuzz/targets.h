#pragma once

#include <cstddef>
#include <span>

namespace luthier::fuzz {

// Each reads arbitrary bytes as one kind of file header and, if that succeeds, checks what the reader promises: every
// tensor inside the data and as large as its shape says. Aborts where a promise is broken. The fuzzers and the mutation
// tests of tests/core/weights share them. True if the bytes were accepted.
bool readSafetensors(std::span<const std::byte> file); // length, header, data
bool readGguf(std::span<const std::byte> file);
bool readIndex(std::span<const std::byte> json);

} // namespace luthier::fuzz
