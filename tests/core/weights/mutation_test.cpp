// Thousands of damaged files, the same in every run: no reader may crash, read past the end (the sanitizer build watches),
// break its promises (tests/fuzz/targets.cpp checks them) or allocate much more than the file is large.
#include <algorithm>
#include <cstring>
#include <string>

#include "core/base/random.h"
#include "tests/core/weights/allocation_meter.h"
#include "tests/core/weights/gguf_builder.h"
#include "tests/core/weights/test_files.h"
#include "tests/fuzz/targets.h"

namespace luthier::weights {
namespace {

using Reader = bool (*)(std::span<const std::byte>);

void overwrite(std::string &file, std::size_t at, std::uint64_t value, std::size_t bytes)
{
    std::memcpy(file.data() + at, &value, std::min(bytes, file.size() - at));
}

std::uint64_t interesting(Random &random, std::size_t size)
{
    const std::uint64_t values[] = {0,          1,         2,          0x7F,       0xFF,         0x7FFFFFFF, 0x80000000,
                                    0xFFFFFFFF, INT64_MAX, 1ULL << 63, UINT64_MAX, 1ULL << 40,   1ULL << 61, size,
                                    size - 1,   size + 1,  size / 8,   size / 2,   random.next()};
    return values[random.below(std::size(values))];
}

std::string mutated(const std::string &original, Random &random)
{
    std::string file = original;
    for (std::uint64_t edits = 1 + random.below(4); edits > 0 && !file.empty(); --edits) {
        const auto at = static_cast<std::size_t>(random.below(file.size()));
        const auto length = static_cast<std::size_t>(1 + random.below(std::min<std::uint64_t>(file.size() - at, 64)));
        switch (random.below(7)) {
        case 0: file[at] = static_cast<char>(static_cast<unsigned>(file[at]) ^ (1U << random.below(8))); break;
        case 1: file[at] = static_cast<char>(random.below(256)); break;
        case 2: file.resize(at); break;
        case 3: overwrite(file, at, interesting(random, file.size()), 8); break;
        case 4: overwrite(file, at, interesting(random, file.size()), 4); break;
        case 5: file.erase(at, length); break;
        case 6: file.insert(static_cast<std::size_t>(random.below(file.size())), file.substr(at, length)); break;
        default: break;
        }
    }
    return file;
}

// Mutates mostly what is in front of the data, where the structure is.
void expectSurvives(Reader read, const std::string &original, std::size_t structureBytes, std::uint64_t seed)
{
    ASSERT_TRUE(read(std::as_bytes(std::span(original.data(), original.size()))));
    Random random(seed);
    std::size_t refused = 0;
    for (int round = 0; round < 6000; ++round) {
        const std::string front = mutated(original.substr(0, structureBytes), random);
        const std::string file = front + original.substr(structureBytes);
        const AllocationMeter meter;
        refused += read(std::as_bytes(std::span(file.data(), file.size()))) ? 0 : 1;
        ASSERT_LE(meter.peakBytes(), 16 * file.size() + 8192) << "round " << round;
    }
    EXPECT_GT(refused, 3000U); // the damage is real
}

TEST(MutationTest, DamagedSafetensorsFilesDoNoHarm)
{
    const std::string file = readWhole(test::fixture("weights/reference.safetensors"));
    expectSurvives(fuzz::readSafetensors, file, file.size(), 1);
    const std::string model = readWhole(test::fixture("parity/llama_bf16_sharded/model/model-00004-of-00004.safetensors"));
    expectSurvives(fuzz::readSafetensors, model, 1200, 2);
}

TEST(MutationTest, DamagedGgufFilesDoNoHarm)
{
    const std::string golden = readWhole(test::fixture("weights/blocks.gguf"));
    expectSurvives(fuzz::readGguf, golden, 1500, 3);
    GgufBuilder builder;
    builder.text("general.architecture", "llama").texts("tokenizer.ggml.tokens", {"<s>", "</s>", "a", "b"}).number("general.alignment", 32);
    builder.tensor("token_embd.weight", 8, {4, 32}, std::string(136, 'q')).tensor("output_norm.weight", 0, {32}, std::string(128, 'n'));
    const std::string small = builder.build();
    expectSurvives(fuzz::readGguf, small, small.size(), 4);
}

TEST(MutationTest, DamagedIndexesDoNoHarm)
{
    const std::string index = readWhole(test::fixture("parity/llama_bf16_sharded/model/model.safetensors.index.json"));
    expectSurvives(fuzz::readIndex, index, index.size(), 5);
}

// The same through files, reading what is accepted.
using MutationFileTest = InFolder;

TEST_F(MutationFileTest, DamagedFilesAreRefusedOrReadWithinTheirBounds)
{
    Random random(6);
    for (const char *name : {"weights/blocks.gguf", "weights/reference.safetensors"}) {
        const std::string original = readWhole(test::fixture(name));
        for (int round = 0; round < 300; ++round) {
            const std::string file = mutated(original, random);
            const auto source = openTensors(write(fs::path(name).filename().string(), file));
            if (!source)
                continue;
            for (const TensorInfo &tensor : (*source)->tensors()) {
                ASSERT_LE(tensor.bytes, file.size());
                std::vector<float> values(static_cast<std::size_t>(tensor.values()));
                EXPECT_TRUE((*source)->readFloats(tensor, 0, values));
            }
        }
    }
}

} // namespace
} // namespace luthier::weights
