#pragma once

#include <array>

#include "core/base/translate.h"
#include "core/config/field.h"
#include "core/config/run_spec.h"

// The names that enumerations have in files and on the command line, and when to choose each value.
namespace luthier::config
{

constexpr auto enumTable(const Stage *)
{
    return std::array{
        EnumEntry<Stage>{Stage::Sft, "sft", LUTHIER_TR("Examples"),
                         LUTHIER_TR("Learns from questions with good answers; right for most data, and the first thing to try."),
                         "SFT"},
        EnumEntry<Stage>{Stage::Dpo, "dpo", LUTHIER_TR("Preferences"),
                         LUTHIER_TR("Learns from pairs of a better and a worse answer to the same question; use it on a model that already "
                                    "answers in the right form."),
                         "DPO"},
    };
}

constexpr auto enumTable(const MethodType *)
{
    return std::array{
        EnumEntry<MethodType>{MethodType::Lora, "lora", LUTHIER_TR("Small adapter"),
                              LUTHIER_TR("Keeps the model as it is and trains a small adapter beside it: little memory, a file of a few "
                                         "megabytes, easy to undo."),
                              "LoRA"},
    };
}

constexpr auto enumTable(const DTypeChoice *)
{
    return std::array{
        EnumEntry<DTypeChoice>{DTypeChoice::Auto, "auto", LUTHIER_TR("Automatic"),
                               LUTHIER_TR("Takes the exact form where it fits into memory, else the compact one.")},
        EnumEntry<DTypeChoice>{DTypeChoice::Float32, "float32", LUTHIER_TR("Exact"),
                               LUTHIER_TR("Four bytes a number: the most exact, and fast on every processor.")},
        EnumEntry<DTypeChoice>{DTypeChoice::Bfloat16, "bfloat16", LUTHIER_TR("Compact"),
                               LUTHIER_TR("Two bytes a number: half the memory, faster where the processor or graphics card supports it.")},
    };
}

constexpr auto enumTable(const PreferenceLoss *)
{
    return std::array{
        EnumEntry<PreferenceLoss>{PreferenceLoss::Sigmoid, "sigmoid", LUTHIER_TR("Standard"),
                                  LUTHIER_TR("The loss of the DPO paper: raises the better answer over the worse one, measured against the "
                                             "model before training.")},
    };
}

constexpr auto enumTable(const TooLong *)
{
    return std::array{
        EnumEntry<TooLong>{TooLong::Error, "error", LUTHIER_TR("Ask me"),
                           LUTHIER_TR("Does not start and names the rows, so that nothing is lost without your knowing.")},
        EnumEntry<TooLong>{TooLong::Drop, "drop", LUTHIER_TR("Leave out"), LUTHIER_TR("Leaves such rows out and reports how many.")},
        EnumEntry<TooLong>{TooLong::Cut, "cut", LUTHIER_TR("Cut the end off"),
                           LUTHIER_TR("Keeps the beginning; the end of long answers is not learned.")},
        EnumEntry<TooLong>{TooLong::Split, "split", LUTHIER_TR("Split"),
                           LUTHIER_TR("Makes several rows of one; right for plain text, seldom for conversations.")},
    };
}

constexpr auto enumTable(const OptimizerType *)
{
    return std::array{
        EnumEntry<OptimizerType>{OptimizerType::AdamW, "adamw", LUTHIER_TR("AdamW"),
                                 LUTHIER_TR("Adapts the step of every number by itself; the usual choice.")},
        EnumEntry<OptimizerType>{OptimizerType::Sgd, "sgd", LUTHIER_TR("SGD"),
                                 LUTHIER_TR("Plain gradient steps without memory; for experiments and comparisons.")},
    };
}

constexpr auto enumTable(const SchedulerType *)
{
    using S = SchedulerType;
    using Entry = EnumEntry<S>;
    return std::array{
        Entry{S::Linear, "linear", LUTHIER_TR("Straight down"), LUTHIER_TR("Falls evenly to zero; safe when you do not know better.")},
        Entry{S::Cosine, "cosine", LUTHIER_TR("Cosine"),
              LUTHIER_TR("Stays high for a while, then falls gently to zero; a good choice for most runs.")},
        Entry{S::CosineWithRestarts, "cosine_with_restarts", LUTHIER_TR("Cosine with restarts"),
              LUTHIER_TR("Falls and jumps back up; for long runs that seem stuck.")},
        Entry{S::Polynomial, "polynomial", LUTHIER_TR("Polynomial"),
              LUTHIER_TR("Falls along a polynomial to a small value; for repeating published recipes.")},
        Entry{S::Constant, "constant", LUTHIER_TR("Constant"), LUTHIER_TR("Never changes; for short runs and for comparisons.")},
        Entry{S::ConstantWithWarmup, "constant_with_warmup", LUTHIER_TR("Constant after a warm-up"),
              LUTHIER_TR("Rises, then stays; for runs whose end is not known beforehand.")},
        Entry{S::InverseSqrt, "inverse_sqrt", LUTHIER_TR("Inverse square root"),
              LUTHIER_TR("Falls fast at first and ever more slowly; for very long runs.")},
        Entry{S::CosineWithMinLr, "cosine_with_min_lr", LUTHIER_TR("Cosine to a floor"),
              LUTHIER_TR("Like cosine, but ends above zero, so that the last rows still count.")},
        Entry{S::WarmupStableDecay, "warmup_stable_decay", LUTHIER_TR("Warm-up, plateau, decay"),
              LUTHIER_TR("Rises, stays, and falls only at the end; for runs that you may want to lengthen.")},
    };
}

} // namespace luthier::config
