#include "ui/pages/models_page.h"

#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/ui/bridge/bridge_test_support.h"
#include "ui/base/empty_state.h"
#include "ui/base/qt_convert.h"
#include "ui/pages/models_delegate.h"
#include "ui/pages/models_details.h"

namespace luthier::ui {
namespace {

class ModelsPageTest : public BridgeTest {
protected:
    ModelsPageTest()
    {
        settings.openWorkspace(workspace());
        settings.setModelFolders({toQt(test::fixture("parity/llama/model"))});
        page.resize(1100, 700);
        page.show();
    }
    bool scan()
    {
        models.scan(settings.modelFolders());
        return waitUntil([this] { return background.isIdle(); });
    }
    QPushButton *button(const char *text) const
    {
        for (QPushButton *each : page.findChildren<QPushButton *>())
            if (each->text() == QString::fromUtf8(text))
                return each;
        return nullptr;
    }
    AppSettings settings{toQt(workspace() / "settings.ini")};
    ModelListModel models{background};
    ModelsPage page{settings, models};
    QListView *list = page.findChild<QListView *>();
};

TEST_F(ModelsPageTest, WhatWasFoundIsListedAndTheFirstIsChosen)
{
    ASSERT_TRUE(scan());
    ASSERT_EQ(models.rowCount(), 1);
    EXPECT_EQ(list->currentIndex().row(), 0);
    EXPECT_TRUE(page.findChild<ModelsDetails *>()->isVisible());
}

TEST_F(ModelsPageTest, TrainWithItTellsTheModel)
{
    ASSERT_TRUE(scan());
    QSignalSpy train(&page, &ModelsPage::trainWith);
    QTest::mouseClick(button("Train with it"), Qt::LeftButton);
    ASSERT_EQ(train.count(), 1);
    EXPECT_EQ(train[0][0].toString(), toQt(test::fixture("parity/llama/model")));
}

TEST_F(ModelsPageTest, NothingFoundSaysWhatToDo)
{
    settings.setModelFolders({});
    ASSERT_TRUE(scan());
    EXPECT_TRUE(page.findChild<EmptyState *>()->isVisible());
    EXPECT_FALSE(page.findChild<ModelsDetails *>()->isVisible());
}

TEST_F(ModelsPageTest, AModelThatCannotBeTrainedSaysWhy)
{
    write("bad/config.json", R"({"model_type": "unheard-of", "architectures": ["Unheard"]})");
    write("bad/model.safetensors", "not weights");
    settings.setModelFolders({toQt(workspace() / "bad")});
    ASSERT_TRUE(scan());
    ASSERT_EQ(models.rowCount(), 1);
    EXPECT_FALSE(button("Train with it")->isEnabled());
    EXPECT_FALSE(models.index(0).data(ModelListModel::ProblemRole).toString().isEmpty());
}

TEST_F(ModelsPageTest, ALineSaysWhatAModelIs)
{
    ASSERT_TRUE(scan());
    const QString remark = ModelsDelegate::remark(models.index(0));
    EXPECT_TRUE(remark.startsWith(QStringLiteral("Llama"))) << qPrintable(remark);
    EXPECT_TRUE(remark.contains(QStringLiteral("F32"))) << qPrintable(remark);
}

} // namespace
} // namespace luthier::ui
