#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace luthier::config
{

// A training run as a person states it. Members are plain typed fields; describe.h declares label, help, range and
// default reason of each once, and JSON, command-line flags, checks, documentation and the form follow from that.

enum class Stage { Sft, Dpo };                      // "sft", "dpo"
enum class MethodType { Lora };                     // "lora"
enum class DTypeChoice { Auto, Float32, Bfloat16 }; // "auto", "float32", "bfloat16"
enum class PreferenceLoss { Sigmoid };              // "sigmoid"
enum class TooLong { Error, Drop, Cut, Split };     // "error", "drop", "cut", "split"
enum class OptimizerType { AdamW, Sgd };            // "adamw", "sgd"
enum class SchedulerType {                          // names as in transformers
    Linear,
    Cosine,
    CosineWithRestarts,
    Polynomial,
    Constant,
    ConstantWithWarmup,
    InverseSqrt,
    CosineWithMinLr,
    WarmupStableDecay
};

struct ModelSpec {
    std::string path; // a HF folder or a GGUF file
    DTypeChoice dtype = DTypeChoice::Auto;
    bool operator==(const ModelSpec &) const = default;
};

struct DatasetSpec {
    std::string id;   // name of a dataset in the workspace, or …
    std::string path; // … a file; exactly one of the two is set
    std::string format = "auto";
    std::int64_t version = 0; // of the dataset; 0: the newest when the run starts
    double evalFraction = 0;  // [0, 0.5]
    std::string evalPath;     // a dataset name or a file
    bool shuffle = true;      // false: file order, cyclic
    bool operator==(const DatasetSpec &) const = default;
};

struct MethodSpec {
    MethodType type = MethodType::Lora;
    std::int64_t rank = 16;
    double alpha = 32;
    double dropout = 0;         // [0, 0.9]
    std::string target = "all"; // "all", or names of linear layers separated by commas
    std::string initFrom;       // a PEFT adapter folder: its A, B, rank, alpha and targets hold
    bool operator==(const MethodSpec &) const = default;
};

struct PreferenceSpec {
    PreferenceLoss loss = PreferenceLoss::Sigmoid;
    double beta = 0.1;
    bool operator==(const PreferenceSpec &) const = default;
};

struct TrainSpec {
    double learningRate = 2e-4;
    double numEpochs = 3;
    std::int64_t maxSteps = 0;     // 0: as many as the epochs need
    std::int64_t batchSize = 16;   // rows per optimiser step
    std::int64_t maxLength = 1024; // tokens of a row
    TooLong tooLong = TooLong::Error;
    OptimizerType optimizer = OptimizerType::AdamW;
    double weightDecay = 0;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double maxGradNorm = 1; // 0: no clipping
    SchedulerType lrScheduler = SchedulerType::Cosine;
    std::int64_t warmupSteps = 0;
    double warmupRatio = 0; // of all steps; used when warmupSteps is 0
    std::uint64_t seed = 42;
    std::int64_t evalSteps = 0;       // 0: at the end only
    std::int64_t saveSteps = 0;       // 0: at the end only
    std::int64_t keepCheckpoints = 2; // newest ones kept
    bool operator==(const TrainSpec &) const = default;
};

struct RunSpec {
    std::int64_t version = 1;
    std::string name;
    Stage stage = Stage::Sft;
    ModelSpec model;
    DatasetSpec dataset;
    MethodSpec method;
    PreferenceSpec preference;
    TrainSpec train;
    std::string device = "auto";        // "auto", "cpu", "cuda:N"
    std::int64_t threads = 0;           // 0: as many as the machine has cores
    std::uint64_t memoryLimitBytes = 0; // 0: what the machine has free
    bool operator==(const RunSpec &) const = default;
};

} // namespace luthier::config
