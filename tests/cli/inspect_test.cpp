#include "tests/cli/cli_process.h"

#include "tests/support/paths.h"

namespace luthier::test {
namespace {

class Inspect : public CliTest {
protected:
    // The tiny model, copied so that it can be damaged.
    fs::path copyOfModel() const
    {
        const fs::path copy = folder() / "model";
        fs::copy(tinyModel(), copy);
        for (const auto &entry : fs::directory_iterator(copy))
            fs::permissions(entry.path(), fs::perms::owner_write, fs::perm_options::add);
        return copy;
    }
};

TEST_F(Inspect, AModelFolderIsDescribed)
{
    const CliResult result = luthierJson({"inspect", tinyModel()});
    ASSERT_EQ(result.status, 0) << result.err;
    const Json json = result.json();
    EXPECT_EQ(json["architecture"], "llama");
    EXPECT_EQ(json["container"], "safetensors");
    EXPECT_EQ(json["config"]["layers"], 2);
    EXPECT_GT(json["parameters"].get<int>(), 0);
}

TEST_F(Inspect, AMissingModelIsNotFound)
{
    const CliResult result = luthierJson({"inspect", (folder() / "none").string()});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.errorCode(), "not_found");
}

TEST_F(Inspect, ATruncatedWeightFileIsABadFileWithItsPlace)
{
    const fs::path model = copyOfModel();
    fs::resize_file(model / "model.safetensors", 100);
    const CliResult result = luthierJson({"inspect", model.string()});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.errorCode(), "bad_file");
    EXPECT_NE(result.json()["error"]["where"].get<std::string>().find("model.safetensors"), std::string::npos);
}

TEST_F(Inspect, ATruncatedGgufIsABadFile)
{
    const auto whole = readFile(fixture("weights/blocks.gguf"));
    ASSERT_TRUE(whole);
    const std::string damaged = write("cut.gguf", whole->substr(0, 60));
    const CliResult result = luthierJson({"inspect", damaged});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.errorCode(), "bad_file");
}

TEST_F(Inspect, AnUnknownArchitectureIsNamedWithTheReason)
{
    const fs::path model = copyOfModel();
    auto config = readJsonFile(model / "config.json");
    ASSERT_TRUE(config);
    (*config)["model_type"] = "gpt_quantum";
    ASSERT_TRUE(writeFileAtomic(model / "config.json", dumpJson(*config)));
    const CliResult result = luthierJson({"inspect", model.string()});
    ASSERT_EQ(result.status, 0) << result.err;
    const Json json = result.json();
    EXPECT_EQ(json["architecture"], "gpt_quantum");
    EXPECT_FALSE(json["problem"].empty());
    for (const Json &method : json["methods"])
        EXPECT_FALSE(method["reason"].get<std::string>().empty());
}

} // namespace
} // namespace luthier::test
