#include "core/text/vocabulary.h"

#include <gtest/gtest.h>

namespace luthier::text {
namespace {

TEST(Vocabulary, IdsMayHaveGaps)
{
    const auto vocabulary = Vocabulary::make({{"a", 0}, {"z", 5}}, "x");
    EXPECT_EQ(vocabulary->size(), 6U);
    EXPECT_EQ(vocabulary->count(), 2U);
    EXPECT_TRUE(vocabulary->contains(5));
    EXPECT_FALSE(vocabulary->contains(3) || vocabulary->contains(-1) || vocabulary->contains(6));
    EXPECT_EQ(vocabulary->text(3), "");
    EXPECT_EQ(vocabulary->find("z"), 5);
}

TEST(Vocabulary, ItsJsonIsInTheOrderOfIds)
{
    const auto vocabulary = Vocabulary::make({{"b", 2}, {"a", 1}}, "x");
    EXPECT_EQ(vocabulary->toJson().dump(), R"({"a":1,"b":2})");
}

TEST(Vocabulary, ImpossibleIdsAreErrors)
{
    EXPECT_EQ(Vocabulary::make({{"a", -1}}, "x").error().code, ErrorCode::BadFile);
    EXPECT_EQ(Vocabulary::make({{"a", 2'000'000'000}}, "x").error().code, ErrorCode::BadFile);
}

} // namespace
} // namespace luthier::text
