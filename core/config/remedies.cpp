#include "core/config/remedies.h"

#include <algorithm>

#include "core/config/option_list.h"
#include "core/config/validate.h"

namespace luthier::config {
namespace {

bool isWorse(const RunSpec &spec, const RunSpec &changed)
{
    return validate(changed).size() > validate(spec).size();
}

void addOtherChoices(const RunSpec &spec, const OptionInfo &option, std::vector<SettingChange> &changes)
{
    const std::string now = getOption(spec, option.key).value_or("");
    for (const ChoiceInfo &choice : option.choices) {
        RunSpec changed = spec;
        if (choice.name != now && setOption(changed, option.key, choice.name) && !isWorse(spec, changed))
            changes.push_back({option.key, choice.name});
    }
}

} // namespace

std::vector<std::string> namedOptions(std::string_view message)
{
    const std::vector<OptionInfo> options = optionList();
    std::vector<std::string> keys;
    for (std::size_t open = message.find('('); open != std::string_view::npos; open = message.find('(', open + 1)) {
        const std::size_t close = message.find(')', open);
        if (close == std::string_view::npos)
            break;
        const std::string_view name = message.substr(open + 1, close - open - 1);
        const bool isOption = std::any_of(options.begin(), options.end(), [&](const OptionInfo &option) { return option.key == name; });
        if (isOption && std::find(keys.begin(), keys.end(), name) == keys.end())
            keys.emplace_back(name);
    }
    return keys;
}

std::vector<SettingChange> remedies(const RunSpec &spec, std::string_view message)
{
    const std::vector<std::string> keys = namedOptions(message);
    std::vector<SettingChange> changes;
    for (const OptionInfo &option : optionList())
        if (std::find(keys.begin(), keys.end(), option.key) != keys.end())
            addOtherChoices(spec, option, changes);
    return changes;
}

} // namespace luthier::config
