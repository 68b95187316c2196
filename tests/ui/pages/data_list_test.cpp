#include "ui/pages/data_list.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

#include "tests/ui/pages/data_test_support.h"

namespace luthier::ui {
namespace {

class DataListTest : public DataTest {
protected:
    void SetUp() override
    {
        DataTest::SetUp();
        letters = makeLetters();
        texts = make("texts", {data::TextRecord{"a violin"}});
        list.resize(200, 400);
        list.show();
        datasets.refresh();
        EXPECT_TRUE(waitUntil([&] { return datasets.rowCount() == 2; }));
    }
    store::DatasetId letters = 0;
    store::DatasetId texts = 0;
    DatasetListModel datasets{background};
    DataList list{datasets};
};

TEST_F(DataListTest, TellsWhichDatasetIsChosen)
{
    const QSignalSpy chosen(&list, &DataList::chosen);
    list.select(texts);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(list.current(), texts);
}

TEST_F(DataListTest, F2WritesTheNameInPlace)
{
    list.select(letters);
    auto *view = list.findChild<QListView *>();
    list.activateWindow();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_F2);
    auto *name = view->findChild<QLineEdit *>();
    ASSERT_NE(name, nullptr);
    name->setText(QStringLiteral("Briefe"));
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return datasets.find(QStringLiteral("Briefe")) != nullptr; }));
}

TEST_F(DataListTest, DeleteMovesADatasetIntoTheBin)
{
    list.select(texts);
    auto *view = list.findChild<QListView *>();
    list.activateWindow();
    view->setFocus();
    const QSignalSpy removed(&datasets, &DatasetListModel::removed);
    QTest::keyClick(view, Qt::Key_Delete);
    EXPECT_TRUE(waitUntil([&] { return removed.count() == 1; }));
    EXPECT_TRUE(waitUntil([&] { return datasets.rowCount() == 1; }));
}

} // namespace
} // namespace luthier::ui
