#pragma once

#include "core/arch/architecture.h"

namespace luthier::arch {

// Llama (Touvron et al., 2023; Grattafiori et al., 2024): pre-norm RMSNorm, grouped-query attention with rotary positions,
// SwiGLU, no biases. SmolLM and SmolLM2 are the same block.
Architecture llamaArchitecture();

} // namespace luthier::arch
