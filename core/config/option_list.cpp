#include "core/config/option_list.h"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/config/describe.h"

namespace luthier::config {
namespace {

template <class M>
std::vector<ChoiceInfo> choicesOf()
{
    std::vector<ChoiceInfo> choices;
    if constexpr (NamedEnum<M>)
        for (const EnumEntry<M> &entry : enumTable(static_cast<const M *>(nullptr)))
            choices.push_back({entry.name, entry.label, entry.help, entry.term});
    return choices;
}

// Calls onOption(path, part, declaration, value) for every option, into the parts.
template <class Callback>
struct Walker {
    const Callback &onOption;
    std::string part;

    void onField(const auto &declared, auto &value)
    {
        onOption(part.empty() ? std::string(declared.key) : fmt::format("{}.{}", part, declared.key), part, declared, value);
    }
    void onPart(const auto &declared, auto &value) { visitFields(value, Walker{onOption, declared.key}); }
};

template <class Spec, class Callback>
void forEachOption(Spec &spec, const Callback &onOption)
{
    visitFields(spec, Walker<Callback>{onOption, {}});
}

struct PartCollector {
    std::vector<OptionPart> &parts;
    void onField(const auto &, const auto &) {}
    void onPart(const auto &declared, const auto &) { parts.push_back({declared.key, declared.info.label, declared.info.help}); }
};

Error unknownOption(std::string_view key)
{
    std::vector<std::string> keys;
    for (const OptionInfo &option : optionList())
        keys.push_back(option.key);
    const std::string nearest = nearestName(key, keys);
    return {ErrorCode::BadSetting, fmt::format(LUTHIER_TR("There is no setting \"{}\"."), key), std::string(key),
            nearest.empty() ? LUTHIER_TR("\"luthier describe\" lists all settings.")
                            : fmt::format(LUTHIER_TR("Did you mean \"{}\"?"), nearest)};
}

} // namespace

std::vector<OptionInfo> optionList()
{
    std::vector<OptionInfo> options;
    const RunSpec defaults;
    forEachOption(defaults, [&]<class S, class M>(std::string path, const std::string &part, const Field<S, M> &declared, const M &value) {
        OptionInfo option;
        option.flag = declared.info.flag != nullptr ? declared.info.flag : declared.key;
        option.key = std::move(path);
        option.part = part;
        option.type = valueType<M>();
        option.info = declared.info;
        option.choices = choicesOf<M>();
        option.defaultText = textFromValue(valueToJson(value));
        options.push_back(std::move(option));
    });
    return options;
}

std::vector<OptionPart> optionParts()
{
    std::vector<OptionPart> parts = {{"", LUTHIER_TR("Run"), LUTHIER_TR("The run itself.")}};
    const RunSpec defaults;
    visitFields(defaults, PartCollector{parts});
    return parts;
}

Expected<void> setOption(RunSpec &spec, std::string_view key, std::string_view text)
{
    Expected<void> state = fail(unknownOption(key));
    forEachOption(spec, [&]<class S, class M>(const std::string &path, const std::string &, const Field<S, M> &declared, M &value) {
        if (path != key)
            return;
        state = [&]() -> Expected<void> {
            LUTHIER_TRY_ASSIGN(const Json json, jsonFromText(valueType<M>(), text, path));
            LUTHIER_TRY_ASSIGN(value, valueFromJson<M>(json, declared.info, path));
            return {};
        }();
    });
    return state;
}

Expected<std::string> getOption(const RunSpec &spec, std::string_view key)
{
    Expected<std::string> found = fail(unknownOption(key));
    forEachOption(spec, [&](const std::string &path, const std::string &, const auto &, const auto &value) {
        if (path == key)
            found = textFromValue(valueToJson(value));
    });
    return found;
}

Json toJson(const ChoiceInfo &choice)
{
    Json json{{"name", choice.name}, {"label", choice.label}};
    if (!choice.term.empty())
        json["term"] = choice.term;
    json["help"] = choice.help;
    return json;
}

Json toJson(const OptionInfo &option)
{
    Json json{{"key", option.key}, {"flag", "--" + option.flag}, {"type", valueTypeName(option.type)}};
    json["default"] = option.defaultText.empty() ? Json() : jsonFromText(option.type, option.defaultText, option.key).value_or(Json());
    if (option.info.min != -kNoLimit)
        json[option.info.aboveMin ? "above" : "min"] = option.info.min;
    if (option.info.max != kNoLimit)
        json["max"] = option.info.max;
    if (option.type == ValueType::Choice)
        json["choices"] = Json::array();
    for (const ChoiceInfo &choice : option.choices)
        json["choices"].push_back(toJson(choice));
    const std::pair<const char *, const char *> texts[] = {{"label", option.info.label},
                                                           {"term", option.info.term},
                                                           {"unit", option.info.unit},
                                                           {"help", option.info.help},
                                                           {"why", option.info.why}};
    for (const auto &[name, text] : texts)
        if (*text != '\0')
            json[name] = text;
    json["level"] = option.info.level == Level::Simple ? "simple" : "advanced";
    return json;
}

std::vector<OptionDifference> differences(const RunSpec &left, const RunSpec &right)
{
    std::vector<OptionDifference> result;
    for (const OptionInfo &option : optionList()) {
        std::string a = getOption(left, option.key).value_or("");
        std::string b = getOption(right, option.key).value_or("");
        if (a != b)
            result.push_back({option.key, std::move(a), std::move(b)});
    }
    return result;
}

std::vector<OptionValues> differences(std::span<const RunSpec> specs)
{
    std::vector<OptionValues> result;
    for (const OptionInfo &option : optionList()) {
        OptionValues found{option.key, {}};
        for (const RunSpec &spec : specs)
            found.values.push_back(getOption(spec, option.key).value_or(""));
        const bool differs = std::adjacent_find(found.values.begin(), found.values.end(), std::not_equal_to<>()) != found.values.end();
        if (differs && option.key != "name")
            result.push_back(std::move(found));
    }
    return result;
}

} // namespace luthier::config
