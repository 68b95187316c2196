#include "core/data/checks/row_checks.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::conversation;
using test::message;
using text::Role;

namespace {

std::vector<ProblemKind> kinds(const Record &record)
{
    std::vector<ProblemKind> found;
    for (const Problem &problem : checkRow(record)) {
        EXPECT_FALSE(problem.what.empty());
        found.push_back(problem.kind);
    }
    return found;
}

using Kinds = std::vector<ProblemKind>;

PreferenceRecord pair(std::string chosen, std::string rejected)
{
    return {{message(Role::User, "q")},
            {message(Role::Assistant, std::move(chosen))},
            {message(Role::Assistant, std::move(rejected))},
            {},
            {},
            "",
            {}};
}

} // namespace

TEST(RowChecks, AGoodRowHasNoProblems)
{
    EXPECT_TRUE(kinds(conversation("Why?", "Because.")).empty());
    EXPECT_TRUE(kinds(PromptRecord{{message(Role::User, "q")}, "r"}).empty());
    EXPECT_TRUE(kinds(TokensRecord{{1, 2}, {-100, 2}}).empty());
}

TEST(RowChecks, NothingToTrainHidesTheOrderOfRoles)
{
    EXPECT_EQ(kinds(ConversationRecord{{message(Role::User, "q")}, {}, 1}), Kinds{ProblemKind::NoTrainedTokens});
    EXPECT_EQ(kinds(TokensRecord{{1, 2}, {-100, -100}}), Kinds{ProblemKind::NoTrainedTokens});
}

TEST(RowChecks, EmptyTextsAreNamed)
{
    EXPECT_EQ(kinds(conversation("q", " \n　")), Kinds{ProblemKind::EmptyAnswer});
    EXPECT_EQ(kinds(conversation("   ", "a")), Kinds{ProblemKind::EmptyPrompt});
    EXPECT_EQ(kinds(TaskRecord{"t", "", "", 1}), (Kinds{ProblemKind::EmptyAnswer, ProblemKind::EmptyPrompt}));
    EXPECT_EQ(kinds(pair("c", "")), Kinds{ProblemKind::EmptyAnswer});
}

TEST(RowChecks, AnAnswerThatOnlyCallsAToolIsNotEmpty)
{
    Message call = message(Role::Assistant, "");
    call.toolCalls.push_back({"f", Json::object(), ""});
    EXPECT_TRUE(kinds(ConversationRecord{{message(Role::User, "q"), call}, {}, 1}).empty());
}

TEST(RowChecks, RejectedAnswersMayBeCutOff)
{
    EXPECT_EQ(kinds(pair("First,", "r")), Kinds{ProblemKind::TruncatedAnswer});
    EXPECT_TRUE(kinds(pair("c", "First,")).empty());
    EXPECT_TRUE(kinds(LabelledRecord{{message(Role::User, "q"), message(Role::Assistant, "First,")}, false, {}}).empty());
}

TEST(RowChecks, PersonalDataIsFoundInQuestionsOncePerKind)
{
    const auto problems = checkRow(conversation("Mail a@example.com or b@example.com", "Call 13800138000."));
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0].subtype, "email");
    EXPECT_EQ(problems[1].subtype, "phone");
}

TEST(RowChecks, EqualSidesAreNamedWhateverTheirEdges)
{
    EXPECT_EQ(kinds(pair("same", "same \n")), Kinds{ProblemKind::ChosenEqualsRejected});
    EXPECT_TRUE(kinds(pair("same", "Same")).empty());
}

TEST(RowChecks, BrokenEncodingsAreNamed)
{
    EXPECT_EQ(kinds(conversation("CafÃ©?", "Yes.")), Kinds{ProblemKind::Mojibake});
}

} // namespace luthier::data
