#include "core/text/jinja_value.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaValue, TruthIsThatOfPython)
{
    EXPECT_FALSE(Value().isTrue());
    EXPECT_FALSE(Value::none().isTrue());
    EXPECT_FALSE(Value::real(0).isTrue());
    EXPECT_FALSE(text("").isTrue());
    EXPECT_FALSE(Value::dict({}).isTrue());
    EXPECT_TRUE(text(" ").isTrue());
    EXPECT_TRUE(Value::list({Value::none()}).isTrue());
}

TEST(JinjaValue, TypesHavePythonsNames)
{
    EXPECT_EQ(Value::none().typeName(), "NoneType");
    EXPECT_EQ(Value::tuple({}).typeName(), "tuple");
    EXPECT_EQ(Value::string(Text("x"), true).typeName(), "Markup");
}

TEST(JinjaValue, NestingIsBounded)
{
    EXPECT_EQ(failureOf([] {
                  Value nested = Value::list({});
                  for (int i = 0; i < 10'000; ++i)
                      nested = Value::list({nested});
              }),
              "it nested values more than 300 deep");
}

TEST(JinjaValue, SamenessIsIdentityForContainersAndValueForTheRest)
{
    const Value list = Value::list({Value::integer(1)});
    EXPECT_TRUE(list.isSameAs(list));
    EXPECT_FALSE(list.isSameAs(Value::list({Value::integer(1)})));
    EXPECT_FALSE(Value::integer(1).isSameAs(Value::boolean(true)));
    EXPECT_TRUE(Value::none().isSameAs(Value::none()));
}

TEST(JinjaValue, AnUndefinedValueReportsItsNameWhenItIsUsed)
{
    EXPECT_EQ(failureOf([] { failUndefined(Value::undefined("'x' is undefined")); }), "'x' is undefined");
}

} // namespace luthier::text::jinja
