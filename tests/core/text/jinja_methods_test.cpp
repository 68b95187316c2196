#include "core/text/jinja_methods.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaMethods, DictionariesGiveTheirParts)
{
    EXPECT_EQ(value("d.get('a') ~ d.get('zz') ~ d.get('zz', 'q')"), "2Noneq");
    EXPECT_EQ(value("d.keys()|list + d.values()|list"), "['b', 'a', 'C', 1, 2, 3]");
    EXPECT_EQ(value("d.copy() == d"), "True");
    EXPECT_EQ(value("{}.fromkeys(['a'], 1)"), "{'a': 1}");
    EXPECT_EQ(value("d.get([])"), "failed: The chat template failed: unhashable type: 'list'.");
}

TEST(JinjaMethods, ListsAndTuplesAreSearched)
{
    EXPECT_EQ(value("xs.index(2) ~ (1, 1).count(1)"), "22");
    EXPECT_EQ(value("xs.index(9)"), "failed: The chat template failed: 9 is not in list.");
    EXPECT_EQ(value("xs.index(3, 1)"), "failed: The chat template failed: 3 is not in list.");
}

TEST(JinjaMethods, NumbersHaveAFew)
{
    EXPECT_EQ(value("i.bit_length() ~ (-8).bit_length() ~ x.is_integer() ~ i.real ~ i.denominator ~ x.imag"), "34False710.0");
}

TEST(JinjaMethods, OthersDoNotExist)
{
    EXPECT_EQ(value("i.strip()"), "failed: The chat template failed: 'int object' has no attribute 'strip'.");
}

} // namespace luthier::text::jinja
