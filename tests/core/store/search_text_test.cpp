#include "core/store/search_text.h"

#include <gtest/gtest.h>

namespace luthier::store {

namespace {

TEST(SearchTerms, WordsAreFolded)
{
    EXPECT_EQ(searchTerms("The Café, \xEF\xBC\xA1\xEF\xBC\xA2 (2nd)!"), "the cafe ab 2nd"); // with full-width AB
    EXPECT_EQ(searchTerms("stra\xC3\x9F"
                          "e"),
              "strasse");
}

TEST(SearchTerms, ChineseBecomesPairsThenCharacters)
{
    EXPECT_EQ(searchTerms("机器学习"), "机器 器学 学习 机 器 学 习");
    EXPECT_EQ(searchTerms("法"), "法");
}

TEST(SearchTerms, MixedTextIsCutWhereTheScriptChanges)
{
    EXPECT_EQ(searchTerms("使用LoRA微调"), "使用 使 用 lora 微调 微 调");
    EXPECT_EQ(searchTerms("合同，法"), "合同 合 同 法");
}

TEST(SearchTerms, OfNothingAreNothing)
{
    EXPECT_EQ(searchTerms(""), "");
    EXPECT_EQ(searchTerms(" ,.!? …"), "");
}

TEST(SearchTerms, InvalidBytesDoNoHarm)
{
    EXPECT_EQ(searchTerms("a\xFF"
                          "b"),
              "a b");
}

TEST(SearchTerms, OfARecordAreItsTextsWithoutRolesAndKind)
{
    EXPECT_EQ(searchTermsOfRecord(
                  R"({"kind":"conversation","messages":[{"role":"user","content":"Hello"},{"role":"assistant","content":"你好"}]})"),
              "hello 你好 你 好");
}

TEST(SearchTerms, OfADamagedRecordAreWhatCanBeRead)
{
    EXPECT_EQ(searchTermsOfRecord(R"({"text":"whole","more":"cut)"), "whole");
}

TEST(SearchExpression, AllWordsMustOccurAndTheLastMayBeABeginning)
{
    EXPECT_EQ(*searchExpression("Legal ADVICE"), R"("legal" "advice"*)");
}

TEST(SearchExpression, ChineseRunsArePhrasesOfPairs)
{
    EXPECT_EQ(*searchExpression("合同"), R"("合同")");
    EXPECT_EQ(*searchExpression("机器学习"), R"("机器 器学 学习")");
    EXPECT_EQ(*searchExpression("法"), R"("法")");
}

TEST(SearchExpression, QuotedWordsStandTogether)
{
    EXPECT_EQ(*searchExpression(R"("written answer" tenant)"), R"("written answer" "tenant"*)");
    EXPECT_EQ(*searchExpression(R"(tenant "written answer")"), R"("tenant" "written answer")");
    EXPECT_EQ(*searchExpression(R"("written answer)"), R"("written answer")"); // a quote that is still open
}

TEST(SearchExpression, WhatFts5WouldReadAsAnOperatorIsAWord)
{
    EXPECT_EQ(*searchExpression("a AND b* OR (c:d)"), R"("a" "and" "b" "or" "c" "d"*)");
}

TEST(SearchExpression, OfNothingIsAnError)
{
    EXPECT_EQ(searchExpression("").error().code, ErrorCode::BadSetting);
    EXPECT_EQ(searchExpression(" \"\" ?").error().code, ErrorCode::BadSetting);
}

} // namespace

} // namespace luthier::store
