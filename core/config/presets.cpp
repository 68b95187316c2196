#include "core/config/presets.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "core/base/translate.h"
#include "core/config/enum_tables.h"
#include "core/config/option_list.h"

namespace luthier::config {
namespace {

constexpr std::array kPresets = {
    PresetInfo{Preset::Quick, "quick", LUTHIER_TR("Quick"),
               LUTHIER_TR("One pass with a small adapter: shows soon whether the rows teach what they should.")},
    PresetInfo{Preset::Standard, "standard", LUTHIER_TR("Standard"), LUTHIER_TR("What suits most data; the place to start.")},
    PresetInfo{Preset::Thorough, "thorough", LUTHIER_TR("Thorough"),
               LUTHIER_TR("More passes in smaller steps with a larger adapter: for when a standard run is good and should be better.")},
};

struct Amount {
    Preset preset;
    Stage stage;
    const char *rank;
    const char *alpha; // twice the rank, so that the learning rate suits every rank
    const char *learningRate;
    const char *epochs;
};
constexpr std::array kAmounts = {
    Amount{Preset::Quick, Stage::Sft, "8", "16", "0.0002", "1"},     Amount{Preset::Standard, Stage::Sft, "16", "32", "0.0002", "3"},
    Amount{Preset::Thorough, Stage::Sft, "32", "64", "0.0001", "5"}, Amount{Preset::Quick, Stage::Dpo, "8", "16", "2e-05", "1"},
    Amount{Preset::Standard, Stage::Dpo, "16", "32", "2e-05", "2"},  Amount{Preset::Thorough, Stage::Dpo, "32", "64", "1e-05", "3"},
};

// The learning rate that a preset has in another stage, where the spec has that preset's.
std::optional<double> presetRate(const RunSpec &spec, Stage stage)
{
    for (const PresetInfo &info : kPresets) {
        RunSpec applied = spec;
        applyPreset(applied, info.preset);
        if (applied.train.learningRate != spec.train.learningRate)
            continue;
        applied.stage = stage;
        applyPreset(applied, info.preset);
        return applied.train.learningRate;
    }
    return std::nullopt;
}

Json valuesToJson(Preset preset)
{
    Json json = Json::object();
    for (const EnumEntry<Stage> &stage : enumTable(static_cast<const Stage *>(nullptr))) {
        Json &values = json[stage.name] = Json::object();
        for (const PresetValue &value : presetValues(preset, stage.value))
            values[value.key] = Json::parse(value.text);
    }
    return json;
}

} // namespace

std::span<const PresetInfo> presets()
{
    return kPresets;
}

std::optional<Preset> presetFromName(std::string_view name)
{
    const auto found = std::find_if(kPresets.begin(), kPresets.end(), [&](const PresetInfo &info) { return info.name == name; });
    return found == kPresets.end() ? std::nullopt : std::optional(found->preset);
}

std::vector<PresetValue> presetValues(Preset preset, Stage stage)
{
    const auto amount =
        std::find_if(kAmounts.begin(), kAmounts.end(), [&](const Amount &entry) { return entry.preset == preset && entry.stage == stage; });
    assert(amount != kAmounts.end());
    return {{"method.rank", amount->rank},
            {"method.alpha", amount->alpha},
            {"train.learning_rate", amount->learningRate},
            {"train.num_epochs", amount->epochs},
            {"train.max_steps", "0"}}; // which would hold in place of the passes
}

void applyPreset(RunSpec &spec, Preset preset)
{
    for (const PresetValue &value : presetValues(preset, spec.stage)) {
        [[maybe_unused]] const Expected<void> set = setOption(spec, value.key, value.text);
        assert(set);
    }
}

std::optional<Preset> presetOf(const RunSpec &spec)
{
    for (const PresetInfo &info : kPresets) {
        RunSpec applied = spec;
        applyPreset(applied, info.preset);
        if (applied == spec)
            return info.preset;
    }
    return std::nullopt;
}

void changeStage(RunSpec &spec, Stage stage)
{
    const std::optional<Preset> preset = presetOf(spec);
    const std::optional<double> rate = presetRate(spec, stage);
    spec.stage = stage;
    if (preset)
        applyPreset(spec, *preset);
    else if (rate)
        spec.train.learningRate = *rate;
}

Json presetsToJson()
{
    Json list = Json::array();
    for (const PresetInfo &info : kPresets)
        list.push_back({{"name", info.name}, {"label", info.label}, {"help", info.help}, {"values", valuesToJson(info.preset)}});
    return list;
}

} // namespace luthier::config
