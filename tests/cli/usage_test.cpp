#include "tests/cli/cli_process.h"

namespace luthier::test {
namespace {

class Usage : public CliTest {};

TEST_F(Usage, HelpListsTheVerbsAndSucceeds)
{
    const CliResult result = luthier({"--help"});
    EXPECT_EQ(result.status, 0);
    for (const char *verb : {"describe", "inspect", "import", "train", "resume", "export", "generate"})
        EXPECT_NE(result.out.find(verb), std::string::npos) << verb;
}

TEST_F(Usage, VersionIsPrinted)
{
    const CliResult result = luthier({"--version"});
    EXPECT_EQ(result.status, 0);
    EXPECT_TRUE(result.out.starts_with("luthier ")) << result.out;
}

TEST_F(Usage, NoVerbIsWrongUsage)
{
    EXPECT_EQ(luthier({}).status, 2);
}

TEST_F(Usage, AnUnknownVerbNamesTheNearest)
{
    const CliResult result = luthier({"trai"});
    EXPECT_EQ(result.status, 2);
    EXPECT_NE(result.err.find("Did you mean train?"), std::string::npos) << result.err;
}

TEST_F(Usage, AnUnknownFlagNamesTheNearest)
{
    const CliResult result = luthier({"train", "--learnin_rate", "1e-3"});
    EXPECT_EQ(result.status, 2);
    EXPECT_NE(result.err.find("--learning_rate?"), std::string::npos) << result.err;
}

TEST_F(Usage, AnUnknownFlagOfANestedVerbNamesTheNearest)
{
    const CliResult result = luthier({"datasets", "search", "support", "word", "--limits", "3"});
    EXPECT_EQ(result.status, 2);
    EXPECT_NE(result.err.find("--limit?"), std::string::npos) << result.err;
}

TEST_F(Usage, WithJsonAUsageErrorIsAnObjectOnStandardOutput)
{
    const CliResult result = luthierJson({"inspect"});
    EXPECT_EQ(result.status, 2);
    const Json error = result.json()["error"];
    EXPECT_EQ(error["code"], "usage");
    EXPECT_FALSE(error["what"].get<std::string>().empty());
    EXPECT_TRUE(error.contains("where"));
}

TEST_F(Usage, AWrongValueOfAFlagIsWrongUsage)
{
    const CliResult result = luthierJson({"train", "--model", "x", "--dataset_path", "y", "--learning_rate", "fast"});
    EXPECT_EQ(result.status, 2);
    EXPECT_EQ(result.errorCode(), "usage");
}

TEST_F(Usage, GlobalOptionsMayStandBeforeAndAfterTheVerb)
{
    EXPECT_EQ(CliProcess({"--json", "runs", "--workspace", workspace().string()}, folder()).wait().json()["runs"], Json::array());
    EXPECT_EQ(CliProcess({"--workspace", workspace().string(), "runs", "--json"}, folder()).wait().json()["runs"], Json::array());
}

TEST_F(Usage, AMissingFileIsAFailedRunAndNotWrongUsage)
{
    const CliResult result = luthierJson({"inspect", (folder() / "nothing").string()});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.errorCode(), "not_found");
    EXPECT_FALSE(result.err.empty());
}

} // namespace
} // namespace luthier::test
