#include "core/text/jinja_attributes.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaAttributes, ADotFindsTheMethodAndABracketTheKey)
{
    EXPECT_EQ(value("{'items': 1}['items']"), "1");
    EXPECT_EQ(value("{'items': 1}.items is callable"), "True");
    EXPECT_EQ(value("{'a': 1}['items'] is callable"), "True");
    EXPECT_EQ(value("d.a ~ d['a']"), "22");
}

TEST(JinjaAttributes, WhatIsMissingIsUndefinedOnce)
{
    EXPECT_EQ(value("d.zz"), "");
    EXPECT_EQ(value("n.attr ~ n['a']"), "");
    EXPECT_EQ(value("d.zz.yy"), "failed: The chat template failed: 'dict object' has no attribute 'zz'.");
    EXPECT_EQ(value("n.x.y"), "failed: The chat template failed: 'None' has no attribute 'x'.");
    EXPECT_EQ(value("xs[9].x"), "failed: The chat template failed: list object has no element 9.");
    EXPECT_EQ(value("missing.attr"), "failed: The chat template failed: 'missing' is undefined.");
}

TEST(JinjaAttributes, TheSandboxRefusesWhatChangesValues)
{
    const std::string refusal = "failed: The chat template does something that is not allowed: access to attribute '";
    EXPECT_EQ(value("xs.append(4)"), refusal + "append' of 'list' object is unsafe.");
    EXPECT_EQ(value("d.update({})"), refusal + "update' of 'dict' object is unsafe.");
    EXPECT_EQ(value("''.__class__.__mro__"), refusal + "__class__' of 'str' object is unsafe.");
    EXPECT_EQ(value("''.__class__"), "");
    EXPECT_EQ(value("xs.append is defined"), "False");
}

TEST(JinjaAttributes, PathsGoThroughNamesAndNumbers)
{
    EXPECT_EQ(value("[{'a': [{'b': 5}]}]|map(attribute='a.0.b')|list"), "[5]");
    EXPECT_EQ(value("[[1, 2]]|map(attribute=1)|list"), "[2]");
    EXPECT_EQ(value("[{'a': 1}, {}]|map(attribute='a', default='-')|list"), "[1, '-']");
}

} // namespace luthier::text::jinja
