#include "core/text/jinja_text.h"

#include <gtest/gtest.h>

namespace luthier::text::jinja {

static const Origin kUser{0, 1, 0};
static const Origin kAssistant{1, 1, 0};

TEST(JinjaText, TextOfTheTemplateIsOneRun)
{
    const Text text("abc");
    ASSERT_EQ(text.runs().size(), 1U);
    EXPECT_TRUE(text.runs()[0].origin.isTemplate());
}

TEST(JinjaText, AppendedTextKeepsItsOriginAndNeighboursJoin)
{
    Text text("<");
    text.append("ab", kUser);
    text.append("cd", kUser);
    text.append(">", {});
    ASSERT_EQ(text.runs().size(), 3U);
    EXPECT_EQ(text.runs()[1].end, 5U);
    EXPECT_EQ(text.originAt(4), kUser);
    EXPECT_TRUE(text.originAt(5).isTemplate());
}

TEST(JinjaText, ASliceKeepsTheOriginsOfItsBytes)
{
    Text text("ab", kUser);
    text.append("cd", kAssistant);
    const Text slice = text.slice(1, 3);
    EXPECT_EQ(slice.bytes(), "bc");
    EXPECT_EQ(slice.originAt(0), kUser);
    EXPECT_EQ(slice.originAt(1), kAssistant);
}

TEST(JinjaText, AnEmptyFieldLeavesARunWithoutLength)
{
    Text text("<");
    text.append(Text("", kUser));
    text.append(">", {});
    EXPECT_EQ(text.bytes(), "<>");
    ASSERT_EQ(text.runs().size(), 3U);
    EXPECT_EQ(text.runs()[1].end, 1U);
    EXPECT_EQ(text.runs()[1].origin, kUser);
}

TEST(JinjaText, AnEmptySliceRemembersWhereItWasCutFrom)
{
    const Text text("  ", kUser);
    const Text slice = text.slice(2, 2);
    ASSERT_EQ(slice.runs().size(), 1U);
    EXPECT_EQ(slice.runs()[0].origin, kUser);
}

TEST(JinjaText, GenerationMarksEveryRun)
{
    Text text("a");
    text.append("b", kUser);
    text.setGeneration(3);
    for (const auto &run : text.runs())
        EXPECT_EQ(run.origin.generation, 3U);
}

} // namespace luthier::text::jinja
