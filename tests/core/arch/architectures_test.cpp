#include <set>

#include <gtest/gtest.h>

#include "core/arch/architecture.h"

namespace luthier::arch {
namespace {

TEST(ArchitecturesTest, EveryArchitectureIsCompleteAndFoundByItsNames)
{
    for (const Architecture &architecture : architectures()) {
        EXPECT_FALSE(architecture.title.empty());
        EXPECT_TRUE(architecture.fromHf != nullptr && architecture.fromGguf != nullptr && architecture.hfNames != nullptr &&
                    architecture.ggufNamesOf != nullptr && architecture.toHf != nullptr);
        EXPECT_EQ(findArchitecture(architecture.key), &architecture);
        for (const std::string_view type : architecture.hfModelTypes)
            EXPECT_EQ(findArchitectureOfHf(type), &architecture);
        for (const std::string_view name : architecture.ggufNames)
            EXPECT_EQ(findArchitectureOfGguf(name), &architecture);
        EXPECT_NE(architectureTitles().find(architecture.title), std::string::npos);
    }
}

TEST(ArchitecturesTest, KeysAreUnique)
{
    std::set<std::string_view> keys;
    for (const Architecture &architecture : architectures())
        EXPECT_TRUE(keys.insert(architecture.key).second) << architecture.key;
}

TEST(ArchitecturesTest, UnknownNamesFindNothing)
{
    EXPECT_EQ(findArchitecture("perceptron"), nullptr);
    EXPECT_EQ(findArchitectureOfHf(""), nullptr);
    EXPECT_EQ(findArchitectureOfGguf("gpt2"), nullptr);
}

} // namespace
} // namespace luthier::arch
