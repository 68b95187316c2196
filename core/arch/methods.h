#pragma once

#include <span>
#include <string_view>

#include "core/arch/model_config.h"
#include "core/config/run_spec.h"

namespace luthier::arch {

// A way to train, without the numbers: what a person chooses from. core/methods holds the objectives.
struct MethodDescriptor {
    config::Stage stage = config::Stage::Sft;
    config::MethodType type = config::MethodType::Lora;
    std::string_view key;                          // "sft-lora": stage and type as the spec writes them
    const char *label = "";                        // marked for translation
    const char *when = "";                         // one sentence: when to use it
    std::span<const std::string_view> recordKinds; // of rows it learns from, as data::kindName writes them
    // Unsupported with the reason where this model cannot be trained so.
    Expected<void> (*available)(const ModelConfig &config) = nullptr;
};

// All methods there are (methods.cpp).
std::span<const MethodDescriptor> methods();
const MethodDescriptor *findMethod(config::Stage stage, config::MethodType type);
bool learnsFrom(const MethodDescriptor &method, std::string_view recordKind);
// One for such rows: the given one where it can be, else one that changes as much of the model, else any. Null: there is none.
const MethodDescriptor *methodFor(config::Stage stage, config::MethodType type, std::string_view recordKind);

} // namespace luthier::arch
