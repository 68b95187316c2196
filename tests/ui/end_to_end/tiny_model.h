#pragma once

#include "core/base/files.h"

namespace luthier::ui {

// A real model with some thousand parameters that knows letters: small enough to be trained in a test, complete enough to be
// chatted with and exported. In the new folder `target`.
void makeTinyModel(const fs::path &target);

// Conversations for it, one a line.
std::string tinyConversations(int rows);

} // namespace luthier::ui
