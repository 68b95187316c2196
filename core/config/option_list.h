#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/config/run_spec.h"
#include "core/config/values.h"

// The declarations of describe.h as data: what a form, the command line and the documentation are made of.
namespace luthier::config
{

struct ChoiceInfo {
    std::string name; // in files
    std::string label;
    std::string help;
    std::string term; // what the field calls it, where that differs: "SFT"
};

// Texts are English and marked for translation (context "luthier::config").
struct OptionInfo {
    std::string key;  // path: "train.learning_rate"
    std::string flag; // without dashes, with underscores: "learning_rate"; unique
    std::string part; // "train"; empty for options of the run itself
    ValueType type = ValueType::Text;
    FieldInfo info;
    std::vector<ChoiceInfo> choices; // of ValueType::Choice
    std::string defaultText;         // "" for an unset text
};

struct OptionPart {
    std::string key; // "train"; the first is "", the run itself
    std::string label;
    std::string help;
};

std::vector<OptionInfo> optionList(); // in the order of the declarations, parts where they stand
std::vector<OptionPart> optionParts();

// BadSetting for an unknown key (naming the nearest), a wrong type or a value out of range.
Expected<void> setOption(RunSpec &spec, std::string_view key, std::string_view text);
Expected<std::string> getOption(const RunSpec &spec, std::string_view key);

Json toJson(const ChoiceInfo &choice);
Json toJson(const OptionInfo &option); // as `luthier describe --json` shows it

// The options in which two specs differ, in the order of the declarations.
struct OptionDifference {
    std::string key;
    std::string left;
    std::string right;
};
std::vector<OptionDifference> differences(const RunSpec &left, const RunSpec &right);

// The options in which not all of several specs agree, their names left out, in the same order.
struct OptionValues {
    std::string key;
    std::vector<std::string> values; // one a spec
};
std::vector<OptionValues> differences(std::span<const RunSpec> specs);

} // namespace luthier::config
