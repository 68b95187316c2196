#pragma once

#include "core/arch/architecture.h"
#include "core/base/json.h"
#include "core/weights/dtype.h"

namespace luthier::exporting {

// config.json of the written model: that of the source where it has one, else made by the architecture; with the data type
// that is written.
Json configJson(const arch::ModelFiles &model, weights::DType dtype);

// generation_config.json: the source's, else what the model says about its first and last tokens.
Expected<Json> generationConfigJson(const arch::ModelFiles &model);

} // namespace luthier::exporting
