#pragma once

namespace luthier::cli {

// The whole program but the end of the process: reads the arguments, runs the verb, reports its error.
// 0: done; 1: the input or the run failed; 2: wrong usage.
int runCommandLine(int argc, const char *const *argv);

} // namespace luthier::cli
