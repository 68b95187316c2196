#include "core/data/checks/normalised_text.h"

#include <gtest/gtest.h>

namespace luthier::data {

TEST(NormalisedText, CaseWidthBlanksAndPunctuationMakeNoDifference)
{
    EXPECT_EQ(normalisedText("How do I, ＲＥＴＵＲＮ it ?"), "howdoireturnit");
    EXPECT_EQ(normalisedText("续签，员工（12）。"), "续签员工12");
}

TEST(NormalisedText, ComposedAndDecomposedFormsAreEqual)
{
    EXPECT_EQ(normalisedText("Caf\u00e9"), normalisedText("CAFE\u0301"));
    EXPECT_EQ(normalisedText("Straße ①"), "strasse1");
}

TEST(NormalisedText, InvalidBytesDoNotThrow)
{
    EXPECT_EQ(normalisedText("a\xFF"
                             "b"),
              "a\xFF"
              "b");
    EXPECT_EQ(normalisedText(""), "");
}

TEST(NormalisedText, ArithmeticIsToldApart)
{
    EXPECT_EQ(arithmeticSigns("What is 5 - 3 + 1?"), "-+");
    EXPECT_EQ(arithmeticSigns("1.5 apples - and 2"), ".");
}

} // namespace luthier::data
