#include <algorithm>

#include "tests/core/arch/model_fixture.h"

namespace luthier::arch {
namespace {

class ReadWeightTest : public ModelFolder {
protected:
    ReadWeightTest()
        : m_original(std::move(*openModel(test::fixture(kLlama3)))),
          m_gguf(std::move(*openModel(write("m.gguf", ggufOf(m_original).build()))))
    {
    }
    static std::vector<float> rows(const ModelFiles &model, LinearRole role, std::int64_t first, std::int64_t count)
    {
        const std::int64_t length = linearShape(model.config, role).second;
        std::vector<float> values(static_cast<std::size_t>(count * length));
        const std::string &name = model.names.layers[1].linear[static_cast<int>(role)];
        EXPECT_TRUE(readWeightRows(model, name, role, first, values));
        return values;
    }
    ModelFiles m_original;
    ModelFiles m_gguf;
};

TEST_F(ReadWeightTest, EveryWeightOfAGgufFileEqualsItsOriginal)
{
    for (int role = 0; role < kLinearRoles; ++role) {
        const auto linear = static_cast<LinearRole>(role);
        for (std::size_t layer = 0; layer < 2; ++layer) {
            const auto [height, width] = linearShape(m_original.config, linear);
            std::vector<float> original(static_cast<std::size_t>(height * width));
            std::vector<float> converted(original.size());
            ASSERT_TRUE(readWeight(m_original, m_original.names.layers[layer].linear[role], linear, original));
            ASSERT_TRUE(readWeight(m_gguf, m_gguf.names.layers[layer].linear[role], linear, converted));
            EXPECT_EQ(original, converted) << linearRoleName(linear);
        }
    }
}

TEST_F(ReadWeightTest, WithoutARoleTheRowsAreAsInTheFile)
{
    const std::string &name = m_gguf.names.layers[0].linear[0];
    std::vector<float> values(64 * 48);
    ASSERT_TRUE(readWeight(m_gguf, name, std::nullopt, values));
    EXPECT_EQ(values, weights::allFloats(*m_gguf.tensors, name));
}

TEST_F(ReadWeightTest, AnyRangeOfRowsIsPartOfTheWhole)
{
    for (const LinearRole role : {LinearRole::Query, LinearRole::Key, LinearRole::Down}) {
        const auto [height, width] = linearShape(m_gguf.config, role);
        const std::vector<float> whole = rows(m_original, role, 0, height);
        for (std::int64_t first = 0; first < height; first += 5)
            for (std::int64_t count = 0; count <= height - first; count += 7) {
                const auto begin = whole.begin() + first * width;
                ASSERT_EQ(rows(m_gguf, role, first, count), std::vector<float>(begin, begin + count * width)) << first << " " << count;
            }
    }
}

TEST_F(ReadWeightTest, NormsAreReadWhole)
{
    std::vector<float> original(48);
    std::vector<float> converted(48);
    ASSERT_TRUE(readWeight(m_original, m_original.names.finalNorm, std::nullopt, original));
    ASSERT_TRUE(readWeight(m_gguf, m_gguf.names.finalNorm, std::nullopt, converted));
    EXPECT_EQ(original, converted);
}

TEST_F(ReadWeightTest, BrainFloatShardsAreWidened)
{
    const auto sharded = openModel(test::fixture(kSharded));
    ASSERT_TRUE(sharded);
    std::vector<float> head(static_cast<std::size_t>(sharded->config.vocabulary * sharded->config.hidden));
    ASSERT_TRUE(readWeight(*sharded, sharded->names.head, std::nullopt, head));
    EXPECT_TRUE(std::ranges::any_of(head, [](float value) { return value != 0; }));
}

TEST_F(ReadWeightTest, WhatTheModelDoesNotHaveIsRefused)
{
    std::vector<float> values(48);
    EXPECT_EQ(readWeight(m_gguf, "blk.9.attn_q.weight", LinearRole::Query, values).error().code, ErrorCode::Internal);
    EXPECT_EQ(readWeight(m_gguf, m_gguf.names.embedding, std::nullopt, values).error().code, ErrorCode::Internal);
    EXPECT_EQ(readWeightRows(m_gguf, m_gguf.names.embedding, std::nullopt, 199, values).error().code, ErrorCode::Internal);
    EXPECT_EQ(readWeightRows(m_gguf, m_gguf.names.embedding, std::nullopt, -1, values).error().code, ErrorCode::Internal);
    EXPECT_EQ(readWeightRows(m_gguf, m_gguf.names.embedding, std::nullopt, 0, std::span(values).subspan(1)).error().code,
              ErrorCode::Internal);
}

} // namespace
} // namespace luthier::arch
