#!/usr/bin/env bash
# Takes pictures of every page and dialog, light, dark and Chinese, at 1280x800 and 1920x1080, on the sample data and two real runs.
#
#   screenshots.sh [FOLDER [WORKSPACE]]     FOLDER for the pictures (default: build/screenshots); WORKSPACE with two finished runs
#                                           of the sample (default: made first, which takes some minutes)
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
folder="$(realpath -m "${1:-$root/build/screenshots}")"
workspace="${2:-}"

setup
build release luthier luthier_engine luthier_screenshots
luthier="$root/build/release/bin/luthier"

if [ -z "$workspace" ]; then
    workspace="$(mktemp -d)/workspace"
    export LUTHIER_WORKSPACE="$workspace"
    "$luthier" import "$root/resources/samples/short_answers.jsonl" --name "Short answers (sample)"
    "$luthier" import "$root/resources/samples/tasks.jsonl" --name "Three tasks"
    "$luthier" import "$root/resources/samples/preferences.jsonl" --name "Better and worse answers"
    for rank in 16 4; do
        "$luthier" train --model "$sample_model" --dataset "Short answers (sample)" --name "answers-r$rank" --rank "$rank" \
            --alpha "$((2 * rank))" --max-steps 24 --batch-size 16 --learning-rate 1e-3 --eval-fraction 0.1 --eval-steps 4 \
            --save-steps 8 --lr-scheduler constant
    done
    "$luthier" train --model "$sample_model" --dataset "Better and worse answers" --stage dpo --name "better-answers" --preset quick \
        --max-steps 12 --batch-size 4 --learning-rate 1e-4 --eval-fraction 0.1 --eval-steps 4
fi
"$root/build/release/bin/luthier_screenshots" "$workspace" "$sample_model" "$folder" 1280x800 1920x1080
say "The pictures are in $folder"
