#pragma once

#include "core/arch/memory_plan.h"
#include "core/base/expected.h"
#include "core/config/run_spec.h"

namespace luthier::run {

// What the adapter that a run starts from (method.init_from) decides: its rank and alpha take the place of the settings',
// and its matrices are what is trained. Only headers are read.
struct StartingAdapter {
    config::MethodSpec method; // with rank, alpha and, where every layer has the same, the targets
    arch::AdapterSizes sizes;
};

// For a method without init_from, the method as it is.
Expected<StartingAdapter> startingAdapter(const arch::ModelConfig &model, const config::MethodSpec &method);

} // namespace luthier::run
