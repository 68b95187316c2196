#include "core/run/memory_available.h"

#include "tests/core/run/run_test_support.h"

namespace luthier::run {

namespace {

class Memory : public FolderTest {
protected:
    void machine(std::string_view kibibytes) const
    {
        write("proc/meminfo", "MemTotal:       99999999 kB\nMemAvailable:   " + std::string(kibibytes) + " kB\n");
    }
    std::uint64_t bytes() const { return memoryAvailable(folder())->bytes; }
};

TEST_F(Memory, WithoutAControlGroupIsWhatTheMachineHasFree)
{
    machine("1000");
    EXPECT_EQ(bytes(), 1024000U);
    EXPECT_NE(memoryAvailable(folder())->limitedBy.find("computer"), std::string::npos);
}

TEST_F(Memory, AControlGroupOfVersion2LimitsItAndDroppableFilePagesDoNotCount)
{
    machine("1000000");
    write("proc/self/cgroup", "0::/user/app\n");
    write("sys/fs/cgroup/user/app/memory.max", "5000\n");
    write("sys/fs/cgroup/user/app/memory.current", "3000\n");
    write("sys/fs/cgroup/user/app/memory.stat", "anon 2000\ninactive_file 1000\n");
    EXPECT_EQ(bytes(), 3000U);
    EXPECT_NE(memoryAvailable(folder())->limitedBy.find("cgroup"), std::string::npos);
}

TEST_F(Memory, TheLimitOfAParentGroupCounts)
{
    machine("1000000");
    write("proc/self/cgroup", "0::/user/app\n");
    write("sys/fs/cgroup/user/app/memory.max", "max\n");
    write("sys/fs/cgroup/user/app/memory.current", "3000\n");
    write("sys/fs/cgroup/user/memory.max", "4000\n");
    write("sys/fs/cgroup/user/memory.current", "3500\n");
    EXPECT_EQ(bytes(), 500U);
}

TEST_F(Memory, AControlGroupOfVersion1LimitsIt)
{
    machine("1000000");
    write("proc/self/cgroup", "12:cpu:/x\n4:memory:/docker/y\n");
    write("sys/fs/cgroup/memory/memory.limit_in_bytes", "7000\n"); // inside a container the own group is the mount itself
    write("sys/fs/cgroup/memory/memory.usage_in_bytes", "1000\n");
    EXPECT_EQ(bytes(), 6000U);
}

TEST_F(Memory, AGroupOverItsLimitLeavesNothing)
{
    machine("1000000");
    write("proc/self/cgroup", "0::/\n");
    write("sys/fs/cgroup/memory.max", "1000\n");
    write("sys/fs/cgroup/memory.current", "3000\n");
    EXPECT_EQ(bytes(), 0U);
}

TEST_F(Memory, ASystemThatDoesNotTellIsAnError)
{
    EXPECT_EQ(memoryAvailable(folder()).error().code, ErrorCode::Io);
    write("proc/meminfo", "MemAvailable: many\n");
    EXPECT_EQ(memoryAvailable(folder()).error().code, ErrorCode::Io);
}

TEST(MemoryOfThisMachine, AndOfThisProcessIsKnown)
{
    const auto available = memoryAvailable();
    ASSERT_TRUE(available) << describeError(available.error());
    EXPECT_GT(available->bytes, 0U);
    EXPECT_GT(residentBytes(), 0U);
}

} // namespace

} // namespace luthier::run
