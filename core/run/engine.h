#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/config/run_spec.h"
#include "core/run/events.h"

// The seam between the torch-free half and the training core. Values in, values out; every call is noexcept and returns
// Expected; no torch type crosses it. Calls block their caller and may be made from any thread: one engine thread does the
// work, and short requests (score, generate) are served between the layers of a training step.
namespace luthier::run {

inline constexpr int kEngineAbi = 1;

using TokenId = std::int32_t;

// Requests to a running call, from any thread.
struct RunControl {
    std::atomic<bool> stop{false};  // finish with a checkpoint and outcome Stopped
    std::atomic<bool> pause{false}; // wait between steps while set
};

struct ModelRef {
    fs::path model;   // a HF folder or a GGUF file
    fs::path adapter; // a PEFT folder; empty: none
    config::DTypeChoice dtype = config::DTypeChoice::Auto;
    bool operator==(const ModelRef &) const = default;
};

struct TrainRequest {
    fs::path runFolder;  // made by prepareRun: run.json, tokens.bin, tokens.eval.bin
    bool resume = false; // continue from the newest whole checkpoint
};
struct TrainResult {
    Outcome outcome = Outcome::Completed;
    std::int64_t steps = 0;
    double lastLoss = 0;
    fs::path adapter; // the final PEFT folder
};

struct ScoreRequest {
    ModelRef model;
    std::vector<std::vector<TokenId>> rows;
    bool wantLogits = false; // of every position
};
struct ScoredRow {
    std::vector<float> logprobs; // [n - 1]: of ids[t + 1] given ids[0 … t]
    std::vector<float> logits;   // [n x vocabulary] row-major where wanted, else empty
};

struct SamplingOptions {
    double temperature = 0; // 0: the most probable token
    std::int64_t topK = 0;  // 0: off
    double topP = 1;        // 1: off
    std::uint64_t seed = 42;
};
struct GenerateRequest {
    ModelRef model;
    std::vector<TokenId> prompt; // not empty
    std::int64_t maxNewTokens = 256;
    SamplingOptions sampling;
    std::vector<TokenId> stopIds; // generation ends after one of them; it is the last of the ids
};
enum class GenerationEnd {
    StopToken, // one of the stop ids, the last of the ids
    Length,    // maxNewTokens
    Context,   // the model reads no more tokens
    Callback,  // the callback asked for it
};
struct GenerateResult {
    std::vector<TokenId> ids; // new tokens only
    GenerationEnd end = GenerationEnd::Length;
    double promptSeconds = 0;
    double seconds = 0; // for the new tokens
};
// Called for each new token on the engine thread; false stops.
using TokenCallback = std::function<bool(TokenId)>;
using ProgressCallback = std::function<bool(double fraction, std::string_view what)>; // false cancels

enum class ExportFormat { Merged, Adapter };
struct ExportRequest {
    ModelRef model; // with an adapter
    ExportFormat format = ExportFormat::Merged;
    fs::path target;    // a folder
    bool force = false; // replace an existing target
};
struct ExportReport {
    fs::path folder;
    std::uint64_t bytes = 0;
    bool verified = false;             // the written result was loaded again and compared
    double largestLogitDifference = 0; // against base + adapter on the check rows
    double relativeL2 = 0;
    std::int64_t checkedTokens = 0;
};

struct BenchRequest {
    fs::path runFolder; // prepared as for training
    std::int64_t steps = 3;
    std::int64_t warmupSteps = 1;
};
struct BenchReport {
    double tokensPerSecond = 0;
    double trainedTokensPerSecond = 0;
    double modelFlopsPerSecond = 0;    // by the 4N (LoRA) count
    double gemmPeakFlopsPerSecond = 0; // best of packed oneDNN and plain on the model's own shapes
    std::uint64_t peakBytes = 0;       // of the process (VmHWM)
    std::uint64_t predictedPeakBytes = 0;
    double secondsToFirstMicroBatch = 0; // since process start
};

class Engine {
public:
    virtual ~Engine() = default; // requests a stop, waits for the engine thread

    virtual Expected<TrainResult> train(const TrainRequest &request, RunControl &control, RunObserver &observer) noexcept = 0;
    virtual Expected<std::vector<ScoredRow>> score(const ScoreRequest &request, RunControl &control) noexcept = 0;
    virtual Expected<GenerateResult> generate(const GenerateRequest &request, const TokenCallback &onToken) noexcept = 0;
    virtual Expected<ExportReport> exportModel(const ExportRequest &request, const ProgressCallback &progress) noexcept = 0;
    virtual Expected<BenchReport> bench(const BenchRequest &request) noexcept = 0;
};

struct EngineOptions {
    std::int64_t threads = 0; // 0: as many as the machine has cores
};

// The one symbol of luthier_engine: returns null (and logs) if `abi` is not kEngineAbi.
extern "C" using CreateEngine = Engine * (*)(int abi, const EngineOptions *options);
inline constexpr const char *kCreateEngineSymbol = "luthierCreateEngine";

// Loads luthier_engine and libtorch on the calling thread (160 to 350 ms) and makes the engine. Looks for libtorch in
// $LUTHIER_LIBTORCH, beside the program, and where this build found it. Never unloaded.
Expected<std::unique_ptr<Engine>> loadEngine(const EngineOptions &options = {});

} // namespace luthier::run
