#pragma once

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/config/run_spec.h"

namespace luthier::config
{

enum class Write {
    Differences, // only what differs from the defaults, and the version: for files that people keep, so that they get better defaults later
    All,         // everything: for the snapshot of a run
};

Json toJson(const RunSpec &spec, Write write);

// Reads any version (see migrations.h). BadSetting names the option in `where` ("train.learnin_rate"): an unknown key with
// the nearest known one, a wrong type, a value out of range. Rules between options are validate()'s.
Expected<RunSpec> runSpecFromJson(const Json &json);

// The same from a file; `where` is then "spec.json: train.learnin_rate".
Expected<RunSpec> readRunSpec(const fs::path &path);
Expected<void> writeRunSpec(const RunSpec &spec, const fs::path &path); // Write::Differences

} // namespace luthier::config
