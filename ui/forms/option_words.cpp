#include "ui/forms/option_words.h"

#include <algorithm>

#include "core/config/remedies.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"
#include "ui/forms/number_text.h"

namespace luthier::ui {
namespace {

config::OptionInfo optionOf(const std::string &key)
{
    for (config::OptionInfo &option : config::optionList())
        if (option.key == key)
            return std::move(option);
    return {};
}

config::ChoiceInfo choiceOf(const std::string &key, const std::string &name)
{
    for (config::ChoiceInfo &choice : optionOf(key).choices)
        if (choice.name == name)
            return std::move(choice);
    return {name, name, {}, {}};
}

} // namespace

QString optionLabel(const std::string &key)
{
    const config::OptionInfo option = optionOf(key);
    return option.key.empty() ? toQt(key) : trCore(option.info.label);
}

QString choiceLabel(const std::string &key, const std::string &name)
{
    return trCore(choiceOf(key, name).label);
}

QString choiceTerm(const std::string &key, const std::string &name)
{
    const config::ChoiceInfo choice = choiceOf(key, name);
    return trCore(choice.term.empty() ? choice.label : choice.term);
}

QString settingText(const std::string &key, const std::string &text)
{
    const config::OptionInfo option = optionOf(key);
    switch (option.type) {
    case config::ValueType::Integer:
    case config::ValueType::Number: return NumberText(option).shownWithUnit(toQt(text));
    case config::ValueType::Choice: return choiceLabel(key, text);
    case config::ValueType::Boolean:
    case config::ValueType::Text: break;
    }
    return toQt(text);
}

QString withLabels(const QString &sentence)
{
    std::vector<config::OptionInfo> options = config::optionList();
    std::erase_if(options, [](const config::OptionInfo &option) { return option.part.empty(); }); // "name" is a word, too
    std::stable_sort(options.begin(), options.end(), [](const config::OptionInfo &left, const config::OptionInfo &right) {
        return left.key.size() > right.key.size(); // the longer one where one begins with the other
    });
    QString text = sentence;
    for (const config::OptionInfo &option : options)
        text.replace(toQt(option.key), QStringLiteral("“%1”").arg(trCore(option.info.label)));
    return text;
}

QString withoutOptionNames(const QString &sentence)
{
    QString text = sentence;
    for (const std::string &key : config::namedOptions(fromQt(sentence)))
        text.remove(QStringLiteral(" (%1)").arg(toQt(key)));
    return text;
}

} // namespace luthier::ui
