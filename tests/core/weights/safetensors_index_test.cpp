#include "core/weights/safetensors_index.h"

#include "core/weights/safetensors.h"
#include "tests/core/weights/test_files.h"

namespace luthier::weights {
namespace {

class SafetensorsIndexTest : public InFolder {
protected:
    SafetensorsIndexTest()
    {
        write(
            "one.safetensors",
            safetensorsFile(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"x":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})",
                            "\x01\x09"));
        write("two.safetensors", safetensorsFile(R"({"b":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})", "\x02"));
    }
    Expected<std::unique_ptr<TensorSource>> openWith(std::string_view index) const
    {
        write("model.safetensors.index.json", index);
        return openShardedSafetensors(folder());
    }
};

TEST_F(SafetensorsIndexTest, TensorsAreReadFromTheirShards)
{
    const auto source =
        openWith(R"({"metadata":{"total_size":2,"list":[1,null,true,-1,0.5]},"weight_map":{"b":"two.safetensors","a":"one.safetensors"}})");
    ASSERT_TRUE(source) << source.error().what;
    EXPECT_EQ(allFloats(**source, "a"), std::vector<float>{1});
    EXPECT_EQ(allFloats(**source, "b"), std::vector<float>{2});
    EXPECT_NE((*source)->describePlace(*(*source)->find("b")).find("two.safetensors, tensor b"), std::string::npos);
}

TEST_F(SafetensorsIndexTest, TensorsTheIndexDoesNotListAreLeftOut)
{
    const auto source = openWith(R"({"weight_map":{"a":"one.safetensors"}})");
    ASSERT_TRUE(source);
    EXPECT_EQ((*source)->find("x"), nullptr);
    EXPECT_EQ((*source)->tensors().size(), 1U);
}

TEST_F(SafetensorsIndexTest, AMissingShardIsNamed)
{
    const auto source = openWith(R"({"weight_map":{"a":"one.safetensors","b":"three.safetensors"}})");
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().code, ErrorCode::NotFound);
    EXPECT_NE(source.error().what.find("three.safetensors"), std::string::npos);
}

TEST_F(SafetensorsIndexTest, ATensorThatIsNotInItsShardIsNamed)
{
    const auto source = openWith(R"({"weight_map":{"a":"one.safetensors","b":"one.safetensors"}})");
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().code, ErrorCode::BadFile);
    EXPECT_NE(source.error().what.find("tensor b is in the file one.safetensors"), std::string::npos);
}

TEST_F(SafetensorsIndexTest, AnIndexCannotReachOutOfItsFolder)
{
    for (const char *name : {"../one.safetensors", "/etc/passwd", "..", ".", "", "a/b"}) {
        const auto files = parseSafetensorsIndex(R"({"weight_map":{"a":")" + std::string(name) + R"("}})", "index.json");
        ASSERT_FALSE(files) << name;
        EXPECT_EQ(files.error().code, ErrorCode::BadFile);
    }
}

TEST_F(SafetensorsIndexTest, AnIndexOfAnotherShapeIsRefused)
{
    for (const char *json :
         {"", "{}", "[]", "1", R"({"weight_map":{}})", R"({"weight_map":[]})", R"({"weight_map":{"a":1}})", R"({"weight_map":"one"})",
          R"({"weight_map":{"a":{"b":"c"}}})", R"({"weight_map":{"a":"f","a":"g"}})", R"({"weight_map":{"a":"f")"})
        EXPECT_FALSE(parseSafetensorsIndex(json, "index.json")) << json;
}

} // namespace
} // namespace luthier::weights
