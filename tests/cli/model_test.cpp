#include "tests/cli/cli_process.h"

#include "tests/support/paths.h"

namespace luthier::test {
namespace {

class Model : public CliTest {
protected:
    static std::string adapter() { return fixture("parity/llama/lora").string(); }
};

TEST_F(Model, LogprobsAreThoseOfTheReference)
{
    const CliResult result = luthierJson({"logprobs", "--model", tinyModel(), "--input", tokenRows()});
    ASSERT_EQ(result.status, 0) << result.err;
    const auto expected = readJsonFile(fixture("parity/llama/expect.json"));
    ASSERT_TRUE(expected);
    const auto rows = result.lines();
    ASSERT_EQ(rows.size(), 8U);
    double nll = 0;
    double count = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Json &wanted = (*expected)["logprobs"][i];
        ASSERT_EQ(rows[i]["logprobs"].size(), wanted.size());
        for (std::size_t t = 0; t < wanted.size(); ++t)
            EXPECT_NEAR(rows[i]["logprobs"][t].get<double>(), wanted[t].get<double>(), 1e-4);
        nll += rows[i]["nll"].get<double>();
        count += rows[i]["tokens"].get<double>();
    }
    EXPECT_NEAR(nll / count, (*expected)["loss"].get<double>(), 1e-5);
}

TEST_F(Model, ABrokenInputLineIsNamedWithItsColumn)
{
    const std::string rows = write("rows.jsonl", "{\"input_ids\": [1, 2, 3]}\n{\"input_ids\": [1, 2\n");
    const CliResult result = luthierJson({"logprobs", "--model", tinyModel(), "--input", rows});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.errorCode(), "bad_file");
    EXPECT_NE(result.err.find("rows.jsonl:2:"), std::string::npos) << result.err;
}

TEST_F(Model, ATokenThatTheModelDoesNotKnowIsBadData)
{
    const std::string rows = write("rows.jsonl", "{\"input_ids\": [1, 2, 100000]}\n");
    EXPECT_EQ(luthierJson({"logprobs", "--model", tinyModel(), "--input", rows}).errorCode(), "bad_data");
}

TEST_F(Model, ATextNeedsATokenizer)
{
    const std::string rows = write("rows.jsonl", "{\"text\": \"hello\"}\n");
    EXPECT_EQ(luthierJson({"logprobs", "--model", tinyModel(), "--input", rows}).errorCode(), "unsupported");
    EXPECT_EQ(luthierJson({"tokenize", "--model", tinyModel(), "--text", "hello"}).errorCode(), "unsupported");
}

TEST_F(Model, GreedyAnswersAreThoseOfTheReference)
{
    const auto expected = readJsonFile(fixture("parity/llama/generate.json"));
    const auto samples = readFile(tokenRows());
    ASSERT_TRUE(expected && samples);
    const Json first = Json::parse(samples->substr(0, samples->find('\n')));
    const Json prompt = Json(std::vector<int>(first["input_ids"].begin(), first["input_ids"].begin() + 6));
    const std::string rows = write("rows.jsonl", dumpJson({{"input_ids", prompt}}) + "\n");
    const CliResult result = luthierJson({"generate", "--model", tinyModel(), "--input", rows, "--max-new-tokens", "24", "--ignore-eos"});
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(result.lines()[0]["ids"], (*expected)["rows"][0]["new_tokens"]);
    EXPECT_EQ(result.lines()[0]["finish"], "length");
}

TEST_F(Model, GenerateNeedsExactlyOneThingToAnswer)
{
    EXPECT_EQ(luthierJson({"generate", "--model", tinyModel()}).status, 2);
    EXPECT_EQ(luthierJson({"generate", "--model", tinyModel(), "--prompt", "a", "--input", "b"}).status, 2);
}

TEST_F(Model, AMergedExportGivesTheNumbersOfTheAdapter)
{
    const std::string target = (folder() / "merged").string();
    const CliResult exported =
        luthierJson({"export", "--model", tinyModel(), "--adapter", adapter(), "--format", "merged", "--to", target});
    ASSERT_EQ(exported.status, 0) << exported.err;
    EXPECT_EQ(exported.json()["verified"], true);
    const auto merged = luthierJson({"logprobs", "--model", target, "--input", tokenRows()}).lines();
    const auto applied = luthierJson({"logprobs", "--model", tinyModel(), "--adapter", adapter(), "--input", tokenRows()}).lines();
    ASSERT_EQ(merged.size(), applied.size());
    for (std::size_t i = 0; i < merged.size(); ++i)
        EXPECT_NEAR(merged[i]["nll"].get<double>(), applied[i]["nll"].get<double>(), 1e-3);
}

TEST_F(Model, AnExportOverwritesNothingUnasked)
{
    const std::string target = (folder() / "there").string();
    fs::create_directory(target);
    const std::vector<std::string> words = {"export",   "--model", tinyModel(), "--adapter", adapter(),
                                            "--format", "adapter", "--to",      target};
    EXPECT_EQ(luthierJson(words).errorCode(), "exists");
    auto forced = words;
    forced.emplace_back("--force");
    EXPECT_EQ(luthierJson(forced).status, 0);
}

TEST_F(Model, AMissingAdapterIsNotFound)
{
    EXPECT_EQ(luthierJson({"logprobs", "--model", tinyModel(), "--adapter", folder().string(), "--input", tokenRows()}).errorCode(),
              "not_found");
}

} // namespace
} // namespace luthier::test
