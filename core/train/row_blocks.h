#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/base/expected.h"
#include "core/data/token_file.h"

namespace luthier::train {

// Reads a whole token file in order, in blocks of about `tokens` tokens, so that no more of it is in memory. `use` gets the
// rows of a block and their positions; it may fail.
Expected<void> forEachRowBlock(const data::TokenFile &file, std::int64_t tokens,
                               const std::function<Expected<void>(std::span<const data::TrainingRow>, std::span<const std::size_t>)> &use);

} // namespace luthier::train
