#include "ui/models/version_list_model.h"

#include "tests/ui/models/models_test_support.h"

namespace luthier::ui {
namespace {

class VersionList : public ModelsTest {
protected:
    VersionListModel model{background};
    QAbstractItemModelTester tester{&model, kStrict};
};

TEST_F(VersionList, TheNewestComesFirst)
{
    const store::DatasetId dataset = makeDataset(3);
    model.setDataset(dataset);
    EXPECT_TRUE(settle());
    ASSERT_EQ(model.rowCount(), 1);
    {
        auto writer = *store::VersionWriter::begin(datasets(), dataset);
        ASSERT_TRUE(writer.append(talk("Q", "A")));
        ASSERT_TRUE(writer.commit("More"));
    }
    model.refresh();
    EXPECT_TRUE(settle());
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0).data().toString(), QStringLiteral("More"));
    EXPECT_EQ(model.index(0).data(VersionListModel::NumberRole).toInt(), 2);
    EXPECT_EQ(model.index(0).data(VersionListModel::RowsRole).toInt(), 4);
    model.setDataset(0);
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace luthier::ui
