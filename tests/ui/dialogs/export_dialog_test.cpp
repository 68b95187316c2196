#include "ui/dialogs/export_dialog.h"

#include <QLineEdit>
#include <QPushButton>

#include "core/run/notes.h"
#include "tests/ui/pages/runs_test_support.h"
#include "ui/base/inline_message.h"
#include "ui/base/label.h"

namespace luthier::ui {
namespace {

class ExportDialogTest : public RunsTest {
protected:
    void open(const char *run)
    {
        dialog = std::make_unique<ExportDialog>(background, host, QString::fromLatin1(run));
        dialog->show();
        target = dialog->findChild<QLineEdit *>();
        message = dialog->findChild<InlineMessage *>();
    }
    QPushButton *button(const char *text)
    {
        for (QPushButton *candidate : dialog->findChildren<QPushButton *>())
            if (candidate->text() == QString::fromUtf8(text) && candidate->isVisible())
                return candidate;
        return nullptr;
    }
    void into(const fs::path &folder)
    {
        ASSERT_TRUE(waitUntil([&] { return !target->text().isEmpty(); }));
        target->selectAll();
        QTest::keyClicks(target, toQt(folder));
        ASSERT_TRUE(waitUntil([&] { return button("&Export")->isEnabled(); }));
    }
    bool says(const QString &text)
    {
        for (const Label *label : dialog->findChildren<Label *>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }

    std::unique_ptr<ExportDialog> dialog;
    QLineEdit *target = nullptr;
    InlineMessage *message = nullptr;
};

TEST_F(ExportDialogTest, WritesAndTellsTheDifference)
{
    const fs::path run = train("first");
    open("first");
    into(workspace() / "out");
    QTest::mouseClick(button("&Export"), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return button("&Open folder") != nullptr; }));
    EXPECT_TRUE(says(QStringLiteral("loaded again and compared")));
    EXPECT_EQ(run::readNotes(run)->exports.size(), 1U);
}

TEST_F(ExportDialogTest, AsksBeforeItReplacesAFolder)
{
    train("first");
    fs::create_directories(workspace() / "out");
    open("first");
    into(workspace() / "out");
    QTest::mouseClick(button("&Export"), Qt::LeftButton);
    EXPECT_TRUE(message->isVisible());
    EXPECT_EQ(button("&Open folder"), nullptr);
    QTest::mouseClick(button("Replace it"), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return button("&Open folder") != nullptr; }));
}

TEST_F(ExportDialogTest, CanBeCancelledAndStaysOpen)
{
    script->exportSteps = 1'000'000;
    train("first");
    open("first");
    into(workspace() / "out");
    QTest::mouseClick(button("&Export"), Qt::LeftButton);
    QTest::keyClick(dialog.get(), Qt::Key_Escape); // does not throw the work away
    EXPECT_TRUE(dialog->isVisible());
    QTest::mouseClick(button("Cancel"), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return message->isVisible(); }));
    EXPECT_EQ(message->message().sentence, QStringLiteral("Cancelled. Nothing was written."));
}

TEST_F(ExportDialogTest, ARunWithoutAdapterCannotBeExported)
{
    train("first", {.hasAdapter = false});
    open("first");
    EXPECT_TRUE(waitUntil([&] { return message->isVisible(); }));
    EXPECT_FALSE(button("&Export")->isEnabled());
}

} // namespace
} // namespace luthier::ui
