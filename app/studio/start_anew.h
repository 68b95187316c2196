#pragma once

#include <vector>

namespace luthier::studio {

// Replaces this process by a new one of the same program with these arguments; returns only if that fails.
void startAnew(std::vector<char *> arguments);

// To come first in main(). Decides how idle threads of the engine wait, see run::chooseWaiting(): too late for this process, since
// Qt's libraries have loaded the OpenMP runtime by now, so it starts itself anew if the environment had not decided yet.
void chooseWaiting(int argc, char **argv);

} // namespace luthier::studio
