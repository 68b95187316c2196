#include "core/text/jinja_interpreter.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaEvaluate, AndAndOrReturnTheirOperands)
{
    EXPECT_EQ(value("0 or 'x'"), "x");
    EXPECT_EQ(value("'' or [] or 'last'"), "last");
    EXPECT_EQ(value("1 and 2"), "2");
    EXPECT_EQ(value("0 and missing.x"), "0");
}

TEST(JinjaEvaluate, OnlyTheTakenBranchIsEvaluated)
{
    EXPECT_EQ(value("'a' if t else missing.x"), "a");
    EXPECT_EQ(value("1 > 2 > missing.x"), "False");
}

TEST(JinjaEvaluate, ConcatenationPrintsItsParts)
{
    EXPECT_EQ(value("'a' ~ 1 ~ none ~ missing ~ [1]"), "a1None[1]");
}

TEST(JinjaEvaluate, OnlyFunctionsCanBeCalled)
{
    EXPECT_EQ(value("i()"), "failed: The chat template failed: 'int' object is not callable.");
    EXPECT_EQ(value("missing()"), "failed: The chat template failed: 'missing' is undefined.");
}

TEST(JinjaEvaluate, DictionariesKeepTheLastValueOfAKey)
{
    EXPECT_EQ(value("{'a': 1, 'b': 2, 'a': 3}"), "{'a': 3, 'b': 2}");
    EXPECT_EQ(value("{1: 'a'}[true]"), "a");
}

TEST(JinjaEvaluate, ConcatenationKeepsOrigins)
{
    EXPECT_EQ(marked("{{ '<' ~ messages[0].role ~ '>' ~ messages[0].content }}", Json::array({message("user", "Q")})),
              "[T]<[0:role]user[T]>[0:content]Q");
}

TEST(JinjaEvaluate, NumbersOfAMessageKeepTheirOrigin)
{
    const Json messages = Json::array({Json{{"role", "user"}, {"content", 21.5}}});
    EXPECT_EQ(marked("{{ messages[0].content }}{{ messages[0].content + 1 }}", messages), "[0:content]21.5[T]22.5");
}

} // namespace luthier::text::jinja
