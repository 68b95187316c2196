#pragma once

#include "core/base/expected.h"
#include "core/base/files.h"

namespace luthier::exporting {

// Copies a PEFT adapter (adapter_config.json, adapter_model.safetensors) into `target`, an existing folder, its numbers byte
// by byte and its settings unchanged but for base_model_name_or_path, which names `baseModel`.
Expected<void> copyAdapter(const fs::path &adapter, const fs::path &baseModel, const fs::path &target);

} // namespace luthier::exporting
