#include "core/text/jinja_token_stream.h"

#include <gtest/gtest.h>

#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaTokenStream, ReadsOnAndNeverPastTheEnd)
{
    TokenStream stream(tokenize("{{ a }}"));
    EXPECT_TRUE(stream.is(TokenKind::VariableBegin));
    stream.next();
    EXPECT_TRUE(stream.isName("a"));
    EXPECT_EQ(stream.look().kind, TokenKind::VariableEnd);
    for (int i = 0; i < 5; ++i)
        stream.next();
    EXPECT_TRUE(stream.is(TokenKind::End));
    EXPECT_EQ(stream.look().kind, TokenKind::End);
}

TEST(JinjaTokenStream, SaysWhatItExpected)
{
    TokenStream stream(tokenize("{{ a }}"));
    stream.next();
    EXPECT_FALSE(stream.skipOperator("("));
    EXPECT_EQ(failureOf([&] { stream.expectOperator("("); }), "expected token '(', got 'a'");
}

TEST(JinjaTokenStream, NamesHaveOneNumberEach)
{
    ParseNotes notes;
    EXPECT_EQ(notes.intern("a"), notes.intern("a"));
    EXPECT_NE(notes.intern("a"), notes.intern("b"));
}

TEST(JinjaTokenStream, MacrosNoteTheSpecialNamesTheyUse)
{
    ParseNotes notes;
    MacroDefinition macro;
    notes.openMacros.push_back(&macro);
    notes.intern("varargs");
    notes.intern("x");
    EXPECT_TRUE(macro.usesVarargs);
    EXPECT_FALSE(macro.usesCaller);
}

} // namespace luthier::text::jinja
