#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/config/run_spec.h"

// What a message asks a person to change, as settings. Messages name options in parentheses: "… or cut such rows (train.too_long)".
namespace luthier::config {

struct SettingChange {
    std::string key;
    std::string text; // the new value
    bool operator==(const SettingChange &) const = default;
};

std::vector<std::string> namedOptions(std::string_view message); // in their order, each once

// For each option with choices that the message names, its other choices, as far as the spec is not worse for them.
std::vector<SettingChange> remedies(const RunSpec &spec, std::string_view message);

} // namespace luthier::config
