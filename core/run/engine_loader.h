#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/run/engine.h"

namespace luthier::run {

// Where loadEngine() looks. A libtorch folder is one with lib/libtorch_cpu.so, as `torch` inside the unpacked wheel.
struct EnginePlaces {
    std::vector<fs::path> engineFolders; // of libluthier_engine.so, in order
    std::vector<fs::path> torchFolders;  // in order; empty paths are skipped
};

// For a library or program in `programFolder`: the engine beside it or in ../lib; libtorch at `environment`
// ($LUTHIER_LIBTORCH, alone if it is set), beside the program, and where the build found it.
EnginePlaces enginePlaces(const fs::path &programFolder, const char *environment);

// Decides, unless the environment has, how long a thread of libtorch's pool spins for the others before it sleeps: about 50
// microseconds, longer than most gaps between two parallel loops. The runtime's own choice is milliseconds, in which it keeps a
// core from the very thread it waits for as soon as any other program computes; on two cores that is 20 times slower. Read once,
// when the OpenMP runtime is loaded: loadEngine() comes in time for that, but not in a program whose own libraries need that
// runtime (Qt's do). Such a program calls this first and, if true is returned, starts itself anew.
bool chooseWaiting();

// libgomp, c10 and torch_cpu are loaded by their full paths first, so that luthier_engine finds them by name and needs no
// path to them. Nothing is ever unloaded: a thread of libtorch's pool may outlive any use.
Expected<std::unique_ptr<Engine>> loadEngineFrom(const EnginePlaces &places, const EngineOptions &options);

} // namespace luthier::run
