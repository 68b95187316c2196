#!/usr/bin/env bash
# Sets up, builds and runs every test.
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
setup

say "Building"
build release
say "Testing"
(cd "$root" && ctest --preset release --parallel "$(nproc)")
