#include "core/data/checks/truncated.h"

#include <gtest/gtest.h>

namespace luthier::data {

TEST(Truncated, OpenEndsLookCutOff)
{
    for (const char *answer :
         {"First,", "支付，", "流程（", "(a) and (", "a list [", "he said “", "一、", "好；", "如下：", "「", "for (i = 0;", "x,  \n"})
        EXPECT_TRUE(truncation(answer)) << answer;
}

TEST(Truncated, AnOpenCodeFenceLooksCutOff)
{
    EXPECT_TRUE(truncation("Here:\n```bash\necho hi\n"));
    EXPECT_FALSE(truncation("Here:\n```bash\necho hi\n```"));
    EXPECT_FALSE(truncation("Use ```ls``` for this."));
    EXPECT_FALSE(truncation("```ls```"));
}

TEST(Truncated, ALongerTextMustNotEndInAnArticle)
{
    EXPECT_TRUE(truncation("Whoever gives notice late must therefore wait, and the"));
    EXPECT_TRUE(truncation("The parcel was sent to the new address of"));
    EXPECT_TRUE(truncation("合同签订以后双方都应当按照约定履行自己的义务，不得擅自变更，但是"));
    EXPECT_FALSE(truncation("log in"));
    EXPECT_FALSE(truncation("vitamin a"));
    EXPECT_FALSE(truncation("You should take plenty of vitamin A"));
}

TEST(Truncated, WholeAnswersAreLeftAlone)
{
    for (const char *answer :
         {"1. Wet your hands\n2. Rinse and dry", "negative", "https://example.org/forms/a-12", "苹果、香蕉、橙子", "Hello and welcome 😊",
          "Dr. Chen (ward B)", "- flour\n- sugar\n- the two things that you put the butter in", "So sad :(", "", "   "})
        EXPECT_FALSE(truncation(answer)) << answer;
}

} // namespace luthier::data
