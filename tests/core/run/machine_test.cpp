#include "core/run/machine.h"

#include "tests/core/run/run_test_support.h"

namespace luthier::run {

namespace {

class Machine : public FolderTest {};

TEST_F(Machine, NamesTheProcessorAndTheExtensionsThatMatter)
{
    write("proc/cpuinfo",
          "processor\t: 0\nmodel name\t: Some CPU 9000\nflags\t\t: fpu sse2 avx2 fma avx512f avx512_bf16\n\nprocessor\t: 1\n");
    EXPECT_EQ(cpuName(folder()), "Some CPU 9000");
    EXPECT_EQ(vectorExtensions(folder()), (std::vector<std::string>{"avx2", "fma", "avx512f", "avx512_bf16"}));
}

TEST_F(Machine, ReadsArmProcessors)
{
    write("proc/cpuinfo", "processor\t: 0\nFeatures\t: fp asimd sve bf16\n");
    EXPECT_EQ(vectorExtensions(folder()), (std::vector<std::string>{"asimd", "sve", "bf16"}));
}

TEST_F(Machine, ThatDoesNotTellHasNoName)
{
    EXPECT_EQ(cpuName(folder()), "");
    EXPECT_TRUE(vectorExtensions(folder()).empty());
}

TEST_F(Machine, HasAThread)
{
    EXPECT_GE(availableThreads(), 1);
}

} // namespace

} // namespace luthier::run
