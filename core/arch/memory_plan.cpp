#include "core/arch/memory_plan.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/translate.h"

// The plan is a sum of items. Weights, adapter, gradients and optimizer follow from the sizes; activations and scratch are
// the arena, whose bytes passBytes() counts piece by piece; the program is what a process holds before it loads anything.
namespace luthier::arch {
namespace {

constexpr const char *kArenaItem = "activations";
constexpr std::int64_t kUsefulTokens = 1024;         // matrix products gain nothing from larger micro-batches
constexpr std::int64_t kTokenStep = 64;              // micro-batches and advised lengths are multiples of it
constexpr std::uint64_t kProgramBytes = 180'000'000; // code and libraries, the matrix library's packing buffers, I/O buffers

std::uint64_t floatBytes(std::int64_t count)
{
    return static_cast<std::uint64_t>(count) * sizeof(float);
}

std::int64_t momentsOf(config::OptimizerType optimizer) // numbers kept for each trained one
{
    switch (optimizer) {
    case config::OptimizerType::AdamW: return 2;
    case config::OptimizerType::Sgd: return 0;
    }
    return 0;
}

// What does not depend on the micro-batch.
std::vector<MemoryItem> fixedItems(const ModelConfig &config, const config::RunSpec &spec, const AdapterSizes &adapter)
{
    const std::int64_t moments = momentsOf(spec.train.optimizer);
    return {{"weights", floatBytes(parameterCount(config))},
            {"adapter", floatBytes(adapter.parameters)},
            {"gradients", floatBytes(adapter.parameters)},
            {"optimizer", floatBytes(moments * adapter.parameters)},
            {"checkpoint", floatBytes((1 + moments) * adapter.parameters)}, // the copy that is written beside the training
            {"program", kProgramBytes}};
}

std::uint64_t sumOf(const std::vector<MemoryItem> &items)
{
    std::uint64_t sum = 0;
    for (const MemoryItem &item : items)
        sum += item.bytes;
    return sum;
}

struct Situation {
    const ModelConfig &config;
    const config::RunSpec &spec;
    AdapterSizes adapter;
    LengthSummary lengths;

    std::uint64_t fixedBytes() const { return sumOf(fixedItems(config, spec, adapter)); }
    std::uint64_t arenaBytes(std::int64_t tokens) const { return passBytes(config, adapter, tokens, lengths.longestSequence, true); }
    std::uint64_t smallestPeak() const { return fixedBytes() + arenaBytes(lengths.longestRow); }
};

// The largest of smallest, smallest + kTokenStep, … up to `largest` that `fits` accepts (which small ones do first);
// `smallest` where none does.
template <class Fits>
std::int64_t largestFitting(std::int64_t smallest, std::int64_t largest, const Fits &fits)
{
    if (largest <= smallest || fits(largest))
        return std::max(smallest, largest);
    std::int64_t good = 0; // in steps
    std::int64_t bad = (largest - smallest + kTokenStep - 1) / kTokenStep;
    while (bad - good > 1) {
        const std::int64_t middle = (good + bad) / 2;
        (fits(smallest + middle * kTokenStep) ? good : bad) = middle;
    }
    return smallest + good * kTokenStep;
}

std::int64_t microBatchTokens(const Situation &now, std::uint64_t limitBytes)
{
    const std::int64_t longest = now.lengths.longestRow;
    const std::int64_t step = std::min(now.spec.train.batchSize, std::max<std::int64_t>(now.lengths.rows, 1)) * longest;
    const std::uint64_t fixedBytes = now.fixedBytes();
    return largestFitting(longest, std::min(kUsefulTokens, step),
                          [&](std::int64_t tokens) { return fixedBytes + now.arenaBytes(tokens) <= limitBytes; });
}

// The same data with no sequence longer than `length`.
LengthSummary cutTo(const LengthSummary &lengths, std::int64_t length)
{
    LengthSummary cut = lengths;
    const std::int64_t perRow =
        std::max<std::int64_t>(1, (lengths.longestRow + lengths.longestSequence - 1) / std::max<std::int64_t>(1, lengths.longestSequence));
    cut.longestSequence = std::min(lengths.longestSequence, length);
    cut.longestRow = std::min(lengths.longestRow, perRow * length);
    return cut;
}

void advise(MemoryPlan &plan, const std::string &sentence, const char *key, const std::string &text)
{
    plan.fits.push_back(sentence);
    config::SettingChange &change = plan.changes.emplace_back();
    change.key = key;
    change.text = text;
}

void adviseLength(const Situation &now, std::uint64_t limitBytes, MemoryPlan &plan)
{
    const auto fitsCutTo = [&](std::int64_t length) {
        Situation shorter = now;
        shorter.lengths = cutTo(now.lengths, length);
        return shorter.smallestPeak() <= limitBytes;
    };
    if (now.lengths.longestSequence <= kTokenStep || !fitsCutTo(kTokenStep))
        return;
    const std::int64_t length = largestFitting(kTokenStep, now.lengths.longestSequence, fitsCutTo);
    advise(plan,
           fmt::format(LUTHIER_TR("Rows of at most {} tokens fit: the longest now has {}; set the longest row (train.max_length) to {} and "
                                  "choose what happens with longer ones (train.too_long)."),
                       length, now.lengths.longestSequence, length),
           "train.max_length", std::to_string(length));
}

void adviseRank(const Situation &now, std::uint64_t limitBytes, MemoryPlan &plan)
{
    for (std::int64_t rank = now.spec.method.rank / 2; rank >= 4; rank /= 2) {
        Situation smaller = now;
        smaller.adapter.parameters = now.adapter.parameters * rank / now.spec.method.rank;
        smaller.adapter.xaWidth = now.adapter.xaWidth * rank / now.spec.method.rank;
        if (smaller.smallestPeak() > limitBytes)
            continue;
        advise(plan, fmt::format(LUTHIER_TR("An adapter of rank {} in place of {} fits (method.rank)."), rank, now.spec.method.rank),
               "method.rank", std::to_string(rank));
        return;
    }
}

void adviseOptimizer(const Situation &now, std::uint64_t limitBytes, MemoryPlan &plan)
{
    config::RunSpec plain = now.spec;
    plain.train.optimizer = config::OptimizerType::Sgd;
    const Situation lighter{now.config, plain, now.adapter, now.lengths};
    if (now.spec.train.optimizer != config::OptimizerType::Sgd && lighter.smallestPeak() <= limitBytes)
        advise(plan, LUTHIER_TR("The optimizer sgd fits, but it learns more slowly than adamw (train.optimizer)."), "train.optimizer",
               "sgd");
}

void adviseToFit(const Situation &now, std::uint64_t limitBytes, MemoryPlan &plan)
{
    adviseLength(now, limitBytes, plan);
    adviseRank(now, limitBytes, plan);
    adviseOptimizer(now, limitBytes, plan);
    const std::string missing = formatBytes(plan.peakBytes - limitBytes);
    advise(plan,
           now.spec.memoryLimitBytes > 0
               ? fmt::format(LUTHIER_TR("Raise the limit of memory for a run by at least {} (memory_limit_bytes), or choose a smaller "
                                        "model."),
                             missing)
               : fmt::format(LUTHIER_TR("Free at least {} of memory by closing other programs, or choose a smaller model."), missing),
           "", "");
}

} // namespace

std::int64_t rowsToSee(const config::TrainSpec &train, std::int64_t rows)
{
    if (train.maxSteps > 0)
        return train.maxSteps * train.batchSize;
    const auto seen = static_cast<std::int64_t>(std::llround(train.numEpochs * static_cast<double>(rows)));
    return std::max<std::int64_t>(seen, rows > 0 ? 1 : 0);
}

AdapterSizes adapterSizes(const ModelConfig &config, const config::MethodSpec &method)
{
    AdapterSizes sizes;
    const auto wanted = [&](LinearRole role) {
        if (trimmed(method.target) == "all")
            return true;
        const std::vector<std::string_view> names = splitBy(method.target, ',');
        return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return trimmed(name) == linearRoleName(role); });
    };
    for (int index = 0; index < kLinearRoles; ++index) {
        const auto role = static_cast<LinearRole>(index);
        if (!wanted(role))
            continue;
        const auto [out, in] = linearShape(config, role);
        sizes.parameters += config.layers * method.rank * (in + out);
        sizes.xaWidth += method.rank;
    }
    return sizes;
}

