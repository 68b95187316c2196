#include "ui/bridge/stores.h"

#include "tests/ui/bridge/bridge_test_support.h"

namespace luthier::ui {
namespace {

class StoresTest : public BridgeTest {};

TEST_F(StoresTest, EachIsOpenedOnceAndAgainAfterClosing)
{
    Stores stores(workspace());
    const auto first = stores.datasets();
    ASSERT_TRUE(first);
    EXPECT_EQ(*stores.datasets(), *first);
    EXPECT_TRUE(stores.runs());
    EXPECT_TRUE(stores.search());
    stores.close();
    EXPECT_TRUE(stores.datasets());
}

TEST_F(StoresTest, AnErrorIsTriedAgain)
{
    const fs::path file = write("datasets.sqlite", "no database at all, but long enough to look at its first bytes");
    Stores stores(workspace());
    EXPECT_EQ(stores.datasets().error().code, ErrorCode::BadFile);
    fs::remove(file);
    EXPECT_TRUE(stores.datasets());
}

} // namespace
} // namespace luthier::ui
