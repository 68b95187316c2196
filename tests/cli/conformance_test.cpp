#include <cmath>

#include "tests/cli/cli_process.h"

#include "tests/support/paths.h"

namespace luthier::test {
namespace {

// Answers the parity cases among the fixtures and compares the numbers that are JSON; the tensors have their own tests.
class Parity : public CliTest {
protected:
    Json answer(const std::string &file)
    {
        if (!fs::exists(answers())) {
            const CliResult result = luthierJson({"conformance", "parity", fixture("parity").string(), "--to", answers().string()});
            EXPECT_EQ(result.status, 0) << result.err;
            EXPECT_EQ(result.json()["skipped"], 1) << result.err; // optimizers, which is no case of a model
        }
        const auto json = readJsonFile(answers() / file);
        EXPECT_TRUE(json) << file;
        return json ? *json : Json::object();
    }
    static Json expected(const std::string &file) { return *readJsonFile(fixture("parity") / file); }
    static double relative(double value, double truth) { return std::fabs(value - truth) / std::fabs(truth); }

private:
    fs::path answers() const { return folder() / "answers"; }
};

TEST_F(Parity, LossesTokensAndCurvesAreThoseOfTheReference)
{
    for (const std::string name : {"llama", "llama3_rope", "llama_bf16_sharded"}) {
        for (const std::string file : {"/expect.json", "/lora_expect.json"})
            EXPECT_LE(relative(answer(name + file)["loss"], expected(name + file)["loss_f64"]), 2e-6) << name << file;
        const Json curve = answer(name + "/lora_curve.json")["loss"];
        const Json wanted = expected(name + "/lora_curve.json")["loss"];
        ASSERT_EQ(curve.size(), wanted.size());
        for (std::size_t i = 0; i < curve.size(); ++i)
            EXPECT_NEAR(curve[i].get<double>(), wanted[i].get<double>(), 1e-3) << name << " step " << i;
        const Json rows = answer(name + "/generate.json")["rows"];
        const Json wantedRows = expected(name + "/generate.json")["rows"];
        for (std::size_t i = 0; i < wantedRows.size(); ++i)
            EXPECT_EQ(rows[i]["new_tokens"], wantedRows[i]["new_tokens"]) << name;
    }
}

TEST_F(Parity, ThePreferenceLossIsThatOfTheReference)
{
    const Json wanted = expected("preference/sigmoid.json");
    const Json got = answer("preference/sigmoid.json");
    EXPECT_LE(relative(got["loss"], wanted["loss_f64"]), 2e-6);
    for (std::size_t i = 0; i < wanted["chosen_rewards"].size(); ++i)
        EXPECT_NEAR(got["chosen_rewards"][i].get<double>(), wanted["chosen_rewards"][i].get<double>(), 1e-3);
}

TEST_F(Parity, ACaseThatCannotBeComputedIsNamedAndCounted)
{
    const fs::path kit = folder() / "kit";
    fs::create_directories(kit / "vision");
    const CliResult result = luthierJson({"conformance", "parity", kit.string(), "--to", (folder() / "none").string()});
    EXPECT_EQ(result.json()["skipped"], 1);
    EXPECT_NE(result.err.find("vision is not answered"), std::string::npos) << result.err;
}

TEST_F(Parity, AnswersNeedAFolder)
{
    EXPECT_EQ(luthierJson({"conformance", "parity", fixture("parity").string()}).status, 2);
}

} // namespace
} // namespace luthier::test
