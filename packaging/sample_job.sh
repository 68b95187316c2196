#!/usr/bin/env bash
# The whole way on the command line, on the sample data: import, two LoRA runs, a comparison, an export, and ten questions
# that are not in the data answered before and after.
#
#   sample_job.sh LUTHIER MODEL FOLDER [STEPS]     STEPS of each run (default 16); FOLDER keeps workspace and export
set -euo pipefail
luthier="$1"
model="$2"
folder="$3"
steps="${4:-16}"
samples="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/resources/samples"
export LUTHIER_WORKSPACE="$folder/workspace"

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

# How many answers have the form of the sample's answers, in English or Chinese.
in_form() {
    python3 - "$1" <<'PYTHON'
import json, sys
forms = (("Short answer:", "Reason:", "Next step:"), ("简答：", "理由：", "下一步："))
answers = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
print(sum(any(a.lstrip().startswith(f[0]) and all(part in a for part in f) for f in forms) for a in answers))
PYTHON
}

answer() { # NAME [ADAPTER OPTIONS…]
    "$luthier" generate --model "$model" "${@:2}" --input "$samples/unseen_prompts.jsonl" --max-new-tokens 120 --json >"$folder/$1.jsonl"
}

train() { # NAME RANK
    "$luthier" train --model "$model" --dataset short-answers --name "$1" --rank "$2" --alpha "$((2 * $2))" --max-steps "$steps" \
        --batch-size 16 --learning-rate 1e-3 --eval-fraction 0.1 --lr-scheduler constant
}

mkdir -p "$folder"
rm -rf "$LUTHIER_WORKSPACE"

say "1. Importing the sample data"
"$luthier" import "$samples/short_answers.jsonl" --name short-answers

say "2. Ten questions that are not in the data, answered by the model as it is"
answer before
before="$(in_form "$folder/before.jsonl")"
echo "$before of 10 answers have the form of the sample data."

say "3. LoRA run, rank 16"
train sample-r16 16

say "4. LoRA run, rank 4"
train sample-r4 4

say "5. The two runs beside each other"
question='My landlord wants to keep a key to my flat. Must I agree?'
"$luthier" compare sample-r16 sample-r4 --prompt "$question"

say "6. Exporting the merged model"
"$luthier" export sample-r16 --format merged --to "$folder/merged" --force

say "7. The same question, before and after"
echo "Before:"
"$luthier" generate --model "$model" --prompt "$question" --max-new-tokens 80
echo
echo "After:"
"$luthier" generate --model "$folder/merged" --prompt "$question" --max-new-tokens 80

say "8. The ten questions again, answered by the exported model"
model="$folder/merged" answer after
after="$(in_form "$folder/after.jsonl")"
echo "$after of 10 answers have the form of the sample data; before the run it was $before."
