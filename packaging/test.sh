#!/usr/bin/env bash
# Sets up, builds and runs every test.
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
setup

export LUTHIER_SAMPLE_MODEL="$sample_model"
say "Building"
build release
say "Testing"
(cd "$root" && ctest --preset release --parallel "$(nproc)")
