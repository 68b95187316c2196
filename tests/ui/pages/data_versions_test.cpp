#include "ui/pages/data_versions.h"

#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/ui/pages/data_test_support.h"

namespace luthier::ui {
namespace {

class DataVersionsTest : public DataTest {};

TEST_F(DataVersionsTest, OffersTheWayBackToOlderVersionsOnly)
{
    RowTableModel model(background);
    load(model, makeLetters());
    model.editor().remove({model.idAt(0)});
    EXPECT_TRUE(waitUntil([&] { return model.version() == 2; }));
    QWidget below;
    below.show();
    DataVersions versions(background, &below);
    versions.setDataset(model.dataset(), model.version());
    versions.dropDown(below);
    auto *view = versions.findChild<QListView *>();
    auto *back = versions.findChild<QPushButton *>();
    EXPECT_TRUE(waitUntil([&] { return view->model()->rowCount() == 2; }));
    view->setCurrentIndex(view->model()->index(0, 0));
    EXPECT_FALSE(back->isEnabled());
    view->setCurrentIndex(view->model()->index(1, 0));
    const QSignalSpy wanted(&versions, &DataVersions::goBackWanted);
    back->click();
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.first().first().toLongLong(), 1);
}

} // namespace
} // namespace luthier::ui
