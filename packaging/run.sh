#!/usr/bin/env bash
# Sets up, builds and starts Luthier. With --headless, or without a display, it runs the sample on the command line instead:
# import, two LoRA runs, a comparison, an export, and the same questions answered by the model before and after.
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
for argument in "$@"; do
    case "$argument" in
    --headless) ;;
    -h | --help)
        sed -n '2,3s/^# //p' "${BASH_SOURCE[0]}"
        exit 0
        ;;
    *) stop "unknown argument $argument; the only one is --headless." ;;
    esac
done

setup
build release luthier luthier_engine
exec bash "$root/packaging/sample_job.sh" "$root/build/release/bin/luthier" "$sample_model" "$dependencies/sample"
