#include "core/config/describe_markdown.h"

#include <fmt/format.h>

#include "core/config/option_list.h"

namespace luthier::config
{
namespace
{

std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '|')
            result += '\\';
        result += c;
    }
    return result;
}

std::string typeText(const OptionInfo &option)
{
    switch (option.type) {
    case ValueType::Integer:
    case ValueType::Number: return describeRange(option.type, option.info);
    case ValueType::Boolean: return "true or false";
    case ValueType::Text: return "a text";
    case ValueType::Choice: break;
    }
    std::string names;
    for (const ChoiceInfo &choice : option.choices)
        names += fmt::format("{}`{}`", names.empty() ? "" : ", ", choice.name);
    return names;
}

void addOption(std::string &text, const OptionInfo &option)
{
    const std::string defaultText = option.defaultText.empty() ? "" : fmt::format("`{}`", option.defaultText);
    std::string meaning = option.info.label;
    if (*option.info.term != '\0')
        meaning += fmt::format(" ({})", option.info.term);
    meaning += fmt::format(". {}", option.info.help);
    if (*option.info.why != '\0')
        meaning += fmt::format(" Default: {}", option.info.why);
    text += fmt::format("| `{}` | `--{}` | {} | {} | {} |\n", option.key, option.flag, escaped(typeText(option)), defaultText,
                        escaped(meaning));
}

void addChoices(std::string &text, const OptionInfo &option)
{
    text += fmt::format("\n`{}`:\n\n", option.key);
    for (const ChoiceInfo &choice : option.choices)
        text += fmt::format("* `{}`: {}. {}\n", choice.name, choice.label, choice.help);
}

} // namespace

std::string describeOptionsMarkdown()
{
    const std::vector<OptionInfo> options = optionList();
    std::string text = "# Options of a run\n";
    for (const OptionPart &part : optionParts()) {
        text += fmt::format("\n## {}\n\n{}\n\n| key | flag | values | default | meaning |\n| --- | --- | --- | --- | --- |\n", part.label,
                            part.help);
        for (const OptionInfo &option : options)
            if (option.part == part.key)
                addOption(text, option);
        for (const OptionInfo &option : options)
            if (option.part == part.key && option.choices.size() > 1)
                addChoices(text, option);
    }
    return text;
}

} // namespace luthier::config
