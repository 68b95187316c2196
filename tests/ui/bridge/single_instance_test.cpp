#include "ui/bridge/single_instance.h"

#include "tests/ui/bridge/bridge_test_support.h"

namespace luthier::ui {
namespace {

using Role = SingleInstance::Role;

class SingleInstanceTest : public BridgeTest {};

TEST_F(SingleInstanceTest, ASecondStartHandsItsFilesToTheFirst)
{
    SingleInstance first;
    ASSERT_EQ(first.open(workspace(), {}).value(), Role::First);
    std::optional<QStringList> files;
    QObject::connect(&first, &SingleInstance::activated, &first, [&](const QStringList &given) { files = given; });
    // Another process waits for the answer without an event loop.
    std::optional<Role> role;
    std::thread other([&] {
        SingleInstance second;
        role = second.open(workspace(), {QStringLiteral("/data/a b.jsonl"), QStringLiteral("/data/数据.csv")}).value();
    });
    EXPECT_TRUE(waitUntil([&] { return files.has_value(); }));
    QTest::qWait(50);
    other.join();
    EXPECT_EQ(role, Role::Second);
    EXPECT_EQ(*files, (QStringList{QStringLiteral("/data/a b.jsonl"), QStringLiteral("/data/数据.csv")}));
}

TEST_F(SingleInstanceTest, AWorkspaceThatIsOpenElsewhereAndDoesNotAnswerIsBusy)
{
    const auto lock = FileLock::acquire(workspace() / "studio.lock");
    ASSERT_TRUE(lock);
    SingleInstance instance;
    EXPECT_EQ(instance.open(workspace(), {}).error().code, ErrorCode::Busy);
}

TEST_F(SingleInstanceTest, AfterACrashTheNextStartIsTheFirst)
{
    {
        SingleInstance crashed;
        ASSERT_EQ(crashed.open(workspace(), {}).value(), Role::First);
    }
    SingleInstance next;
    EXPECT_EQ(next.open(workspace(), {}).value(), Role::First);
}

TEST_F(SingleInstanceTest, OtherWorkspacesAreOtherWindows)
{
    SingleInstance first;
    SingleInstance second;
    EXPECT_EQ(first.open(workspace() / "a", {}).value(), Role::First);
    EXPECT_EQ(second.open(workspace() / "b", {}).value(), Role::First);
}

} // namespace
} // namespace luthier::ui
