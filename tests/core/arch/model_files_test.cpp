#include "tests/core/arch/model_fixture.h"

namespace luthier::arch {
namespace {

class ModelFilesTest : public ModelFolder {
protected:
    // The llama fixture's tensors, changed by `change`, in a copy of its folder.
    template <class Change>
    Expected<ModelFiles> openWith(Change change) const
    {
        const fs::path model = copyOf(kLlama);
        const auto source = weights::openTensors(model);
        std::map<std::string, std::pair<weights::TensorInfo, std::vector<float>>> tensors;
        for (const weights::TensorInfo &tensor : (*source)->tensors())
            tensors[tensor.name] = {tensor, weights::allFloats(**source, tensor.name)};
        change(tensors);
        std::vector<weights::TensorToWrite> writes;
        for (const auto &[name, tensor] : tensors)
            writes.push_back(weights::floatTensor(name, tensor.first.shape, tensor.second));
        EXPECT_TRUE(weights::writeSafetensors(model / "model.safetensors", writes, {}));
        return openModel(model);
    }
    Expected<ModelFiles> openWithConfig(const char *key, Json value) const
    {
        const fs::path model = copyOf(kLlama);
        Json config = configOf(kLlama);
        config[key] = std::move(value);
        setConfig(config);
        return openModel(model);
    }
};

TEST_F(ModelFilesTest, FoldersOfTransformersAreOpened)
{
    for (const char *fixture : {kLlama, kLlama3, kSharded}) {
        const auto model = openModel(test::fixture(fixture));
        ASSERT_TRUE(model) << model.error().what;
        EXPECT_FALSE(model->isGguf);
        EXPECT_EQ(model->architecture->key, "llama");
        EXPECT_EQ(model->hfConfig.at("model_type"), "llama");
    }
}

TEST_F(ModelFilesTest, AGgufFileIsOpened)
{
    const auto model = openModel(write("m.gguf", ggufOf(*openModel(test::fixture(kLlama))).build()));
    ASSERT_TRUE(model) << model.error().what;
    EXPECT_TRUE(model->isGguf);
    EXPECT_TRUE(model->config.tiedHead);
    EXPECT_TRUE(model->hfConfig.is_null());
    EXPECT_EQ(model->names.finalNorm, "output_norm.weight");
}

TEST_F(ModelFilesTest, AGgufFileOfAnyNameIsOpened)
{
    EXPECT_TRUE(openModel(write("sha256-0123", ggufOf(*openModel(test::fixture(kLlama))).build())));
}

TEST_F(ModelFilesTest, AMissingTensorIsNamed)
{
    const auto model = openWith([](auto &tensors) { tensors.erase("model.layers.1.mlp.up_proj.weight"); });
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::BadFile);
    EXPECT_NE(model.error().what.find("model.layers.1.mlp.up_proj.weight"), std::string::npos);
}

TEST_F(ModelFilesTest, AWrongShapeIsNamedWithBothShapes)
{
    const auto model = openWith([](auto &tensors) { tensors.at("model.layers.0.mlp.up_proj.weight").first.shape = {48, 80}; });
    ASSERT_FALSE(model);
    EXPECT_NE(model.error().what.find("[48, 80]"), std::string::npos);
    EXPECT_NE(model.error().what.find("[80, 48]"), std::string::npos);
    EXPECT_NE(model.error().where.find("model.layers.0.mlp.up_proj.weight"), std::string::npos);
}

TEST_F(ModelFilesTest, TensorsTheModelDoesNotUseAreIgnored)
{
    EXPECT_TRUE(openWith([](auto &tensors) {
        tensors["model.layers.0.self_attn.rotary_emb.inv_freq"] = {{"", weights::DType::F32, {1}, 4}, {1.0F}};
    }));
}

TEST_F(ModelFilesTest, AHeadThatDiffersFromItsEmbeddingIsNotTied)
{
    const auto stored = [](bool changed) {
        return [changed](auto &tensors) {
            auto &head = tensors["lm_head.weight"] = tensors.at("model.embed_tokens.weight");
            head.second.back() += changed ? 1.0F : 0.0F;
        };
    };
    const auto same = openWith(stored(false));
    ASSERT_TRUE(same) << same.error().what;
    EXPECT_TRUE(same->config.tiedHead);
    fs::remove_all(folder() / "model");
    const auto different = openWith(stored(true));
    ASSERT_TRUE(different) << different.error().what;
    EXPECT_FALSE(different->config.tiedHead);
}

TEST_F(ModelFilesTest, ATiedEmbeddingMayBeStoredAsTheHead)
{
    const auto model = openWith([](auto &tensors) {
        tensors["lm_head.weight"] = tensors.at("model.embed_tokens.weight");
        tensors.erase("model.embed_tokens.weight");
    });
    ASSERT_TRUE(model) << model.error().what;
    EXPECT_EQ(model->names.embedding, "lm_head.weight");
}

TEST_F(ModelFilesTest, AnUnmergedAdapterIsRefused)
{
    const auto model = openWith([](auto &tensors) {
        tensors["model.layers.0.self_attn.q_proj.lora_A.weight"] = {{"", weights::DType::F32, {1}, 4}, {1.0F}};
    });
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Unsupported);
    EXPECT_NE(model.error().what.find("adapter"), std::string::npos);
}

