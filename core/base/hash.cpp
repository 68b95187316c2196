#include "core/base/hash.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <xxhash.h>

#include "core/base/files.h"

namespace luthier {

std::string Hash128::hex() const
{
    return fmt::format("{:016x}{:016x}", high, low);
}

Hash128 hashBytes(std::string_view bytes)
{
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    return {hash.high64, hash.low64};
}

Expected<Hash128> hashFile(const std::filesystem::path &path)
{
    LUTHIER_TRY_ASSIGN(const auto file, FileReader::open(path));
    const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(), &XXH3_freeState);
    XXH3_128bits_reset(state.get());
    std::string piece;
    for (std::uint64_t at = 0; at < file.size(); at += piece.size()) {
        const auto bytes = static_cast<std::size_t>(std::min<std::uint64_t>(file.size() - at, std::uint64_t{4} << 20));
        LUTHIER_TRY_ASSIGN(piece, file.readText(at, bytes));
        XXH3_128bits_update(state.get(), piece.data(), piece.size());
    }
    const XXH128_hash_t hash = XXH3_128bits_digest(state.get());
    return Hash128{hash.high64, hash.low64};
}

} // namespace luthier
