#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/config/run_spec.h"

// Good starting points, each a handful of settings. A preset says how much is learned and how large the adapter is, and leaves
// everything else as it is.
namespace luthier::config {

enum class Preset { Quick, Standard, Thorough };

struct PresetInfo {
    Preset preset = Preset::Standard;
    const char *name = "";  // "quick"
    const char *label = ""; // these two are marked for translation
    const char *help = "";
};
std::span<const PresetInfo> presets(); // from quick to thorough
std::optional<Preset> presetFromName(std::string_view name);

// What a preset sets depends on the stage: preferences are learned in smaller steps than examples.
struct PresetValue {
    std::string key; // of the option
    std::string text;
};
std::vector<PresetValue> presetValues(Preset preset, Stage stage);

void applyPreset(RunSpec &spec, Preset preset);
std::optional<Preset> presetOf(const RunSpec &spec); // the one whose values the spec has

// Another stage; a spec that follows a preset follows it in the new stage, too, and a learning rate of a preset becomes the one
// that it has there.
void changeStage(RunSpec &spec, Stage stage);

Json presetsToJson(); // as `luthier describe --json` shows them

} // namespace luthier::config
