#include "app/cli/train_options.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/config/option_list.h"
#include "core/config/presets.h"
#include "core/config/spec_json.h"
#include "core/config/validate.h"

namespace luthier::cli {
namespace {

// "learning_rate" -> "--learning_rate,--learning-rate,--train.learning_rate"
std::string flagNames(const config::OptionInfo &option)
{
    std::string hyphened = option.flag;
    std::replace(hyphened.begin(), hyphened.end(), '_', '-');
    std::string names = "--" + option.flag;
    if (hyphened != option.flag)
        names += ",--" + hyphened;
    if (option.key != option.flag)
        names += ",--" + option.key;
    return names;
}

std::string flagHelp(const config::OptionInfo &option)
{
    std::string text = option.info.help;
    if (option.type == config::ValueType::Choice) {
        std::string names;
        for (const config::ChoiceInfo &choice : option.choices)
            names += (names.empty() ? "" : ", ") + choice.name;
        text += fmt::format(" One of {}.", names);
    }
    return option.defaultText.empty() ? text : fmt::format("{} [{}]", text, option.defaultText);
}

std::string groupName(const std::string &part)
{
    for (const config::OptionPart &entry : config::optionParts())
        if (entry.key == part)
            return entry.label;
    return {};
}

} // namespace

void TrainOptions::declare(CLI::App &app)
{
    app.add_option("spec", m_file, "JSON file with the settings of a run; flags change what it says");
    app.add_option("--dataset", m_dataset, "Name of an imported dataset, or a file")->group(groupName("dataset"));
    std::vector<std::string> presetNames;
    for (const config::PresetInfo &preset : config::presets())
        presetNames.emplace_back(preset.name);
    app.add_option("--preset", m_preset, "A starting point that other flags change further")->check(CLI::IsMember(presetNames));
    for (const config::OptionInfo &option : config::optionList()) {
        if (option.key == "version")
            continue;
        Flag &flag = m_flags.emplace_back();
        flag.key = option.key;
        flag.option = app.add_option(flagNames(option), flag.value, flagHelp(option))->group(groupName(option.part));
        flag.option->type_name(std::string(valueTypeName(option.type)));
    }
}

Expected<void> TrainOptions::applyDataset(config::RunSpec &spec, Services &services) const
{
    LUTHIER_TRY_ASSIGN(store::DatasetStore * datasets, services.datasets());
    const bool named = datasets->find(m_dataset).has_value();
    if (!named && !fs::exists(m_dataset))
        return fail(ErrorCode::NotFound, fmt::format("There is neither a dataset nor a file called \"{}\".", m_dataset), "--dataset",
                    "\"luthier datasets\" lists the datasets there are.");
    spec.dataset.id = named ? m_dataset : "";
    spec.dataset.path = named ? "" : m_dataset;
    return {};
}

Expected<void> TrainOptions::applyFlags(config::RunSpec &spec) const
{
    for (const Flag &flag : m_flags) {
        if (flag.option->count() == 0)
            continue;
        if (const Expected<void> set = config::setOption(spec, flag.key, flag.value); !set) {
            Error error = set.error();
            error.code = ErrorCode::Usage;
            error.where = flag.option->get_name();
            return fail(std::move(error));
        }
    }
    return {};
}

Expected<config::RunSpec> TrainOptions::validSpec(Services &services) const
{
    config::RunSpec spec;
    if (!m_file.empty()) {
        LUTHIER_TRY_ASSIGN(spec, config::readRunSpec(m_file));
    }
    LUTHIER_TRY(applyFlags(spec));
    if (const auto preset = config::presetFromName(m_preset)) {
        config::applyPreset(spec, *preset); // of the stage that the flags chose; they hold over it
        LUTHIER_TRY(applyFlags(spec));
    }
    if (!m_dataset.empty()) {
        LUTHIER_TRY(applyDataset(spec, services));
    }
    std::vector<Error> errors = config::validate(spec);
    if (errors.empty())
        return spec;
    for (std::size_t i = 1; i < errors.size(); ++i)
        errors.front().advice += " Also: " + describeError(errors[i]);
    return fail(std::move(errors.front()));
}

} // namespace luthier::cli
