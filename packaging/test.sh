#!/usr/bin/env bash
# Sets up, builds and runs every test; then those of the torch-free half again with address and undefined-behaviour checks, and
# those with several threads with data-race checks.
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
setup

for preset in release asan tsan; do
    say "Building ($preset)"
    build "$preset"
    say "Testing ($preset)"
    (cd "$root" && ctest --preset "$preset" --parallel "$(nproc)")
done
