#include "ui/window/main_window.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>

#include "tests/ui/window/window_test_support.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/quit_dialog.h"
#include "ui/window/rail.h"
#include "ui/window/rail_item.h"
#include "ui/window/window_pages.h"

namespace luthier::ui {
namespace {

class MainWindowTest : public WindowTest {
protected:
    std::unique_ptr<MainWindow> makeWindow()
    {
        auto window = std::make_unique<MainWindow>(services());
        window->show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
        return window;
    }
};

TEST_F(MainWindowTest, OpensThePageThatWasOpenLast)
{
    {
        const auto window = makeWindow();
        window->pages().open(PageId::Models);
        QSignalSpy closed(window.get(), &MainWindow::closed);
        window->close();
        EXPECT_EQ(closed.count(), 1);
    }
    const auto window = makeWindow();
    EXPECT_EQ(window->pages().current(), PageId::Models);
    EXPECT_TRUE(settle());
}

TEST_F(MainWindowTest, KeysOpenPages)
{
    const auto window = makeWindow();
    QTest::keyClick(window.get(), Qt::Key_4, Qt::ControlModifier);
    EXPECT_EQ(window->pages().current(), PageId::Runs);
    EXPECT_TRUE(window->findChild<Rail *>()->item(PageId::Runs)->isChecked());
    EXPECT_TRUE(settle());
}

TEST_F(MainWindowTest, ThePaletteLeadsToAPage)
{
    const auto window = makeWindow();
    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = window->findChild<CommandPalette *>();
    ASSERT_TRUE(palette->isVisible());
    auto *field = palette->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("models"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(window->pages().current(), PageId::Models);
    EXPECT_TRUE(settle());
}

TEST_F(MainWindowTest, ADroppedFileIsOpened)
{
    const auto window = makeWindow();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(toQt(test::fixture("parity/llama/model")))});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.get(), &drop);
    EXPECT_EQ(window->pages().current(), PageId::Train);
    EXPECT_TRUE(settle());
}

TEST_F(MainWindowTest, ClosingDuringARunAsks)
{
    const auto window = makeWindow();
    trainEndlessly("legal");
    QSignalSpy closed(window.get(), &MainWindow::closed);
    window->close();
    EXPECT_EQ(closed.count(), 0);
    auto *dialog = window->findChild<QuitDialog *>();
    ASSERT_NE(dialog, nullptr);
    emit dialog->pauseAndQuit();
    EXPECT_TRUE(waitUntil([&] { return closed.count() == 1; }));
    EXPECT_FALSE(center.isBusy());
}

TEST_F(MainWindowTest, ItsPlaceOnTheScreenComesBack)
{
    QSize size;
    {
        const auto window = makeWindow();
        window->resize(1100, 720);
        size = window->size();
        window->close();
    }
    EXPECT_EQ(makeWindow()->size(), size);
    EXPECT_TRUE(settle());
}

TEST_F(MainWindowTest, AWorkspaceThatWasNotOpenedAfterAllIsForgotten)
{
    const auto window = makeWindow();
    trainEndlessly("legal");
    QSignalSpy closed(window.get(), &MainWindow::closed);
    QSignalSpy chosen(window.get(), &MainWindow::workspaceChosen);
    emit window->pages().workspaceChosen(QStringLiteral("/elsewhere"));
    window->findChild<QuitDialog *>()->reject();
    window->pauseAndQuit();
    EXPECT_TRUE(waitUntil([&] { return closed.count() == 1; }));
    EXPECT_EQ(chosen.count(), 0);
}

} // namespace
} // namespace luthier::ui