MemoryPlan planMemory(const ModelConfig &config, const config::RunSpec &spec, const AdapterSizes &adapter, const LengthSummary &lengths,
                      std::uint64_t limitBytes)
{
    const Situation now{config, spec, adapter, lengths};
    MemoryPlan plan;
    plan.microBatchTokens = microBatchTokens(now, limitBytes);
    plan.arenaBytes = now.arenaBytes(plan.microBatchTokens);
    plan.items = fixedItems(config, spec, adapter);
    plan.items.insert(plan.items.begin() + 1, {kArenaItem, plan.arenaBytes});
    plan.peakBytes = sumOf(plan.items);
    plan.parameters = parameterCount(config);
    plan.trainable = adapter.parameters;
    plan.stepsPerEpoch = (lengths.rows + spec.train.batchSize - 1) / spec.train.batchSize;
    plan.steps = (rowsToSee(spec.train, lengths.rows) + spec.train.batchSize - 1) / spec.train.batchSize;
    if (plan.peakBytes > limitBytes)
        adviseToFit(now, limitBytes, plan);
    return plan;
}

void fixMicroBatch(MemoryPlan &plan, const ModelConfig &config, const AdapterSizes &adapter, const LengthSummary &lengths,
                   std::int64_t microBatchTokens)
{
    plan.microBatchTokens = microBatchTokens;
    plan.arenaBytes = passBytes(config, adapter, std::max(microBatchTokens, lengths.longestRow), lengths.longestSequence, true);
    for (MemoryItem &item : plan.items)
        if (item.name == kArenaItem)
            item.bytes = plan.arenaBytes;
    plan.peakBytes = sumOf(plan.items);
}

Json toJson(const MemoryPlan &plan)
{
    Json memory = Json::array();
    for (const MemoryItem &item : plan.items)
        memory.push_back({{"name", item.name}, {"bytes", item.bytes}});
    return {{"parameters", plan.parameters},
            {"trainable", plan.trainable},
            {"predicted_peak_bytes", plan.peakBytes},
            {"arena_bytes", plan.arenaBytes},
            {"micro_batch_tokens", plan.microBatchTokens},
            {"steps_per_epoch", plan.stepsPerEpoch},
            {"steps", plan.steps},
            {"memory", std::move(memory)},
            {"fits", plan.fits}};
}

} // namespace luthier::arch
