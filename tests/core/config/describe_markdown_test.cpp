#include "core/config/describe_markdown.h"

#include <gtest/gtest.h>

#include "core/config/option_list.h"

namespace luthier::config
{
namespace
{

TEST(DescribeMarkdown, EveryOptionAndEveryChoiceIsNamed)
{
    const std::string text = describeOptionsMarkdown();
    for (const OptionInfo &option : optionList()) {
        EXPECT_NE(text.find("| `" + option.key + "` | `--" + option.flag + "` |"), std::string::npos) << option.key;
        for (const ChoiceInfo &choice : option.choices)
            EXPECT_NE(text.find("`" + choice.name + "`"), std::string::npos) << choice.name;
    }
}

TEST(DescribeMarkdown, EveryTableRowHasFiveCells)
{
    const std::string text = describeOptionsMarkdown();
    for (std::size_t at = text.find("\n| `"); at != std::string::npos; at = text.find("\n| `", at + 1)) {
        const std::string line = text.substr(at + 1, text.find('\n', at + 1) - at - 1);
        std::size_t bars = 0;
        for (std::size_t i = 0; i < line.size(); ++i)
            bars += line[i] == '|' && (i == 0 || line[i - 1] != '\\') ? 1 : 0;
        EXPECT_EQ(bars, 6U) << line;
    }
}

} // namespace
} // namespace luthier::config
