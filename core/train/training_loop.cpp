#include "core/train/training_loop.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/train/final_adapter.h"
#include "core/train/reference.h"

namespace luthier::train {
namespace {

constexpr std::int64_t kBlocksPerRead = 16;            // micro-batches in a block of rows read at once
constexpr std::int64_t kMicroBatchesPerStep = 1 << 24; // counters of dropout: distinct for every micro-batch of a run

bool allFinite(std::span<const float> values)
{
    return std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); });
}

std::vector<std::int64_t> idsOf(const RowsLoss &loss)
{
    std::vector<std::int64_t> ids;
    for (const RowNll &row : loss.rows)
        ids.push_back(row.rowId);
    return ids;
}

} // namespace

TrainingLoop::TrainingLoop(const Parts &parts)
    : m_parts(parts), m_order(parts.inputs.spec, static_cast<std::int64_t>(parts.inputs.rows.rows())),
      m_schedule(Schedule::fromSpec(parts.inputs.spec.train, m_order.steps())),
      m_optimizer(makeOptimizer(parts.inputs.spec.train, parts.model.adapter().layout.parameters)),
      m_rowPass(parts.model.pass(), parts.objective, parts.model.config().vocabulary, parts.model.microBatchTokens(),
                [this] { return onLayer(); }),
      m_writer(parts.inputs.paths.folder, parts.inputs.spec.model.path, parts.inputs.spec.train.keepCheckpoints)
{
}

Expected<void> TrainingLoop::restore(const LoadedCheckpoint &checkpoint)
{
    LUTHIER_TRY(checkpoint.restore(*m_optimizer));
    m_step = m_savedStep = checkpoint.state.step;
    m_evalStep = checkpoint.state.lastEvalStep;
    m_lastLoss = checkpoint.state.lastLoss;
    return {};
}

bool TrainingLoop::onLayer()
{
    if (m_parts.control.stop.load(std::memory_order_relaxed))
        return false;
    if (m_parts.environment.serveInteractive)
        m_parts.environment.serveInteractive();
    return true;
}

// ---- before the first step ----

Expected<ReferenceLogps> TrainingLoop::referenceOf(const data::TokenFile &rows, const fs::path &tokens, const char *cacheName)
{
    const RunInputs &inputs = m_parts.inputs;
    const ReferenceJob job{rows,
                           tokens,
                           inputs.spec.model.path,
                           inputs.paths.folder / cacheName,
                           kBlocksPerRead * m_parts.model.microBatchTokens(),
                           m_parts.objective.sequencesPerRow()};
    return referenceLogps(job, m_rowPass, [&](double progress) { m_parts.reporter.phase("reference", progress); });
}

Expected<void> TrainingLoop::prepare()
{
    const RunInputs &inputs = m_parts.inputs;
    const bool needsReference = m_parts.objective.needsReference();
    if (needsReference) {
        LUTHIER_TRY_ASSIGN(m_reference, referenceOf(inputs.rows, inputs.paths.tokens(), "reference.bin"));
    }
    if (!inputs.evalRows)
        return {};
    LUTHIER_TRY_ASSIGN(m_evaluator, Evaluator::create(*inputs.evalRows, kBlocksPerRead * m_parts.model.microBatchTokens()));
    if (needsReference) {
        LUTHIER_TRY_ASSIGN(m_evalReference, referenceOf(*inputs.evalRows, inputs.paths.evalTokens(), "reference.eval.bin"));
    }
    return {};
}

// ---- steps ----

Expected<run::TrainResult> TrainingLoop::run()
{
    const Expected<void> end = work();
    if (end)
        return complete();
    if (end.error().code == ErrorCode::Cancelled)
        return stopped();
    keepWhatThereIs(end.error());
    return fail(end.error());
}

Expected<void> TrainingLoop::work()
{
    LUTHIER_TRY(prepare());
    m_parts.reporter.phase("train", 0);
    for (;;) {
        LUTHIER_TRY(evaluateIfDue());
        LUTHIER_TRY(checkpointIfDue());
        if (isLast())
            return told(m_writer.finish());
        LUTHIER_TRY(betweenSteps());
        LUTHIER_TRY(takeStep());
    }
}

