#include "core/config/option_list.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>

#include "core/config/enum_tables.h"
#include "core/config/spec_json.h"

namespace luthier::config
{
namespace
{

const OptionInfo &optionOf(const std::vector<OptionInfo> &options, std::string_view key)
{
    return *std::find_if(options.begin(), options.end(), [&](const OptionInfo &option) { return option.key == key; });
}

TEST(OptionList, EveryKeyOfASnapshotIsAnOption)
{
    std::set<std::string> keys;
    for (const OptionInfo &option : optionList())
        keys.insert(option.key);
    const Json snapshot = toJson(RunSpec(), Write::All);
    for (const auto &[key, value] : snapshot.items()) {
        if (!value.is_object()) {
            EXPECT_TRUE(keys.contains(key)) << key;
            continue;
        }
        for (const auto &[inner, ignored] : value.items())
            EXPECT_TRUE(keys.contains(key + "." + inner)) << key << "." << inner;
    }
}

TEST(OptionList, FlagsAreUnique)
{
    std::set<std::string> flags;
    for (const OptionInfo &option : optionList())
        EXPECT_TRUE(flags.insert(option.flag).second) << option.flag;
}

TEST(OptionList, EveryOptionHasALabelAndAHelpThatIsASentence)
{
    for (const OptionInfo &option : optionList()) {
        EXPECT_FALSE(std::string_view(option.info.label).empty()) << option.key;
        EXPECT_TRUE(std::string_view(option.info.help).ends_with('.')) << option.key;
        for (const ChoiceInfo &choice : option.choices)
            EXPECT_TRUE(choice.help.ends_with('.')) << option.key << " " << choice.name;
    }
}

TEST(OptionList, EveryOptionIsOfAKnownPart)
{
    std::set<std::string> parts;
    for (const OptionPart &part : optionParts())
        parts.insert(part.key);
    for (const OptionInfo &option : optionList())
        EXPECT_TRUE(parts.contains(option.part)) << option.key;
}

TEST(OptionList, AnOptionKnowsItsTypeRangeAndDefault)
{
    const auto options = optionList();
    const OptionInfo &rate = optionOf(options, "train.learning_rate");
    EXPECT_EQ(rate.type, ValueType::Number);
    EXPECT_EQ(rate.defaultText, "0.0002");
    EXPECT_EQ(rate.info.min, 0);
    EXPECT_EQ(rate.info.level, Level::Simple);
    const OptionInfo &schedule = optionOf(options, "train.lr_scheduler");
    EXPECT_EQ(schedule.type, ValueType::Choice);
    EXPECT_EQ(schedule.choices.size(), 9U);
}

TEST(OptionList, EnumTablesAreCompleteAndInOrder)
{
    const auto expectComplete = [](const auto &table) {
        for (std::size_t i = 0; i < table.size(); ++i)
            EXPECT_EQ(static_cast<std::size_t>(table[i].value), i) << table[i].name;
    };
    expectComplete(enumTable(static_cast<const SchedulerType *>(nullptr)));
    expectComplete(enumTable(static_cast<const TooLong *>(nullptr)));
    expectComplete(enumTable(static_cast<const DTypeChoice *>(nullptr)));
    expectComplete(enumTable(static_cast<const Stage *>(nullptr)));
    EXPECT_EQ(nameOf(SchedulerType::WarmupStableDecay), "warmup_stable_decay");
    EXPECT_EQ(nameOf(TooLong::Split), "split");
}

TEST(OptionList, EveryDefaultCanBeSetFromItsText)
{
    RunSpec spec;
    for (const OptionInfo &option : optionList()) {
        const auto set = setOption(spec, option.key, option.defaultText);
        EXPECT_TRUE(set) << option.key << ": " << describeError(set.error());
    }
    EXPECT_EQ(spec, RunSpec());
}

TEST(OptionList, SetAndGetAreInverse)
{
    RunSpec spec;
    ASSERT_TRUE(setOption(spec, "train.lr_scheduler", "linear"));
    ASSERT_TRUE(setOption(spec, "train.learning_rate", "5e-5"));
    ASSERT_TRUE(setOption(spec, "dataset.shuffle", "no"));
    EXPECT_EQ(spec.train.lrScheduler, SchedulerType::Linear);
    EXPECT_EQ(*getOption(spec, "train.learning_rate"), "5e-05");
    EXPECT_EQ(*getOption(spec, "dataset.shuffle"), "false");
}

TEST(OptionList, AnUnknownKeyNamesTheNearest)
{
    RunSpec spec;
    const auto set = setOption(spec, "train.learnin_rate", "1");
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error().advice, "Did you mean \"train.learning_rate\"?");
    EXPECT_FALSE(getOption(spec, "x"));
}

TEST(OptionList, ABadTextLeavesTheSpecAsItWas)
{
    RunSpec spec;
    EXPECT_FALSE(setOption(spec, "train.batch_size", "0"));
    EXPECT_FALSE(setOption(spec, "train.batch_size", "many"));
    EXPECT_EQ(spec, RunSpec());
}

TEST(OptionList, DifferencesNameOnlyWhatDiffers)
{
    RunSpec left;
    RunSpec right;
    right.method.rank = 8;
    const auto found = differences(left, right);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].key, "method.rank");
    EXPECT_EQ(found[0].left, "16");
    EXPECT_EQ(found[0].right, "8");
}

TEST(OptionList, DifferencesOfSeveralSpecsHaveAValueForEach)
{
    std::vector<RunSpec> specs(3);
    specs[1].name = "another";
    specs[2].method.rank = 8;
    const auto found = differences(specs);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].key, "method.rank");
    EXPECT_EQ(found[0].values, (std::vector<std::string>{"16", "16", "8"}));
}

TEST(OptionList, OneSpecAndNoneHaveNoDifferences)
{
    EXPECT_TRUE(differences(std::vector<RunSpec>{}).empty());
    EXPECT_TRUE(differences(std::vector<RunSpec>(1)).empty());
}

TEST(OptionList, TheJsonFormHasTypeRangeDefaultAndHelp)
{
    const auto options = optionList();
    const Json json = toJson(optionOf(options, "method.alpha"));
    EXPECT_EQ(json["type"], "number");
    EXPECT_EQ(json["default"], 32);
    EXPECT_EQ(json["above"], 0);
    EXPECT_EQ(json["flag"], "--alpha");
    EXPECT_TRUE(json.contains("help"));
}

} // namespace
} // namespace luthier::config
