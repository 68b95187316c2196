#pragma once

#include <filesystem>

namespace luthier::test {

// tests/fixtures/<name>
inline std::filesystem::path fixture(const std::filesystem::path &name)
{
    return std::filesystem::path(LUTHIER_SOURCE_DIR) / "tests/fixtures" / name;
}

} // namespace luthier::test
