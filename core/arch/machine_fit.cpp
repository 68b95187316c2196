#include "core/arch/machine_fit.h"

#include <array>

#include "core/arch/memory_plan.h"

namespace luthier::arch {
namespace {

// Shapes of published models, the smallest first.
struct Shape {
    std::int64_t parameters; // as people call it
    std::int64_t vocabulary, hidden, intermediate, layers, heads, kvHeads;
};
constexpr std::array kShapes = {
    Shape{135'000'000, 49152, 576, 1536, 30, 9, 3},        Shape{360'000'000, 49152, 960, 2560, 32, 15, 5},
    Shape{600'000'000, 151936, 1024, 3072, 28, 16, 8},     Shape{1'000'000'000, 128256, 2048, 8192, 16, 32, 8},
    Shape{1'700'000'000, 49152, 2048, 8192, 24, 32, 32},   Shape{3'000'000'000, 128256, 3072, 8192, 28, 24, 8},
    Shape{8'000'000'000, 128256, 4096, 14336, 32, 32, 8},  Shape{14'000'000'000, 151936, 5120, 17408, 40, 40, 8},
    Shape{32'000'000'000, 151936, 5120, 25600, 64, 64, 8}, Shape{70'000'000'000, 128256, 8192, 28672, 80, 64, 8},
};

// Of one core in 32-bit products, on the careful side; a trained token of a small adapter takes four operations a parameter.
constexpr double kOperationsPerThread = 80e9;
constexpr double kOperationsPerParameter = 4;
constexpr double kComfortableSpeed = 40; // tokens a second: a thousand short rows in about an hour

ModelConfig configOf(const Shape &shape)
{
    ModelConfig config;
    config.architecture = "llama";
    config.vocabulary = shape.vocabulary;
    config.hidden = shape.hidden;
    config.intermediate = shape.intermediate;
    config.layers = shape.layers;
    config.heads = shape.heads;
    config.kvHeads = shape.kvHeads;
    config.headDim = shape.hidden / shape.heads;
    config.tiedHead = shape.parameters < 5'000'000'000;
    return config;
}

bool fitsInto(const Shape &shape, std::uint64_t memoryBytes)
{
    const config::RunSpec spec;
    const ModelConfig config = configOf(shape);
    LengthSummary lengths;
    lengths.rows = spec.train.batchSize;
    lengths.longestRow = lengths.longestSequence = spec.train.maxLength;
    lengths.totalTokens = lengths.rows * lengths.longestRow;
    return planMemory(config, spec, adapterSizes(config, spec.method), lengths, memoryBytes).peakBytes <= memoryBytes;
}

bool isComfortable(const Shape &shape, std::int64_t threads)
{
    const double speed =
        static_cast<double>(threads) * kOperationsPerThread / (kOperationsPerParameter * static_cast<double>(shape.parameters));
    return speed >= kComfortableSpeed;
}

} // namespace

MachineFit machineFit(std::uint64_t memoryBytes, std::int64_t threads)
{
    MachineFit fit;
    for (const Shape &shape : kShapes) {
        if (!fitsInto(shape, memoryBytes))
            break;
        fit.largest = shape.parameters;
        if (isComfortable(shape, threads))
            fit.comfortable = shape.parameters;
    }
    return fit;
}

} // namespace luthier::arch
