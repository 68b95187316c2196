#include "core/methods/methods.h"

#include <gtest/gtest.h>

#include "core/arch/methods.h"

namespace luthier::methods {

TEST(Methods, EveryDescribedMethodHasAnObjective)
{
    for (const arch::MethodDescriptor &described : arch::methods()) {
        config::RunSpec spec;
        spec.stage = described.stage;
        EXPECT_TRUE(makeObjective(spec)) << described.key;
    }
}

TEST(Methods, TheObjectiveIsThatOfTheStage)
{
    config::RunSpec spec;
    spec.stage = config::Stage::Dpo;
    EXPECT_EQ(makeObjective(spec).value()->sequencesPerRow(), 2);
    spec.stage = config::Stage::Sft;
    EXPECT_EQ(makeObjective(spec).value()->sequencesPerRow(), 1);
}

} // namespace luthier::methods
