#include "tests/cli/cli_process.h"

#include "tests/support/paths.h"

namespace luthier::test {
namespace {

// A tokenizer with a chat template, and no weights.
class Text : public CliTest {
protected:
    std::string textModel() const
    {
        const fs::path model = folder() / "model";
        if (!fs::exists(model)) {
            fs::create_directory(model);
            fs::copy(fixture("text/tokenizers/gpt2/tokenizer.json"), model / "tokenizer.json");
            write("model/chat_template.jinja", "{% for message in messages %}[{{ message.role }}] {{ message.content }}\n{% endfor %}"
                                               "{% if add_generation_prompt %}[assistant] {% endif %}");
        }
        return model.string();
    }
};

TEST_F(Text, TokenizeGivesIdsTokensOffsetsAndTheDecodedText)
{
    const CliResult result = luthierJson({"tokenize", "--model", textModel(), "--text", "Hello 世界"});
    ASSERT_EQ(result.status, 0) << result.err;
    const Json json = result.json();
    EXPECT_EQ(json["decoded"], "Hello 世界");
    EXPECT_EQ(json["ids"].size(), json["tokens"].size());
    EXPECT_EQ(json["ids"].size(), json["offsets"].size());
    EXPECT_EQ(json["offsets"].back()[1], 8);
}

TEST_F(Text, TokenizeAnswersEachRowOfAFile)
{
    const std::string rows = write("rows.jsonl", "{\"text\": \"one\"}\n\n{\"text\": \"two words\"}\n");
    const CliResult result = luthierJson({"tokenize", "--model", textModel(), "--input", rows});
    ASSERT_EQ(result.lines().size(), 2U);
    EXPECT_EQ(result.lines()[1]["decoded"], "two words");
}

TEST_F(Text, ARowWithoutATextIsBadDataWithItsLine)
{
    const std::string rows = write("rows.jsonl", "{\"text\": \"one\"}\n{\"txt\": \"two\"}\n");
    const CliResult result = luthierJson({"tokenize", "--model", textModel(), "--input", rows});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.errorCode(), "bad_data");
    EXPECT_NE(result.err.find("rows.jsonl:2"), std::string::npos) << result.err;
}

TEST_F(Text, AGgufFileTokenizesToo)
{
    const CliResult result = luthierJson({"tokenize", "--model", fixture("text/gguf/qwen2.gguf").string(), "--text", "Hello"});
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(result.json()["decoded"], "Hello");
}

TEST_F(Text, RenderMasksTheAssistantAndTellsWhereEachCharacterCameFrom)
{
    const std::string rows =
        write("rows.jsonl", R"({"messages": [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello there"}]})"
                            "\n");
    const CliResult result = luthierJson({"render", "--model", textModel(), "--input", rows});
    ASSERT_EQ(result.status, 0) << result.err;
    const Json json = result.json();
    EXPECT_EQ(json["text"], "[user] Hi\n[assistant] Hello there\n");
    ASSERT_EQ(json["ids"].size(), json["mask"].size());
    int trained = 0;
    for (const Json &mask : json["mask"])
        trained += mask.get<int>();
    EXPECT_GT(trained, 0);
    EXPECT_LT(trained, static_cast<int>(json["mask"].size()));
    bool found = false;
    for (const Json &span : json["spans"])
        found = found || (span["message"] == 1 && span.value("field", "") == "content" && span["start"] == 22 && span["end"] == 33);
    EXPECT_TRUE(found) << json["spans"];
}

TEST_F(Text, RenderCanEndWithAGenerationPrompt)
{
    const std::string rows = write("rows.jsonl", R"({"messages": [{"role": "user", "content": "Hi"}], "add_generation_prompt": true})"
                                                 "\n");
    const CliResult result = luthierJson({"render", "--model", textModel(), "--input", rows});
    EXPECT_EQ(result.json()["text"], "[user] Hi\n[assistant] ");
}

TEST_F(Text, ARowWithoutMessagesIsBadDataWithItsLine)
{
    const CliResult result = luthierJson({"render", "--model", textModel(), "--input", write("rows.jsonl", "{\"a\": 1}\n")});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.errorCode(), "bad_data");
    EXPECT_NE(result.err.find("rows.jsonl:1"), std::string::npos) << result.err;
}

TEST_F(Text, AKitOfTextCasesIsAnsweredLineByLine)
{
    const CliResult result = luthierJson({"conformance", "text", fixture("text").string()});
    ASSERT_EQ(result.status, 0) << result.err;
    const auto answers = result.lines();
    ASSERT_FALSE(answers.empty());
    for (const Json &answer : answers)
        ASSERT_TRUE(answer.contains("suite") && answer.contains("row")) << answer;
}

TEST_F(Text, AKitThatIsNotThereIsNotFound)
{
    EXPECT_EQ(luthierJson({"conformance", "text", (folder() / "none").string()}).errorCode(), "not_found");
}

} // namespace
} // namespace luthier::test
