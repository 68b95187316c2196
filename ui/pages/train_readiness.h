#pragma once

#include <optional>

#include <QString>

#include "core/run/prepare.h"

namespace luthier::ui {

// What is missing before a run can start, the first thing first.
enum class TrainMissing { Nothing, Model, Data, Method, Settings, TrainedTokens, Memory, Plan };

struct TrainState {
    bool hasModel = false; // one that can be trained
    bool hasData = false;
    bool hasMethod = false;   // for this model and this data
    bool hasSettings = false; // without a problem
    std::optional<Error> planError;
    std::optional<run::PreparedRun> plan; // nothing while it is made: the start is checked anyway
};

TrainMissing missingFor(const TrainState &state);
QString missingText(TrainMissing missing, const config::RunSpec &spec); // of the start button

} // namespace luthier::ui
