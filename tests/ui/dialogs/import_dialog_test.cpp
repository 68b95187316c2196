#include "ui/dialogs/import_dialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/dialogs/import_test_support.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

class ImportDialogTest : public testing::Test {
protected:
    static bool waitUntil(const std::function<bool()> &holds) { return QTest::qWaitFor(holds, 20'000); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *found : dialog.findChildren<QPushButton *>())
            if (found->text() == text && found->isVisible())
                return found;
        return nullptr;
    }
    bool canImport() const { return button(QStringLiteral("Import")) != nullptr && button(QStringLiteral("Import"))->isEnabled(); }
    QString write(const char *name, const std::string &content) const
    {
        const fs::path file = m_folder.path() / name;
        EXPECT_TRUE(writeFileAtomic(file, content));
        return toQt(file);
    }

private:
    TemporaryFolder m_folder = *TemporaryFolder::create(fs::temp_directory_path(), "luthier-test-import");

protected:
    Background background{m_folder.path()};
    DatasetListModel datasets{background};
    ImportDialog dialog{background, datasets};
};

TEST_F(ImportDialogTest, AFileIsLookedAtNamedReadAndOpened)
{
    const QSignalSpy opened(&dialog, &ImportDialog::openWanted);
    dialog.show();
    dialog.setFiles({write("talk.jsonl", kTwoRows)});
    EXPECT_TRUE(waitUntil([&] { return canImport(); }));
    QTest::keyClick(&dialog, Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return button(QStringLiteral("Open")) != nullptr; }));
    QTest::keyClick(&dialog, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.first().first().toString(), QStringLiteral("talk"));
    EXPECT_TRUE(waitUntil([&] { return datasets.find(QStringLiteral("talk")) != nullptr; }));
    EXPECT_EQ(datasets.find(QStringLiteral("talk"))->rows, 2);
}

TEST_F(ImportDialogTest, APastedTextBecomesADataset)
{
    dialog.show();
    dialog.setText(toQt(std::string_view(kTwoRows)));
    EXPECT_TRUE(waitUntil([&] { return canImport(); }));
    QTest::mouseClick(button(QStringLiteral("Import")), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return button(QStringLiteral("Open")) != nullptr; }));
}

TEST_F(ImportDialogTest, ANameThatIsTakenAsksWhetherToAdd)
{
    dialog.show();
    const QString file = write("talk.jsonl", kTwoRows);
    dialog.setFiles({file});
    EXPECT_TRUE(waitUntil([&] { return canImport(); }));
    button(QStringLiteral("Import"))->click();
    EXPECT_TRUE(waitUntil([&] { return datasets.find(QStringLiteral("talk")) != nullptr; }));
    dialog.setFiles({file});
    auto *append = dialog.findChild<QCheckBox *>();
    EXPECT_TRUE(waitUntil([&] { return append->isVisible(); }));
    EXPECT_FALSE(canImport());
    append->click();
    EXPECT_TRUE(waitUntil([&] { return canImport(); }));
}

TEST_F(ImportDialogTest, AFileThatCannotBeReadIsNotImported)
{
    dialog.show();
    dialog.setFiles({write("colours.jsonl", kUnknownColumns)});
    EXPECT_TRUE(waitUntil([&] { return background.isIdle(); }));
    EXPECT_FALSE(canImport());
}

TEST_F(ImportDialogTest, WhereNoRowCanBeReadThereIsNothingToImport)
{
    dialog.show();
    dialog.setFiles({write("half.jsonl", "{\"instruction\": 3}\n{\"instruction\": 4}\n")});
    EXPECT_TRUE(waitUntil([&] { return background.isIdle(); }));
    EXPECT_FALSE(canImport());
}

TEST_F(ImportDialogTest, ReturnPressesTheButtonThatHasTheFocus)
{
    dialog.show();
    dialog.findChild<QPlainTextEdit *>()->setPlainText(QString::fromLatin1(kTwoRows));
    QTest::keyClick(button(QStringLiteral("Look at this text")), Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return canImport(); }));
    button(QStringLiteral("Cancel"))->setFocus();
    QTest::keyClick(button(QStringLiteral("Cancel")), Qt::Key_Return);
    EXPECT_TRUE(dialog.isHidden());
    EXPECT_EQ(datasets.rowCount(), 0);
}

} // namespace
} // namespace luthier::ui
