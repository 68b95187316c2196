#include <gtest/gtest.h>

#include "core/models/decoder.h"
#include "tests/support/paths.h"

namespace luthier::models {

TEST(DecoderWeights, TiedAndUntiedHeadsAreTold)
{
    const auto tied = DecoderWeights<float>::load(*arch::openModel(test::fixture("parity/llama/model")));
    ASSERT_TRUE(tied) << describeError(tied.error());
    EXPECT_EQ((*tied)->head.data, (*tied)->embedding.data);
    const auto untied = DecoderWeights<float>::load(*arch::openModel(test::fixture("parity/llama3_rope/model")));
    ASSERT_TRUE(untied) << describeError(untied.error());
    EXPECT_NE((*untied)->head.data, (*untied)->embedding.data);
}

TEST(DecoderWeights, LoadingCanBeCancelled)
{
    const auto weights =
        DecoderWeights<float>::load(*arch::openModel(test::fixture("parity/llama/model")), [](double done) { return done < 0.5; });
    ASSERT_FALSE(weights);
    EXPECT_EQ(weights.error().code, ErrorCode::Cancelled);
}

} // namespace luthier::models
