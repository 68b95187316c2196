#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/expected.h"
#include "core/base/json.h"

namespace luthier::config
{

// The version that this program writes.
inline constexpr std::int64_t kSpecVersion = 1;

struct MigratedSpec {
    Json json;                      // in the form of kSpecVersion
    std::vector<std::string> notes; // what was changed, one sentence each
};

// Brings a spec of an older version up to date, one step a version. A file without a version is taken for the first
// published one, 1. BadSetting: a version newer than ours, or no version at all such as "x".
Expected<MigratedSpec> migrateSpec(Json json);

} // namespace luthier::config
