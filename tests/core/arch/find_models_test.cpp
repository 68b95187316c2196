#include "core/arch/find_models.h"

#include "tests/core/arch/model_fixture.h"

namespace luthier::arch {
namespace {

class FindModels : public weights::InFolder {
protected:
    fs::path model(std::string_view name, const char *fixture = kLlama) const
    {
        const fs::path target = folder() / name;
        fs::create_directories(target.parent_path());
        fs::copy(test::fixture(fixture), target);
        return target;
    }
    fs::path gguf(std::string_view name) const
    {
        fs::create_directories((folder() / name).parent_path());
        return write(name, ggufOf(*openModel(test::fixture(kLlama))).build());
    }
    FoundModels find(const FindModelsOptions &options = {}) const
    {
        const fs::path start = folder();
        auto found = findModels(std::span(&start, 1), options);
        EXPECT_TRUE(found) << describeError(found.error());
        return found ? std::move(*found) : FoundModels();
    }
    std::vector<fs::path> paths(const FindModelsOptions &options = {}) const
    {
        std::vector<fs::path> result;
        for (const ModelSummary &model : find(options).models)
            result.push_back(fs::relative(model.path, folder()));
        return result;
    }
};

using Paths = std::vector<fs::path>;

TEST_F(FindModels, FoldersAndGgufFilesAreFoundBelowAFolder)
{
    model("b/llama");
    gguf("a/small.gguf");
    EXPECT_EQ(paths(), (Paths{"a/small.gguf", "b/llama"}));
}

TEST_F(FindModels, EachIsDescribedWithoutReadingWeights)
{
    model("llama");
    const FoundModels found = find();
    ASSERT_EQ(found.models.size(), 1U);
    EXPECT_EQ(found.models[0].architecture, "llama");
    EXPECT_GT(found.models[0].parameters, 0);
}

TEST_F(FindModels, AModelMayBeGivenItself)
{
    const std::vector<fs::path> given = {model("llama"), gguf("small.gguf")};
    EXPECT_EQ(findModels(given)->models.size(), 2U);
}

TEST_F(FindModels, LinksLeadToAModelOnceAndCirclesEnd)
{
    const fs::path target = model("llama");
    fs::create_directory_symlink(target, folder() / "same");
    fs::create_directory_symlink(folder(), folder() / "circle");
    EXPECT_EQ(paths().size(), 1U);
}

TEST_F(FindModels, AdaptersHiddenFoldersAndOtherFilesAreNoModels)
{
    fs::copy(test::fixture("parity/llama/lora"), folder() / "lora");
    model(".cache/llama");
    write("notes.gguf", "no model at all");
    write("config.json", "{}");
    EXPECT_TRUE(find().models.empty());
    EXPECT_TRUE(find().problems.empty());
}

TEST_F(FindModels, OfAModelInPartsTheFirstStandsForAll)
{
    gguf("big-00001-of-00002.gguf");
    gguf("big-00002-of-00002.gguf");
    gguf("best-of-2.gguf");
    EXPECT_EQ(paths(), (Paths{"best-of-2.gguf", "big-00001-of-00002.gguf"}));
}

TEST_F(FindModels, ADamagedModelIsAProblemAndTheOthersAreFound)
{
    model("llama");
    const fs::path damaged = model("damaged");
    fs::resize_file(damaged / "model.safetensors", 100);
    const FoundModels found = find();
    EXPECT_EQ(found.models.size(), 1U);
    ASSERT_EQ(found.problems.size(), 1U);
    EXPECT_EQ(found.problems[0].path, damaged) << "not a place inside it";
}

TEST_F(FindModels, AModelOfAnUnknownArchitectureIsListedWithTheReason)
{
    const fs::path path = model("other");
    Json config = *readJsonFile(path / "config.json");
    config["model_type"] = "unheard_of";
    ASSERT_TRUE(writeFileAtomic(path / "config.json", dumpJson(config)));
    const FoundModels found = find();
    ASSERT_EQ(found.models.size(), 1U);
    EXPECT_TRUE(found.models[0].problem);
}

TEST_F(FindModels, PickleWeightsAreAProblemThatSaysWhy)
{
    write("config.json", "{\"model_type\": \"llama\"}");
    write("pytorch_model.bin", "pickle");
    const FoundModels found = find();
    EXPECT_TRUE(found.models.empty());
    EXPECT_EQ(found.problems.size(), 1U);
}

TEST_F(FindModels, AFolderThatIsNotThereIsAProblemAndNoFailure)
{
    const fs::path missing = folder() / "missing";
    const auto found = findModels(std::span(&missing, 1));
    ASSERT_TRUE(found);
    ASSERT_EQ(found->problems.size(), 1U);
    EXPECT_EQ(found->problems[0].error.code, ErrorCode::NotFound);
}

TEST_F(FindModels, DepthAndNumberOfEntriesHaveLimits)
{
    model("1/2/3/llama");
    EXPECT_TRUE(paths({.depth = 3, .progress = {}}).empty());
    EXPECT_EQ(paths({.depth = 4, .progress = {}}).size(), 1U);
    EXPECT_FALSE(find({.limit = 2, .progress = {}}).complete);
}

TEST_F(FindModels, CanBeStopped)
{
    const fs::path start = folder();
    EXPECT_EQ(findModels(std::span(&start, 1), {.progress = [](const fs::path &) { return false; }}).error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace luthier::arch