TEST_F(ModelFilesTest, WeightsOfAnIntegerTypeAreRefused)
{
    const fs::path model = copyOf(kLlama);
    const auto source = weights::openTensors(model);
    std::vector<weights::TensorToWrite> writes;
    for (weights::TensorInfo tensor : (*source)->tensors()) {
        tensor.dtype = weights::DType::I32;
        writes.push_back({tensor, [bytes = tensor.bytes](FileWriter &writer) { return writer.write(std::string(bytes, '\0')); }});
    }
    ASSERT_TRUE(weights::writeSafetensors(model / "model.safetensors", writes, {}));
    const auto opened = openModel(model);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Unsupported);
    EXPECT_NE(opened.error().what.find("I32"), std::string::npos);
}

TEST_F(ModelFilesTest, AnotherArchitectureIsNamedWithWhatThereIs)
{
    const auto model = openWithConfig("model_type", "perceptron");
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Unsupported);
    EXPECT_NE(model.error().what.find("perceptron"), std::string::npos);
    EXPECT_NE(model.error().advice.find("Llama"), std::string::npos);
    weights::GgufBuilder gguf;
    gguf.text("general.architecture", "gpt2");
    EXPECT_NE(openModel(write("m.gguf", gguf.build())).error().what.find("gpt2"), std::string::npos);
}

TEST_F(ModelFilesTest, ASettingThatIsRefusedIsPlacedInItsFile)
{
    const auto model = openWithConfig("attention_bias", true);
    ASSERT_FALSE(model);
    EXPECT_TRUE(model.error().where.ends_with("model/config.json"));
}

TEST_F(ModelFilesTest, EndTokensOfTheGenerationConfigurationAreAdded)
{
    const fs::path model = copyOf(kLlama);
    write("model/generation_config.json", R"({"eos_token_id":[2,7]})");
    EXPECT_EQ(openModel(model)->config.eosIds, (std::vector<std::int32_t>{2, 7}));
}

TEST_F(ModelFilesTest, AnAdapterFolderIsNotAModel)
{
    const auto model = openModel(test::fixture("parity/llama/lora"));
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Unsupported);
    EXPECT_NE(model.error().what.find("adapter"), std::string::npos);
}

TEST_F(ModelFilesTest, PathsThatAreNoModelAreRefusedWithAdvice)
{
    EXPECT_EQ(openModel(folder() / "absent").error().code, ErrorCode::NotFound);
    EXPECT_EQ(openModel(folder()).error().code, ErrorCode::NotFound);
    EXPECT_NE(openModel(test::fixture(kLlama) / "model.safetensors").error().advice.find("folder"), std::string::npos);
    EXPECT_NE(openModel(write("pytorch_model.bin", "PK\x03\x04")).error().what.find("pickle"), std::string::npos);
    EXPECT_EQ(openModel(write("notes.txt", "hello")).error().code, ErrorCode::Unsupported);
}

TEST_F(ModelFilesTest, AConfigurationThatIsDamagedIsABadFile)
{
    const fs::path model = copyOf(kLlama);
    write("model/config.json", "{\"model_type\": ");
    EXPECT_EQ(openModel(model).error().code, ErrorCode::BadFile);
    write("model/config.json", "[1, 2]");
    EXPECT_EQ(openModel(model).error().code, ErrorCode::BadFile);
}

} // namespace
} // namespace luthier::arch
