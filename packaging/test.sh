#!/usr/bin/env bash
# Sets up, builds and runs every test: the whole program in Release, then the torch-free half under the address and
# undefined-behaviour sanitizers, then the journal and the engine's task queue under the thread sanitizer.
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
setup

export LUTHIER_SAMPLE_MODEL="$sample_model"
say "Building"
build release
say "Testing"
(cd "$root" && ctest --preset release --parallel "$(nproc)")

say "Testing the torch-free half with address and undefined-behaviour checks"
build asan
(cd "$root" && ctest --preset asan --parallel "$(nproc)")

say "Testing threads with data-race checks"
build tsan test_run test_engine_queue
(cd "$root" && ctest --preset tsan --parallel "$(nproc)" --tests-regex '^(run|engine_queue)\.')
