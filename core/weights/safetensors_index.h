#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/expected.h"

namespace luthier::weights {

// The "weight_map" of model.safetensors.index.json: which file holds each tensor.
// File names are plain names: nothing outside the folder can be reached through an index.
Expected<std::map<std::string, std::string>> parseSafetensorsIndex(std::string_view json, const std::string &where);

} // namespace luthier::weights
