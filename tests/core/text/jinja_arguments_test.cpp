#include "core/text/jinja_arguments.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaArguments, ArgumentsGoByPositionThenByName)
{
    const Arguments arguments{{Value::integer(1)}, {{"c", Value::integer(3)}}};
    const BoundArguments bound("f", arguments, {"a", "b", "c"}, 1);
    EXPECT_EQ(bound.integer(0, 0), 1);
    EXPECT_FALSE(bound.has(1));
    EXPECT_EQ(bound.integer(1, 7), 7);
    EXPECT_EQ(bound.integer(2, 0), 3);
}

TEST(JinjaArguments, WrongCallsFailWithTheFunctionsName)
{
    const auto bind = [](const Arguments &arguments) { return failureOf([&] { const BoundArguments bound("f", arguments, {"a"}, 1); }); };
    EXPECT_EQ(bind({{}, {}}), "f() missing required argument 'a'");
    EXPECT_EQ(bind({{Value::none(), Value::none()}, {}}), "f() takes at most 1 arguments (2 given)");
    EXPECT_EQ(bind({{Value::none()}, {{"a", Value::none()}}}), "f() got multiple values for argument 'a'");
    EXPECT_EQ(bind({{}, {{"z", Value::none()}}}), "f() got an unexpected keyword argument 'z'");
}

TEST(JinjaArguments, TypesAreChecked)
{
    const Arguments arguments{{text("x"), Value::integer(1)}, {}};
    const BoundArguments bound("f", arguments, {"a", "b"}, 0);
    EXPECT_EQ(failureOf([&] { bound.integer(0, 0); }), "f(): 'str' object cannot be interpreted as an integer");
    EXPECT_EQ(failureOf([&] { bound.text(1); }), "f(): must be str, not int");
}

} // namespace luthier::text::jinja
