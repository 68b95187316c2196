#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/expected.h"
#include "core/base/json.h"

namespace luthier::run {

// What a run tells, in the order it happens. `time` is seconds since the run (or its resumption) started.

struct StartEvent {
    Json spec; // every resolved value
    Json plan; // {"parameters", "trainable", "predicted_peak_bytes", "steps", "rows", "eval_rows", "tokens_per_epoch",
               // "trained_tokens_per_epoch", "micro_batch_tokens", …}
};
struct PhaseEvent {      // what the run is busy with before and between steps
    std::string phase;   // "load", "reference", "train", "pause", "eval", "checkpoint", "save"
    double progress = 0; // 0 … 1
};
struct StepEvent {
    std::int64_t step = 0; // 1-based: the step just taken
    double epoch = 0;      // passes over the data so far
    double loss = 0;       // of this step's rows before the update
    double learningRate = 0;
    double gradientNorm = 0;        // before clipping
    std::int64_t tokens = 0;        // of this step
    std::int64_t trainedTokens = 0; // of this step
    double tokensPerSecond = 0;
    std::map<std::string, double> metrics; // further ones of the method: "rewards/margins", …
};
struct EvalEvent {
    std::int64_t step = 0;
    double loss = 0;
    std::int64_t tokens = 0;
    std::map<std::string, double> metrics;
};
struct CheckpointEvent {
    std::int64_t step = 0;
    std::string folder; // relative to the run folder
};
struct SampleEvent {
    std::int64_t step = 0;
    std::string prompt;
    std::string answer;
};
struct WarningEvent {
    std::string code;
    std::string what;
};
struct ErrorEvent {
    Error error;
};
struct ResumeEvent {
    std::int64_t fromStep = 0; // supersedes later steps of the journal
};
enum class Outcome { Completed, Stopped, Failed };
struct FinishedEvent {
    Outcome outcome = Outcome::Completed;
    std::string folder; // of the final adapter or model
};

using EventBody = std::variant<StartEvent, PhaseEvent, StepEvent, EvalEvent, CheckpointEvent, SampleEvent, WarningEvent, ErrorEvent,
                               ResumeEvent, FinishedEvent>;
struct Event {
    double time = 0;
    EventBody body;
};

std::string_view outcomeName(Outcome outcome); // "completed", "stopped", "failed"
// One line of the journal and of `train --json`: {"event", "time", …}.
Json toJson(const Event &event);
Expected<Event> eventFromJson(const Json &json);

// One record of rows.bin: the loss of one row in one step.
struct RowLoss {
    std::int64_t step = 0;
    std::int64_t rowId = 0;
    double nll = 0;          // summed over the row's trained tokens
    std::int64_t tokens = 0; // trained ones
};

// Receives what a run tells. Called on the engine thread: return quickly, never throw.
class RunObserver {
public:
    virtual ~RunObserver() = default;
    virtual void onEvent(const Event &event) = 0;
    virtual void onRowLosses(std::span<const RowLoss> losses) = 0;
};

} // namespace luthier::run
