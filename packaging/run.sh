#!/usr/bin/env bash
# Sets up, builds and starts Luthier: the window opens on the sample, ready to train. With --headless, or without a display, the
# sample runs on the command line instead: import, two LoRA runs, a comparison, an export, and the same questions answered by the
# model before and after.
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
headless=false
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || headless=true
for argument in "$@"; do
    case "$argument" in
    --headless) headless=true ;;
    -h | --help)
        sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}"
        exit 0
        ;;
    *) stop "unknown argument $argument; the only one is --headless." ;;
    esac
done

setup
if $headless; then
    build release luthier luthier_engine
    exec bash "$root/packaging/sample_job.sh" "$root/build/release/bin/luthier" "$sample_model" "$dependencies/sample"
fi
build release luthier luthier_engine luthier-studio
exec "$root/build/release/bin/luthier-studio" --models "$sample_model" --sample
