#include "core/text/unicode_tables.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace luthier::text {
namespace {

template <class Ranges>
void expectSorted(const Ranges &ranges)
{
    char32_t previous = 0;
    for (const auto &range : ranges) {
        EXPECT_LE(range.first, range.last);
        EXPECT_TRUE(range.first > previous || previous == 0);
        previous = range.last;
    }
    EXPECT_LE(previous, 0x10FFFFU);
}

TEST(UnicodeTables, RangesAreSortedAndDoNotOverlap)
{
    for (const auto ranges : {wordRanges(), numericRanges(), punctuationRanges(), controlRanges(), nonspacingMarkRanges(),
                              combiningMarkRanges(), newerThanNormalizers()})
        expectSorted(ranges);
    expectSorted(newerThanRegexLibrary());
}

TEST(UnicodeTables, NewCharactersHaveCategories)
{
    const std::set<std::string> known = {"Lu", "Ll", "Lm", "Lo", "Mn", "Mc", "Nd", "Nl", "No",
                                         "Pd", "Po", "Pc", "Ps", "Pe", "Sm", "Sc", "Sk", "So"};
    for (const CategoryRange &range : newerThanRegexLibrary())
        EXPECT_TRUE(known.contains(range.category)) << range.category;
}

} // namespace
} // namespace luthier::text
