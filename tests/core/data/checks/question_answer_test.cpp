#include "core/data/checks/question_answer.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::conversation;
using test::message;
using text::Role;

namespace {

bool sameQuestion(const Record &first, const Record &second)
{
    return questionAnswer(first)->question == questionAnswer(second)->question;
}

bool sameAnswer(const Record &first, const Record &second)
{
    return questionAnswer(first)->answer == questionAnswer(second)->answer;
}

} // namespace

TEST(QuestionAnswer, DressMakesNoDifference)
{
    EXPECT_TRUE(sameQuestion(conversation("Can I bring a dog?", "Yes."), conversation("can i BRING a dog", "No.")));
    EXPECT_TRUE(sameAnswer(conversation("q", "Yes."), conversation("p", "yes!")));
    EXPECT_FALSE(sameAnswer(conversation("q", "Yes."), conversation("q", "No.")));
}

TEST(QuestionAnswer, ContextBelongsToTheQuestion)
{
    const Record plain = conversation("q", "a");
    const Record withSystem =
        ConversationRecord{{message(Role::System, "s"), message(Role::User, "q"), message(Role::Assistant, "a")}, {}, 1};
    EXPECT_FALSE(sameQuestion(plain, withSystem));
    EXPECT_FALSE(sameQuestion(TaskRecord{"sentiment", "x", "a", 1}, TaskRecord{"topic", "x", "b", 1}));
}

TEST(QuestionAnswer, ArithmeticIsPartOfTheQuestion)
{
    EXPECT_FALSE(sameQuestion(conversation("What is 5 - 3?", "2"), conversation("What is 5 + 3?", "8")));
}

TEST(QuestionAnswer, SwappedSidesAreTheSameQuestionWithAnotherAnswer)
{
    const Record first =
        PreferenceRecord{{message(Role::User, "q")}, {message(Role::Assistant, "a")}, {message(Role::Assistant, "b")}, {}, {}, "", {}};
    const Record second =
        PreferenceRecord{{message(Role::User, "q")}, {message(Role::Assistant, "b")}, {message(Role::Assistant, "a")}, {}, {}, "", {}};
    EXPECT_TRUE(sameQuestion(first, second));
    EXPECT_FALSE(sameAnswer(first, second));
}

TEST(QuestionAnswer, RecordsWithoutAnAnswerHaveNone)
{
    EXPECT_FALSE(questionAnswer(conversation("q", " \n")));
    EXPECT_FALSE(questionAnswer(TextRecord{"x"}));
    EXPECT_FALSE(questionAnswer(TokensRecord{{1}, {1}}));
    EXPECT_FALSE(questionAnswer(PromptRecord{{message(Role::User, "q")}, std::nullopt}));
    EXPECT_FALSE(questionAnswer(ConversationRecord{{message(Role::User, "q")}, {}, 1}));
    EXPECT_FALSE(questionAnswer(TaskRecord{"t", "i", " ", 1}));
}

} // namespace luthier::data
