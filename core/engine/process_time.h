#pragma once

namespace luthier::engine {

// Since the system started this process, from proc(5): what a person waits, the loading of libraries included. Zero where
// the system does not say.
double secondsSinceProcessStart();

} // namespace luthier::engine
