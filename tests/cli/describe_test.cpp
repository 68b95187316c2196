#include "tests/cli/cli_process.h"

namespace luthier::test {
namespace {

class Describe : public CliTest {};

TEST_F(Describe, JsonHasMethodsArchitecturesFormatsAndOptions)
{
    const CliResult result = luthierJson({"describe"});
    ASSERT_EQ(result.status, 0) << result.err;
    const Json json = result.json();
    for (const char *key : {"version", "methods", "stages", "presets", "architectures", "formats", "options"})
        EXPECT_TRUE(json.contains(key)) << key;
    EXPECT_FALSE(json["formats"].empty());
    EXPECT_EQ(json["architectures"][0]["name"], "llama");
}

TEST_F(Describe, EveryOptionHasTypeDefaultAndHelp)
{
    const Json json = luthierJson({"describe"}).json();
    for (const Json &option : json["options"])
        for (const char *key : {"key", "flag", "type", "default", "help", "label", "level"})
            EXPECT_TRUE(option.contains(key)) << option["key"] << " " << key;
}

TEST_F(Describe, MarkdownHasATableOfOptions)
{
    const CliResult result = luthier({"describe", "--markdown"});
    EXPECT_EQ(result.status, 0);
    EXPECT_NE(result.out.find("| `train.learning_rate` | `--learning_rate` |"), std::string::npos);
}

} // namespace
} // namespace luthier::test
