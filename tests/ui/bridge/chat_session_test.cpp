#include "ui/bridge/chat_session.h"

#include <QElapsedTimer>

#include "core/text/prompt.h"
#include "tests/ui/bridge/bridge_test_support.h"

namespace luthier::ui {
namespace {

using namespace std::chrono_literals;

class ChatSessionTest : public BridgeTest {
protected:
    ChatSessionTest()
    {
        fs::copy(test::fixture("text/tokenizers/gpt2"), workspace() / "model");
        QObject::connect(&chat, &ChatSession::text, &chat, [this](int side, const QString &more) {
            ++batches;
            texts[static_cast<std::size_t>(side)] += more;
        });
        QObject::connect(&chat, &ChatSession::answered, &chat, [this](int, const ChatAnswer &answer) { answers.push_back(answer); });
        QObject::connect(&chat, &ChatSession::failed, &chat, [this](int, const Error &failure) { errors.push_back(failure); });
        QObject::connect(&chat, &ChatSession::finished, &chat, [this] { isFinished = true; });
    }
    std::vector<ChatSide> sides(std::size_t count) const
    {
        ChatSide side;
        side.model.model = workspace() / "model";
        side.conversation = text::question("Hello");
        return std::vector<ChatSide>(count, side);
    }
    void answerWith(std::size_t tokens)
    {
        script->answer.clear();
        for (std::size_t i = 0; i < tokens; ++i)
            script->answer.push_back(static_cast<run::TokenId>(40 + i % 20));
    }

    ChatSession chat{background, host};
    std::array<QString, 2> texts;
    int batches = 0;
    std::vector<ChatAnswer> answers;
    std::vector<Error> errors;
    bool isFinished = false;
};

TEST_F(ChatSessionTest, TwoModelsAnswerSideBySide)
{
    answerWith(10);
    chat.ask(sides(2), {});
    EXPECT_TRUE(waitUntil([&] { return isFinished; }));
    ASSERT_EQ(answers.size(), 2U) << (errors.empty() ? "" : describeError(errors[0]));
    EXPECT_FALSE(texts[0].isEmpty());
    EXPECT_EQ(texts[0], texts[1]);
    EXPECT_EQ(answers[0].text, texts[0]);
    EXPECT_EQ(answers[0].newTokens, 10);
    EXPECT_EQ(answers[0].tokensPerSecond, 20);
}

TEST_F(ChatSessionTest, TextComesInBatches)
{
    answerWith(2000);
    ChatOptions options;
    options.maxNewTokens = 100'000;
    QElapsedTimer clock;
    clock.start();
    chat.ask(sides(1), options);
    EXPECT_TRUE(waitUntil([&] { return isFinished; }));
    EXPECT_LE(batches, clock.elapsed() / 50 + 2);
}

TEST_F(ChatSessionTest, AStoppedAnswerKeepsWhatWasSaid)
{
    answerWith(100'000);
    script->perToken = 1ms;
    ChatOptions options;
    options.maxNewTokens = 100'000;
    chat.ask(sides(2), options);
    EXPECT_TRUE(waitUntil([&] { return !texts[0].isEmpty(); }));
    chat.stop();
    EXPECT_TRUE(waitUntil([&] { return isFinished; }));
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_EQ(answers[0].end, run::GenerationEnd::Callback);
    ASSERT_EQ(errors.size(), 1U); // the second side had not begun
    EXPECT_EQ(errors[0].code, ErrorCode::Cancelled);
}

TEST_F(ChatSessionTest, ANewQuestionTakesThePlaceOfTheOldOne)
{
    answerWith(100'000);
    script->perToken = 1ms;
    ChatOptions endless;
    endless.maxNewTokens = 100'000;
    chat.ask(sides(1), endless);
    EXPECT_TRUE(waitUntil([&] { return script->tokensGiven > 5; }));
    ChatOptions shortly;
    shortly.maxNewTokens = 5;
    chat.ask(sides(1), shortly);
    EXPECT_TRUE(waitUntil([&] { return isFinished; }));
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_EQ(answers[0].newTokens, 5);
}

TEST_F(ChatSessionTest, AModelThatIsNotThereIsAnErrorOfItsSide)
{
    std::vector<ChatSide> asked = sides(2);
    asked[0].model.model = "/none";
    chat.ask(asked, {});
    EXPECT_TRUE(waitUntil([&] { return isFinished; }));
    EXPECT_EQ(errors.size(), 1U);
    EXPECT_EQ(answers.size(), 1U);
}

} // namespace
} // namespace luthier::ui
