#include "core/text/jinja_runtime.h"

#include <gtest/gtest.h>

#include "core/text/jinja_objects.h"
#include "tests/core/text/jinja_test_support.h"

namespace luthier::text::jinja {

TEST(JinjaRuntime, StopsAfterTheStepsItMayTake)
{
    SmallRuntime runtime;
    EXPECT_EQ(failureOf([&] {
                  while (true)
                      runtime.step();
              }),
              "it took more than 1000 steps");
}

TEST(JinjaRuntime, RefusesMemoryBeforeItIsTaken)
{
    SmallRuntime runtime;
    runtime.allocate(6000);
    EXPECT_EQ(failureOf([&] { runtime.allocate(6000); }), "it used more than 10000 bytes of memory");
    EXPECT_NE(failureOf([&] { runtime.allocateItems(static_cast<std::size_t>(-1)); }), "");
}

TEST(JinjaRuntime, NestingIsCountedDownAgain)
{
    SmallRuntime runtime;
    for (int i = 0; i < 100; ++i)
        const Runtime::Nesting nesting(runtime);
    const auto recurse = [&runtime](auto &&self, int levels) -> void {
        const Runtime::Nesting nesting(runtime);
        if (levels > 1)
            self(self, levels - 1);
    };
    EXPECT_EQ(failureOf([&] { recurse(recurse, 20); }), "");
    EXPECT_EQ(failureOf([&] { recurse(recurse, 21); }), "it nested more than 20 evaluations");
}

TEST(JinjaRuntime, NamespacesThatHoldThemselvesAreReleased)
{
    std::weak_ptr<Namespace> watched;
    {
        SmallRuntime runtime;
        const auto nameSpace = runtime.makeNamespace();
        nameSpace->set(runtime, "self", Value::object(nameSpace));
        watched = nameSpace;
    }
    EXPECT_TRUE(watched.expired());
}

} // namespace luthier::text::jinja