Expected<void> TrainingLoop::betweenSteps()
{
    LUTHIER_TRY(m_parts.journal.health());
    LUTHIER_TRY(told(m_writer.poll()));
    if (!m_parts.control.pause.load())
        return {};
    m_parts.reporter.phase("pause", 0);
    while (m_parts.control.pause.load() && onLayer())
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    m_parts.reporter.phase("train", 0);
    return {};
}

Expected<void> TrainingLoop::takeStep()
{
    const double start = m_parts.reporter.seconds();
    const std::vector<std::size_t> positions = m_order.rowsOf(m_step);
    std::vector<data::TrainingRow> rows;
    methods::StepTotals totals;
    std::int64_t tokens = 0;
    for (const std::size_t position : positions) {
        LUTHIER_TRY_ASSIGN(data::TrainingRow row, m_parts.inputs.rows.row(position));
        totals.add(row);
        tokens += row.tokens();
        rows.push_back(std::move(row));
    }
    RowsLoss loss;
    const Expected<double> norm = computeGradient(rows, positions, totals, loss);
    if (!norm) {
        std::vector<float> &gradients = m_parts.model.adapter().gradients; // this step never happened
        std::fill(gradients.begin(), gradients.end(), 0.0F);
        return fail(norm.error());
    }
    run::StepEvent event = update(loss, totals, *norm);
    event.tokens = tokens;
    event.trainedTokens = totals.trainedTokens;
    tellStep(std::move(event), loss, m_parts.reporter.seconds() - start);
    return {};
}

Expected<double> TrainingLoop::computeGradient(std::span<const data::TrainingRow> rows, std::span<const std::size_t> positions,
                                               const methods::StepTotals &totals, RowsLoss &loss)
{
    const models::DropoutState dropout{m_parts.inputs.spec.method.dropout, spec().seed,
                                       static_cast<std::uint64_t>(m_step * kMicroBatchesPerStep)};
    Expected<void> scored = m_rowPass.scoreWithGradient({rows, positions, totals, &m_reference}, dropout, loss);
    if (!scored && scored.error().code == ErrorCode::Diverged) {
        Error error = scored.error();
        error.where = fmt::format("step {}", m_step + 1);
        return fail(std::move(error));
    }
    LUTHIER_TRY(std::move(scored));
    const double norm = gradientNorm(m_parts.model.adapter().gradients);
    if (std::isfinite(loss.sum.loss) && std::isfinite(norm))
        return norm;
    return fail(ErrorCode::Diverged,
                fmt::format(LUTHIER_TR("The gradient became infinite or undefined with the rows {}."), describeRows(idsOf(loss))),
                fmt::format("step {}", m_step + 1),
                LUTHIER_TR("Try a smaller learning rate, a warm-up, or a smaller largest gradient (train.max_grad_norm)."));
}

// The optimiser's step. Rows without a trained token give no gradient and move nothing.
run::StepEvent TrainingLoop::update(const RowsLoss &loss, const methods::StepTotals &totals, double norm)
{
    nn::LoraWeights<float> &adapter = m_parts.model.adapter();
    run::StepEvent event;
    event.learningRate = m_schedule.at(m_step);
    event.gradientNorm = norm;
    if (totals.trainedTokens > 0)
        m_optimizer->step(adapter.values, adapter.gradients, event.learningRate, clipFactor(norm, spec().maxGradNorm));
    ++m_step;
    if (totals.trainedTokens == 0)
        m_parts.reporter.warn("no_trained_tokens",
                              fmt::format(LUTHIER_TR("No token of the rows of step {} is trained; it changed nothing."), m_step));
    m_lastLoss = loss.sum.loss;
    event.step = m_step;
    event.epoch = m_order.epochAfter(m_step);
    event.loss = loss.sum.loss;
    event.metrics = loss.sum.metrics;
    return event;
}

