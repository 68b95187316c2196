#include "core/text/jinja_value_filters.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaValueFilters, DefaultStandsInForTheUndefined)
{
    EXPECT_EQ(value("[missing|default('q'), n|default('q'), n|default('q', true), ''|d('e', boolean=true)]"), "['q', None, 'q', 'e']");
    EXPECT_EQ(value("missing.a|default('q')"), "failed: The chat template failed: 'missing' is undefined.");
}

TEST(JinjaValueFilters, NumbersAreReadOrReplaced)
{
    EXPECT_EQ(value("['42'|int, '1.9'|int, 'x'|int, 'x'|int(5), 3.99|int, '0x1f'|int(base=16), none|int]"), "[42, 1, 0, 5, 3, 31, 0]");
    EXPECT_EQ(value("['1.5'|float, 'x'|float, 3|float, 'x'|float(1)]"), "[1.5, 0.0, 3.0, 1]");
}

TEST(JinjaValueFilters, RoundingIsToEvenInBinary)
{
    EXPECT_EQ(value("[2.5|round, 3.5|round, 2.567|round(1), 2.675|round(2), 1234|round(-2), 1250|round(-2)]"),
              "[2.0, 4.0, 2.6, 2.67, 1200, 1200]");
    EXPECT_EQ(value("[2.1|round(0, 'ceil'), 2.9|round(method='floor')]"), "[3.0, 2.0]");
    EXPECT_NE(value("2|round(0, 'up')").find("method must be"), std::string::npos);
}

TEST(JinjaValueFilters, SizesOfFilesHavePrefixes)
{
    EXPECT_EQ(value("[1|filesizeformat, 999|filesizeformat, 1500|filesizeformat, 2048|filesizeformat(true), 5e9|filesizeformat]"),
              "['1 Byte', '999 Bytes', '1.5 kB', '2.0 KiB', '5.0 GB']");
    EXPECT_NE(value("'x'|filesizeformat").find("needs a number"), std::string::npos);
}

TEST(JinjaValueFilters, StringsPassUnchanged)
{
    EXPECT_EQ(value("1|string + 'a'"), "1a");
    EXPECT_EQ(value("{'a': 1}|attr('a')"), "");
    EXPECT_EQ(value("-3|abs"), "3");
}

} // namespace luthier::text::jinja
