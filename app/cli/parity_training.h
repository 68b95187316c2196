#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/config/run_spec.h"
#include "core/data/training_row.h"
#include "core/run/engine.h"

namespace luthier::cli {

// What a short run over given rows told.
struct ParityRun {
    TemporaryFolder folder; // of the run; its adapter lies in it
    fs::path adapter;
    std::vector<double> losses; // before each step
};

// Trains rows of token ids as a run of its own in a temporary folder: file order, no clipping.
Expected<ParityRun> trainRows(run::Engine &engine, config::RunSpec spec, const std::vector<data::TrainingRow> &rows);

// A float tensor by name, as adapters have them.
struct NamedTensor {
    std::vector<std::int64_t> shape;
    std::vector<float> values;
};
using NamedTensors = std::map<std::string, NamedTensor>;
Expected<NamedTensors> readTensors(const fs::path &file);
Expected<void> writeTensors(const fs::path &file, const NamedTensors &tensors);

// The gradient that one plain step of rate 1 has subtracted: before - after.
Expected<NamedTensors> gradientOfStep(const fs::path &adapterBefore, const fs::path &adapterAfter);

} // namespace luthier::cli
