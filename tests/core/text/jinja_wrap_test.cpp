#include "core/text/jinja_wrap.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaWrap, LinesBreakAtWhiteSpace)
{
    EXPECT_EQ(value("'The quick brown fox jumps'|wordwrap(10)"), "The quick\nbrown fox\njumps");
    EXPECT_EQ(value("'a b\\nc d'|wordwrap(3)"), "a b\nc d");
}

TEST(JinjaWrap, LongWordsBreakUnlessTold)
{
    EXPECT_EQ(value("'abcdefgh ij'|wordwrap(3)"), "abc\ndef\ngh\nij");
    EXPECT_EQ(value("'abcdefgh ij'|wordwrap(3, false)"), "abcdefgh\nij");
}

TEST(JinjaWrap, HyphensAreBreaks)
{
    EXPECT_EQ(value("'well-known'|wordwrap(6)"), "well-\nknown");
    EXPECT_EQ(value("'well-known'|wordwrap(6, break_on_hyphens=false, wrapstring='|')"), "well-k|nown");
}

} // namespace luthier::text::jinja
