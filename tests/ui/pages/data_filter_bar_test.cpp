#include "ui/pages/data_filter_bar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include "tests/ui/pages/data_test_support.h"
#include "ui/bridge/search_indexer.h"

namespace luthier::ui {
namespace {

class DataFilterBarTest : public DataTest {
protected:
    void SetUp() override
    {
        DataTest::SetUp();
        load(model, makeLetters());
    }
    RowTableModel model{background};
    DataFilterBar bar{model};
};

TEST_F(DataFilterBarTest, FindsChineseWordsOfTwoCharacters)
{
    SearchIndexer indexer(background);
    indexer.update(model.dataset());
    EXPECT_TRUE(waitUntil([&] { return indexer.isUpToDate(model.dataset()); }));
    bar.search()->setText(QStringLiteral("公证"));
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 1; }));
}

TEST_F(DataFilterBarTest, AStatusLeavesItsRows)
{
    model.editor().setStatus({model.idAt(1)}, store::RowStatus::Done);
    settle();
    auto *status = bar.findChild<QComboBox *>();
    status->setCurrentIndex(1 + static_cast<int>(store::RowStatus::Done));
    emit status->activated(status->currentIndex());
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 1; }));
}

TEST_F(DataFilterBarTest, OneButtonShowsAllRowsAgain)
{
    bar.search()->setText(QStringLiteral("nothing of this kind"));
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 0; }));
    bar.findChild<QPushButton *>()->click();
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 3; }));
    EXPECT_TRUE(bar.search()->text().isEmpty());
}

} // namespace
} // namespace luthier::ui
