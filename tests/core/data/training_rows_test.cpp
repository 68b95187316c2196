#include "core/data/training_rows.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::conversation;
using test::message;
using text::Role;

namespace {

// Every byte a token.
class ByteTokenizer final : public text::Tokenizer {
public:
    std::vector<text::Token> encode(std::string_view text, const text::EncodeOptions & /*options*/) const override
    {
        std::vector<text::Token> tokens;
        for (std::size_t i = 0; i < text.size(); ++i)
            tokens.push_back({static_cast<unsigned char>(text[i]), {i, i + 1}});
        return tokens;
    }
    std::string decode(std::span<const text::TokenId> ids, bool /*skipSpecialTokens*/) const override
    {
        std::string text;
        for (const text::TokenId id : ids)
            text += static_cast<char>(id);
        return text;
    }
    std::size_t vocabularySize() const override { return 256; }
    std::string_view tokenText(text::TokenId /*id*/) const override { return {}; }
    std::optional<text::TokenId> idOf(std::string_view /*tokenText*/) const override { return std::nullopt; }
    bool isSpecial(text::TokenId /*id*/) const override { return false; }
    std::string_view kind() const override { return "bytes"; }
    Json toTokenizerJson() const override { return Json::object(); }
};

class TrainingRowsTest : public testing::Test {
protected:
    TrainingRowsTest()
    {
        m_model.tokenizer = std::make_shared<ByteTokenizer>();
        auto parsed = text::ChatTemplate::parse("{% for m in messages %}<{{ m['role'] }}>{{ m['content'] }}{% endfor %}"
                                                "{% if add_generation_prompt %}<assistant>{% endif %}");
        EXPECT_TRUE(parsed);
        m_model.chatTemplate = std::make_shared<text::ChatTemplate>(std::move(*parsed));
    }

    Expected<TrainingRows> make(const Record &record, std::int64_t maxLength = 0, config::TooLong tooLong = config::TooLong::Error) const
    {
        TrainingRowOptions options;
        options.maxLength = maxLength;
        options.tooLong = tooLong;
        return makeTrainingRows(record, 7, m_model, options);
    }

    static std::string trainedText(const Sequence &sequence)
    {
        std::string text;
        for (std::size_t i = 0; i < sequence.ids.size(); ++i)
            if (sequence.weights[i] > 0)
                text += static_cast<char>(sequence.ids[i]);
        return text;
    }

    text::TextModel m_model;
};

PreferenceRecord preference()
{
    PreferenceRecord record;
    record.prompt = {message(Role::User, "q"), message(Role::Assistant, "earlier"), message(Role::User, "p")};
    record.chosen = {message(Role::Assistant, "good")};
    record.rejected = {message(Role::Assistant, "bad answer")};
    record.chosen[0].train = 0.5;
    return record;
}

} // namespace

TEST_F(TrainingRowsTest, OnlyTheAnswerOfAConversationIsTrained)
{
    const auto result = make(conversation("question", "answer"));
    ASSERT_TRUE(result);
    ASSERT_EQ(result->rows.size(), 1U);
    EXPECT_EQ(result->rows[0].rowId, 7);
    ASSERT_EQ(result->rows[0].sequences.size(), 1U);
    EXPECT_EQ(trainedText(result->rows[0].sequences[0]), "answer");
    EXPECT_EQ(result->tokens, result->rows[0].tokens());
    EXPECT_EQ(result->leftOutTokens, 0);
}

TEST_F(TrainingRowsTest, WeightsOfRowAndMessageMultiply)
{
    ConversationRecord record = std::get<ConversationRecord>(conversation("q", "a"));
    record.messages[1].train = 0.5;
    record.weight = 4;
    const auto result = make(record);
    ASSERT_TRUE(result);
    EXPECT_EQ(*std::ranges::max_element(result->rows[0].sequences[0].weights), 2.0F);
}

TEST_F(TrainingRowsTest, ATaskIsAQuestionWithItsInput)
{
    const auto task = make(TaskRecord{"sentiment", "never again", "negative", 1});
    ASSERT_TRUE(task);
    EXPECT_EQ(task->rows, make(conversation("sentiment\nnever again", "negative"))->rows);
}

TEST_F(TrainingRowsTest, ALabelledRowIsOneSequence)
{
    const auto result = make(LabelledRecord{{message(Role::User, "q"), message(Role::Assistant, "a")}, false, {}});
    EXPECT_EQ(result->rows, make(conversation("q", "a"))->rows);
}

