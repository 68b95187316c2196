#include "ui/pages/data_names.h"

#include <QAbstractItemModelTester>

#include "tests/ui/pages/data_test_support.h"

namespace luthier::ui {
namespace {

class DataNamesTest : public DataTest {
protected:
    DatasetListModel datasets{background};
    DatasetNames names{datasets};
    QAbstractItemModelTester tester{&names, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(DataNamesTest, AWrittenNameRenamesTheDataset)
{
    const store::DatasetId id = makeLetters();
    datasets.refresh();
    EXPECT_TRUE(waitUntil([&] { return names.rowCount() == 1; }));
    EXPECT_TRUE(names.flags(names.index(0, 0)).testFlag(Qt::ItemIsEditable));
    EXPECT_TRUE(names.setData(names.indexOf(id), QStringLiteral("Briefe"), Qt::EditRole));
    EXPECT_TRUE(waitUntil([&] { return datasets.find(QStringLiteral("Briefe")) != nullptr; }));
}

TEST_F(DataNamesTest, AnEmptyNameIsRefused)
{
    const store::DatasetId id = makeLetters();
    datasets.refresh();
    EXPECT_TRUE(waitUntil([&] { return names.rowCount() == 1; }));
    EXPECT_FALSE(names.setData(names.indexOf(id), QStringLiteral("  "), Qt::EditRole));
}

} // namespace
} // namespace luthier::ui
