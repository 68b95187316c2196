#!/usr/bin/env python3
"""Speed and memory of a LoRA run in Luthier and in transformers + PEFT: the same model, rows and settings, in turns.

    compare_with_peft.py --luthier build/release/bin/luthier --model MODEL_FOLDER [--turns 2]

MODEL_FOLDER is in the Hugging Face layout, float32. Needs torch, transformers and peft. PEFT gets its fastest settings on a CPU:
rows of one length, so that nothing is padded, float32 products by oneDNN, fused AdamW, no trainer around the loop.
"""
import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time

LENGTH, BATCH, MICRO_BATCH, RANK, MEASURED = 512, 16, 4, 16, 2  # tokens, rows, rows, -, steps after one that is not measured


def write_rows(path, vocabulary):
    random.seed(42)
    with open(path, "w") as file:
        for _ in range(BATCH * (MEASURED + 1)):
            ids = [random.randrange(vocabulary) for _ in range(LENGTH)]
            file.write(json.dumps({"input_ids": ids, "labels": ids}) + "\n")


def run_peft(model_folder, rows_path):
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM

    torch.set_num_threads(os.cpu_count())
    torch.set_float32_matmul_precision("medium")
    base = AutoModelForCausalLM.from_pretrained(model_folder, dtype=torch.float32, attn_implementation="sdpa")
    model = get_peft_model(base, LoraConfig(r=RANK, lora_alpha=2 * RANK, target_modules="all-linear", task_type="CAUSAL_LM")).train()
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=2e-4, weight_decay=0.0, fused=True)
    rows = torch.tensor([json.loads(line)["input_ids"] for line in open(rows_path)])
    for step in range(MEASURED + 1):
        if step == 1:
            begin = time.monotonic()
        for ids in rows[step * BATCH:(step + 1) * BATCH].split(MICRO_BATCH):
            (model(input_ids=ids, labels=ids).loss * len(ids) / BATCH).backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        optimizer.zero_grad()
    print(json.dumps({"tokens_per_second": MEASURED * BATCH * LENGTH / (time.monotonic() - begin),
                      "peak_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))


def last_json(command):
    output = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    return json.loads(output.strip().splitlines()[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--luthier", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--turns", type=int, default=2)
    parser.add_argument("--peft-rows", help=argparse.SUPPRESS)  # this program measures PEFT in a process of its own
    given = parser.parse_args()
    if given.peft_rows:
        return run_peft(given.model, given.peft_rows)
    vocabulary = json.load(open(os.path.join(given.model, "config.json")))["vocab_size"]
    best = {}
    with tempfile.TemporaryDirectory() as folder:
        rows = os.path.join(folder, "rows.jsonl")
        write_rows(rows, vocabulary)
        commands = {
            "luthier": [given.luthier, "bench", "--model", given.model, "--dataset", rows, "--dtype", "float32", "--rank", str(RANK),
                        "--batch-size", str(BATCH), "--shuffle", "false", "--discard", "1", "--steps", str(MEASURED), "--json"],
            "transformers + PEFT": [sys.executable, __file__, "--luthier", given.luthier, "--model", given.model, "--peft-rows", rows],
        }
        for _ in range(given.turns):
            for name, command in commands.items():
                found = last_json(command)
                print(f"{name:20} {found['tokens_per_second']:6.0f} tokens/s {found['peak_bytes'] / 1e9:6.2f} GB", flush=True)
                if name not in best or found["tokens_per_second"] > best[name]["tokens_per_second"]:
                    best[name] = found
    ours, theirs = best.values()
    print(f"{ours['tokens_per_second'] / theirs['tokens_per_second']:.2f} times as fast in "
          f"{100 * ours['peak_bytes'] / theirs['peak_bytes']:.0f} % of the memory (the best of {given.turns} turns each)")


if __name__ == "__main__":
    main()
