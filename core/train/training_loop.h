#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/methods/objective.h"
#include "core/run/engine.h"
#include "core/run/journal.h"
#include "core/train/checkpoint_writer.h"
#include "core/train/evaluator.h"
#include "core/train/optimizers.h"
#include "core/train/reporter.h"
#include "core/train/row_order.h"
#include "core/train/row_pass.h"
#include "core/train/run_inputs.h"
#include "core/train/run_model.h"
#include "core/train/schedules.h"
#include "core/train/trainer.h"

namespace luthier::train {

// The steps of a run, from the model in memory to the final adapter. Engine thread.
class TrainingLoop {
public:
    struct Parts { // everything is referred to
        const RunInputs &inputs;
        RunModel &model;
        const methods::Objective &objective;
        const run::JournalWriter &journal;
        Reporter &reporter;
        run::RunControl &control;
        const TrainEnvironment &environment;
    };
    explicit TrainingLoop(const Parts &parts);

    // Optimiser and counters as they were; call before run().
    Expected<void> restore(const LoadedCheckpoint &checkpoint);
    // Until all steps are done, a stop or an error; tells everything but the error and the end of a failed run.
    Expected<run::TrainResult> run();

private:
    bool onLayer();
    Expected<void> prepare();
    Expected<ReferenceLogps> referenceOf(const data::TokenFile &rows, const fs::path &tokens, const char *cacheName);
    Expected<void> work();
    Expected<void> betweenSteps();
    Expected<void> takeStep();
    Expected<double> computeGradient(std::span<const data::TrainingRow> rows, std::span<const std::size_t> positions,
                                     const methods::StepTotals &totals, RowsLoss &loss); // its norm
    run::StepEvent update(const RowsLoss &loss, const methods::StepTotals &totals, double norm);
    void tellStep(run::StepEvent event, const RowsLoss &loss, double seconds);
    Expected<void> evaluateIfDue();
    Expected<void> checkpointIfDue();
    Expected<void> beginCheckpoint();
    Expected<void> told(std::optional<Expected<std::int64_t>> written);
    void keepWhatThereIs(const Error &error);
    Expected<run::TrainResult> complete();
    Expected<run::TrainResult> stopped();

    const config::TrainSpec &spec() const { return m_parts.inputs.spec.train; }
    bool isLast() const { return m_step == m_order.steps(); }

    Parts m_parts;
    RowOrder m_order;
    Schedule m_schedule;
    std::unique_ptr<Optimizer> m_optimizer;
    RowPass m_rowPass;
    std::optional<Evaluator> m_evaluator;
    ReferenceLogps m_reference;
    ReferenceLogps m_evalReference;
    CheckpointWriter m_writer;
    std::int64_t m_step = 0;      // steps done
    std::int64_t m_savedStep = 0; // of the newest checkpoint begun
    std::int64_t m_evalStep = 0;
    double m_lastLoss = 0;
};

} // namespace luthier::train
