#include "ui/pages/train_readiness.h"

#include <QCoreApplication>

#include "core/run/freeze_rows.h"
#include "ui/pages/train_words.h"

namespace luthier::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::ui::TrainReadiness)
};

} // namespace

TrainMissing missingFor(const TrainState &state)
{
    if (!state.hasModel)
        return TrainMissing::Model;
    if (!state.hasData)
        return TrainMissing::Data;
    if (!state.hasMethod)
        return TrainMissing::Method;
    if (!state.hasSettings)
        return TrainMissing::Settings;
    if (state.planError)
        return run::saysNothingIsTrained(*state.planError) ? TrainMissing::TrainedTokens : TrainMissing::Plan;
    if (state.plan && state.plan->memory.peakBytes > state.plan->memoryLimitBytes)
        return TrainMissing::Memory;
    return TrainMissing::Nothing;
}

QString missingText(TrainMissing missing, const config::RunSpec &spec)
{
    switch (missing) {
    case TrainMissing::Nothing: return startLine(spec);
    case TrainMissing::Model: return Words::tr("Choose a model");
    case TrainMissing::Data: return Words::tr("Choose data");
    case TrainMissing::Method: return Words::tr("Choose what it learns from");
    case TrainMissing::Settings: return Words::tr("Mend the settings");
    case TrainMissing::TrainedTokens: return Words::tr("No trained tokens");
    case TrainMissing::Memory: return Words::tr("Not enough memory");
    case TrainMissing::Plan: return Words::tr("Not possible yet");
    }
    return {};
}

} // namespace luthier::ui
