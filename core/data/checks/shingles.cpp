#include "core/data/checks/shingles.h"

#include <algorithm>
#include <limits>

#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/base/utf8.h"
#include "core/data/checks/normalised_text.h"
#include "core/data/checks/record_texts.h"

namespace luthier::data {

namespace {

constexpr std::size_t kFunctions = kBands * kRowsPerBand;

struct HashFunction {
    std::uint64_t factor; // odd
    std::uint64_t summand;
};

std::array<HashFunction, kFunctions> makeFunctions()
{
    std::array<HashFunction, kFunctions> functions;
    Random random(0x6C757468);
    const auto word = [&] {
        const std::uint64_t high = random.next();
        return (high << 32U) | random.next();
    };
    for (HashFunction &function : functions)
        function = {word() | 1U, word()};
    return functions;
}

bool isChinese(char32_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

} // namespace

ShingleSet shinglesOfText(std::string_view text)
{
    std::vector<std::size_t> starts; // of characters, and the end
    std::size_t chinese = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto decoded = decodeUtf8(text.substr(at));
        starts.push_back(at);
        chinese += decoded && isChinese(decoded->codePoint) ? 1 : 0;
        at += decoded ? decoded->bytes : 1;
    }
    const std::size_t characters = starts.size();
    starts.push_back(text.size());
    ShingleSet shingles;
    if (characters == 0)
        return shingles;
    const std::size_t length = std::min<std::size_t>(chinese * 2 > characters ? 3 : 5, characters);
    for (std::size_t i = 0; i + length <= characters; ++i)
        shingles.push_back(hashBytes(text.substr(starts[i], starts[i + length] - starts[i])).low);
    std::ranges::sort(shingles);
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

ShingleSet shinglesOf(const Record &record)
{
    std::string all;
    visitTexts(record, [&](std::string_view text) { all += normalisedText(text); });
    return shinglesOfText(all);
}

double jaccard(const ShingleSet &first, const ShingleSet &second)
{
    std::size_t common = 0;
    for (auto a = first.begin(), b = second.begin(); a != first.end() && b != second.end();) {
        common += *a == *b ? 1 : 0;
        const bool advanceFirst = *a <= *b;
        const bool advanceSecond = *b <= *a;
        a += advanceFirst ? 1 : 0;
        b += advanceSecond ? 1 : 0;
    }
    const std::size_t all = first.size() + second.size() - common;
    return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

Sketch sketchOf(const ShingleSet &shingles)
{
    static const std::array<HashFunction, kFunctions> kHashes = makeFunctions();
    std::array<std::uint32_t, kFunctions> smallest;
    smallest.fill(std::numeric_limits<std::uint32_t>::max());
    for (const std::uint64_t shingle : shingles)
        for (std::size_t i = 0; i < kFunctions; ++i) {
            const auto hash = static_cast<std::uint32_t>((shingle * kHashes[i].factor + kHashes[i].summand) >> 32U);
            smallest[i] = std::min(smallest[i], hash);
        }
    Sketch sketch;
    for (std::size_t i = 0; i < kFunctions; ++i)
        sketch.smallest[i] = static_cast<std::uint8_t>(smallest[i]);
    for (std::size_t band = 0; band < kBands; ++band) {
        const auto *rows = reinterpret_cast<const char *>(&smallest[band * kRowsPerBand]);
        sketch.keys[band] = static_cast<std::uint32_t>(hashBytes({rows, kRowsPerBand * sizeof(std::uint32_t)}).low);
    }
    return sketch;
}

double estimatedSimilarity(const Sketch &first, const Sketch &second)
{
    int equal = 0;
    for (std::size_t i = 0; i < kFunctions; ++i)
        equal += first.smallest[i] == second.smallest[i] ? 1 : 0;
    return static_cast<double>(equal) / kFunctions;
}

} // namespace luthier::data
