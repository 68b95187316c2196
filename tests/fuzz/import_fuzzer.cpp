#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>

#include "tests/fuzz/import_target.h"

// The first byte chooses the name of the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const char *extensions[] = {".jsonl", ".json", ".csv", ".tsv", ".txt"};
    if (size > 0)
        luthier::fuzz::importRows(std::as_bytes(std::span(data, size)).subspan(1), extensions[data[0] % std::size(extensions)]);
    return 0;
}