void TrainingLoop::tellStep(run::StepEvent event, const RowsLoss &loss, double seconds)
{
    event.tokensPerSecond = seconds > 0 ? static_cast<double>(event.tokens) / seconds : 0;
    std::vector<run::RowLoss> rows;
    for (const RowNll &row : loss.rows)
        rows.push_back({m_step, row.rowId, row.nll, row.tokens});
    m_parts.reporter.rowLosses(rows);
    m_parts.reporter.tell(std::move(event));
}

Expected<void> TrainingLoop::evaluateIfDue()
{
    const bool due = isLast() || (spec().evalSteps > 0 && m_step > 0 && m_step % spec().evalSteps == 0);
    if (!m_evaluator || !due || m_evalStep == m_step)
        return {};
    LUTHIER_TRY_ASSIGN(run::EvalEvent event, m_evaluator->evaluate(m_step, m_rowPass, m_evalReference,
                                                                   [&](double progress) { m_parts.reporter.phase("eval", progress); }));
    m_evalStep = m_step;
    m_parts.reporter.tell(std::move(event));
    m_parts.reporter.phase("train", static_cast<double>(m_step) / static_cast<double>(m_order.steps()));
    return {};
}

// ---- checkpoints ----

Expected<void> TrainingLoop::checkpointIfDue()
{
    const bool due = isLast() || (spec().saveSteps > 0 && m_step > 0 && m_step % spec().saveSteps == 0);
    return due && m_savedStep != m_step ? beginCheckpoint() : Expected<void>();
}

Expected<void> TrainingLoop::beginCheckpoint()
{
    LUTHIER_TRY(told(m_writer.finish()));
    CheckpointState state;
    state.step = m_step;
    state.epoch = m_order.epochAfter(m_step);
    state.specHash = m_parts.inputs.specHash;
    state.microBatchTokens = m_parts.model.microBatchTokens();
    state.lastEvalStep = m_evalStep;
    state.lastLoss = m_lastLoss;
    m_writer.begin(state, m_parts.model.adapter(), *m_optimizer);
    m_savedStep = m_step;
    return {};
}

Expected<void> TrainingLoop::told(std::optional<Expected<std::int64_t>> written)
{
    if (!written)
        return {};
    LUTHIER_TRY_ASSIGN(const std::int64_t step, std::move(*written));
    m_parts.reporter.tell(run::CheckpointEvent{step, fmt::format("checkpoints/step-{}", step)});
    return {};
}

// After an error: the last finished step, unless the disk is the trouble or its numbers are spoilt already.
void TrainingLoop::keepWhatThereIs(const Error &error)
{
    Expected<void> kept = told(m_writer.finish());
    const bool diskFailed = error.code == ErrorCode::DiskFull || error.code == ErrorCode::Io || !kept;
    if (!diskFailed && m_savedStep != m_step && allFinite(m_parts.model.adapter().values)) {
        kept = beginCheckpoint();
        if (kept)
            kept = told(m_writer.finish());
    }
    if (!kept && kept.error() != error)
        m_parts.reporter.warn("checkpoint", describeError(kept.error()));
}

// ---- the end ----

Expected<run::TrainResult> TrainingLoop::complete()
{
    m_parts.reporter.phase("save", 0);
    const fs::path folder = m_parts.inputs.paths.adapter();
    LUTHIER_TRY(writeFinalAdapter(m_parts.model.adapter(), folder, m_parts.inputs.spec.model.path));
    m_parts.reporter.tell(run::FinishedEvent{run::Outcome::Completed, folder.string()});
    return run::TrainResult{run::Outcome::Completed, m_step, m_lastLoss, folder};
}

Expected<run::TrainResult> TrainingLoop::stopped()
{
    if (m_savedStep != m_step)
        LUTHIER_TRY(beginCheckpoint());
    LUTHIER_TRY(told(m_writer.finish()));
    const fs::path folder = m_step > 0 ? m_parts.inputs.paths.checkpoint(m_step) : fs::path();
    m_parts.reporter.tell(run::FinishedEvent{run::Outcome::Stopped, folder.string()});
    return run::TrainResult{run::Outcome::Stopped, m_step, m_lastLoss, folder};
}

} // namespace luthier::train
