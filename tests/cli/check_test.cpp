#include "tests/cli/cli_process.h"

#include "tests/support/paths.h"

namespace luthier::test {
namespace {

class Check : public CliTest {
protected:
    void importCase(const std::string &name, const std::string &file) const
    {
        const CliResult result = luthierJson({"import", fixture("data/bad/" + name + "/" + file).string(), "--name", name});
        ASSERT_EQ(result.status, 0) << result.err;
    }
    static std::size_t count(const Json &answer, const std::string &kind)
    {
        std::size_t found = 0;
        for (const Json &problem : answer["problems"])
            found += problem["kind"] == kind ? 1 : 0;
        return found;
    }
};

TEST_F(Check, EqualRowsAreNamedWithTheirPartner)
{
    importCase("exact-duplicates", "input.jsonl");
    const Json answer = luthierJson({"check", "exact-duplicates"}).json();
    EXPECT_GT(count(answer, "duplicate"), 0U);
    for (const Json &problem : answer["problems"])
        if (problem["kind"] == "duplicate") {
            EXPECT_TRUE(problem.contains("other")) << problem;
        }
}

TEST_F(Check, NearlyEqualRowsAreNamed)
{
    importCase("near-duplicates", "input.jsonl");
    EXPECT_GT(count(luthierJson({"check", "near-duplicates"}).json(), "near_duplicate"), 0U);
}

TEST_F(Check, RowsForCheckingThatAreTrainedOnAreLeaks)
{
    importCase("leak-train-eval", "train.jsonl");
    const std::string eval = fixture("data/bad/leak-train-eval/eval.jsonl").string();
    const CliResult result = luthierJson({"check", "leak-train-eval", "--eval", eval});
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_GT(count(result.json(), "leak"), 0U);
}

TEST_F(Check, RowsThatWereSetAsideStayNamed)
{
    importCase("jsonl-broken-line-17", "input.jsonl");
    const Json answer = luthierJson({"check", "jsonl-broken-line-17"}).json();
    EXPECT_EQ(answer["set_aside"], 1);
    EXPECT_EQ(count(answer, "syntax"), 1U);
}

TEST_F(Check, WithAModelTokensAreCounted)
{
    ASSERT_EQ(luthierJson({"import", tokenRows(), "--name", "tokens"}).status, 0);
    const Json statistics = luthierJson({"check", "tokens", "--model", tinyModel()}).json()["statistics"];
    EXPECT_GT(statistics["tokens"].get<int>(), 0);
    EXPECT_GT(statistics["trained_tokens"].get<int>(), 0);
}

TEST_F(Check, AnUnknownDatasetIsNotFound)
{
    EXPECT_EQ(luthierJson({"check", "nothing"}).errorCode(), "not_found");
}

} // namespace
} // namespace luthier::test