TEST_F(TrainingRowsTest, APreferenceIsChosenAndRejectedWithoutItsPrompt)
{
    const auto result = make(preference());
    ASSERT_TRUE(result);
    ASSERT_EQ(result->rows[0].sequences.size(), 2U);
    EXPECT_EQ(trainedText(result->rows[0].sequences[0]), "good");
    EXPECT_EQ(trainedText(result->rows[0].sequences[1]), "bad answer");
    EXPECT_EQ(*std::ranges::max_element(result->rows[0].sequences[0].weights), 1.0F);
}

TEST_F(TrainingRowsTest, TokensAreTakenAsTheyAre)
{
    const auto result = make(TokensRecord{{5, 6, 7}, {5, -100, 7}});
    ASSERT_TRUE(result);
    EXPECT_EQ(result->rows[0].sequences[0], (Sequence{{5, 6, 7}, {0, 0, 1}}));
}

TEST_F(TrainingRowsTest, OfADocumentEverythingButTheFirstTokenIsTrained)
{
    const auto result = make(TextRecord{"abc"});
    ASSERT_TRUE(result);
    const Sequence &sequence = result->rows[0].sequences[0];
    EXPECT_EQ(sequence.weights.front(), 0.0F);
    EXPECT_EQ(result->rows[0].trainedTokens(), static_cast<std::int64_t>(sequence.ids.size()) - 1);
}

TEST_F(TrainingRowsTest, RecordsWithoutAnAnswerAreUnsupported)
{
    EXPECT_EQ(make(PromptRecord{{message(Role::User, "q")}, "r"}).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(make(ClassifiedRecord{"x", std::nullopt, "c"}).error().code, ErrorCode::Unsupported);
}

TEST_F(TrainingRowsTest, NothingTrainedIsReported)
{
    const auto result = make(TokensRecord{{1, 2}, {1, -100}});
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->rows.empty());
    EXPECT_TRUE(result->trainsNothing);
    EXPECT_EQ(result->leftOutTokens, 2);
}

TEST_F(TrainingRowsTest, ATooLongRowIsAnErrorUnlessSomethingElseIsAsked)
{
    const auto refused = make(TokensRecord{{1, 2, 3}, {1, 2, 3}}, 2);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::BadData);
    EXPECT_EQ(refused.error().where, "row 7");
    EXPECT_TRUE(make(TokensRecord{{1, 2, 3}, {1, 2, 3}}, 3));
}

TEST_F(TrainingRowsTest, DroppedRowsAreCounted)
{
    const auto result = make(TokensRecord{{1, 2, 3}, {1, 2, 3}}, 2, config::TooLong::Drop);
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->rows.empty());
    EXPECT_EQ(result->outcome, RowOutcome::Dropped);
    EXPECT_FALSE(result->trainsNothing);
    EXPECT_EQ(result->leftOutTokens, 3);
}

TEST_F(TrainingRowsTest, CuttingKeepsTheBeginning)
{
    const auto result = make(TokensRecord{{1, 2, 3}, {1, 2, 3}}, 2, config::TooLong::Cut);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->outcome, RowOutcome::Cut);
    EXPECT_EQ(result->rows[0].sequences[0], (Sequence{{1, 2}, {0, 1}}));
    EXPECT_EQ(result->leftOutTokens, 1);
}

TEST_F(TrainingRowsTest, CuttingAwayTheAnswerTrainsNothing)
{
    const auto result = make(TokensRecord{{1, 2, 3}, {-100, -100, 3}}, 2, config::TooLong::Cut);
    EXPECT_EQ(result->outcome, RowOutcome::Cut);
    EXPECT_TRUE(result->trainsNothing);
    EXPECT_TRUE(result->rows.empty());
}

TEST_F(TrainingRowsTest, SplittingMakesRowsOfTheSameId)
{
    const auto result = make(TokensRecord{{1, 2, 3, 4, 5}, {1, 2, 3, 4, 5}}, 2, config::TooLong::Split);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->outcome, RowOutcome::Split);
    ASSERT_EQ(result->rows.size(), 2U); // the fifth token alone trains nothing
    EXPECT_EQ(result->rows[1].sequences[0], (Sequence{{3, 4}, {0, 1}}));
    EXPECT_EQ(result->rows[1].rowId, 7);
    EXPECT_EQ(result->leftOutTokens, 1);
}

TEST_F(TrainingRowsTest, APairCannotBeSplit)
{
    EXPECT_EQ(make(preference(), 10, config::TooLong::Split).error().code, ErrorCode::BadData);
    EXPECT_EQ(make(preference(), 10, config::TooLong::Drop)->outcome, RowOutcome::Dropped);
}

} // namespace luthier::data
