#include "ui/dialogs/export_form.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/ui/pages/chinese_window.h"
#include "tests/ui/pages/runs_test_support.h"
#include "ui/base/label.h"
#include "ui/base/option_tile.h"

namespace luthier::ui {
namespace {

class ExportFormTest : public RunsTest {
protected:
    ExportFormTest() { form.show(); }

    ExportSource sourceOf(const Course &course) const
    {
        Expected<ExportSource> source = readExportSource(train("first", course));
        EXPECT_TRUE(source);
        return *source;
    }
    void open(const Course &course = {}) { form.setSource(sourceOf(course)); }
    void type(const QString &text)
    {
        target->selectAll();
        QTest::keyClicks(target, text);
    }
    void choose(int tile) { QTest::mouseClick(form.findChildren<OptionTile *>()[tile], Qt::LeftButton); }
    QPushButton *chooseButton() const { return form.findChild<QPushButton *>(); }
    QString room() const { return form.findChildren<Label *>().back()->text(); } // the line below everything
    bool waitForRoom()                                                           // until the folder was looked at
    {
        return waitUntil([this] { return !room().trimmed().isEmpty(); });
    }
    // Does something in the file dialog that the next line opens.
    template <class Act>
    void inTheDialog(Act act)
    {
        auto *poll = new QTimer(&form);
        QObject::connect(poll, &QTimer::timeout, &form, [poll, act] {
            if (auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget())) {
                poll->stop();
                poll->deleteLater();
                act(*dialog);
            }
        });
        poll->start(10);
    }

    ExportForm form{background};
    QLineEdit *target = form.findChild<QLineEdit *>();
    QComboBox *states = form.findChild<QComboBox *>();
    static constexpr int kAdapter = 1; // the second tile
};

TEST_F(ExportFormTest, ProposesAFolderNamedAfterTheRun)
{
    open({.spec = specOf("My first run")});
    EXPECT_EQ(form.target(), QDir::home().filePath(QStringLiteral("Luthier/my-first-run")));
    choose(kAdapter);
    EXPECT_EQ(form.target(), QDir::home().filePath(QStringLiteral("Luthier/my-first-run-adapter")));
}

TEST_F(ExportFormTest, AFolderThatWasTypedStays)
{
    open();
    type(toQt(workspace() / "mine"));
    choose(kAdapter);
    EXPECT_EQ(form.target(), toQt(workspace() / "mine"));
}

TEST_F(ExportFormTest, IsReadyOnceTheFolderWasLookedAt)
{
    QSignalSpy changed(&form, &ExportForm::changed);
    open();
    EXPECT_FALSE(form.isReady());
    changed.clear();
    EXPECT_TRUE(waitUntil([&] { return !changed.isEmpty(); }));
    EXPECT_TRUE(form.isReady());
}

TEST_F(ExportFormTest, AnotherFolderIsLookedAtAgain)
{
    open();
    ASSERT_TRUE(waitUntil([&] { return form.isReady(); }));
    QSignalSpy edited(&form, &ExportForm::targetEdited);
    QTest::keyClick(target, Qt::Key_X);
    EXPECT_EQ(edited.size(), 1);
    EXPECT_FALSE(form.isReady());
    EXPECT_TRUE(waitUntil([&] { return form.isReady(); }));
}

TEST_F(ExportFormTest, WhatWasFoundOfTheFolderBeforeDoesNotCount)
{
    open();
    type(toQt(workspace()));
    form.checkTarget();                 // it is there
    QTest::keyClick(target, Qt::Key_X); // another one, which is not
    QSignalSpy changed(&form, &ExportForm::changed);
    ASSERT_TRUE(waitUntil([&] { return !changed.isEmpty(); }));
    EXPECT_FALSE(form.targetExists());
}

TEST_F(ExportFormTest, APathFromNowhereIsRefused)
{
    open();
    ASSERT_TRUE(waitUntil([&] { return form.isReady(); }));
    type(QStringLiteral("out"));
    EXPECT_FALSE(form.isReady());
    EXPECT_EQ(room(), QStringLiteral("Give the whole path of the folder, beginning with “/”."));
}

TEST_F(ExportFormTest, AFolderThatIsThereIsTold)
{
    fs::create_directories(workspace() / "old");
    ASSERT_TRUE(writeFileAtomic(workspace() / "old" / "adapter_config.json", "{}"));
    open();
    type(toQt(workspace() / "old"));
    ASSERT_TRUE(waitUntil([&] { return form.isReady(); }));
    EXPECT_TRUE(form.targetExists());
    EXPECT_TRUE(room().startsWith(QStringLiteral("This folder exists already"))) << room().toStdString();
}

TEST_F(ExportFormTest, AFolderOfOtherFilesIsNotReplaced)
{
    fs::create_directories(workspace() / "letters");
    ASSERT_TRUE(writeFileAtomic(workspace() / "letters" / "to the court.txt", "Dear"));
    open();
    type(toQt(workspace() / "letters"));
    EXPECT_TRUE(waitUntil([&] { return room().startsWith(QStringLiteral("This folder holds other files")); }));
    EXPECT_FALSE(form.isReady());
}

TEST_F(ExportFormTest, WithoutRoomItIsNotReady)
{
    ExportSource source = sourceOf({});
    source.view.plan["parameters"] = 1'000'000'000'000'000'000;
    form.setSource(source);
    ASSERT_TRUE(waitForRoom());
    EXPECT_FALSE(form.isReady());
    EXPECT_TRUE(room().contains(QStringLiteral("Choose another disk or make room."))) << room().toStdString();
    choose(kAdapter);
    EXPECT_TRUE(waitUntil([&] { return form.isReady(); })); // for that there is enough
}

TEST_F(ExportFormTest, AWholeModelNeedsRoomForEveryWeight)
{
    open(); // of 134,515,008 numbers
    ASSERT_TRUE(waitForRoom());
    EXPECT_TRUE(room().startsWith(QStringLiteral("Needs about 538 MB;"))) << room().toStdString();
}

TEST_F(ExportFormTest, NumbersOfHalfTheSizeNeedHalfTheRoom)
{
    config::RunSpec spec = specOf("first");
    spec.model.dtype = config::DTypeChoice::Bfloat16;
    open({.spec = spec});
    ASSERT_TRUE(waitForRoom());
    EXPECT_TRUE(room().startsWith(QStringLiteral("Needs about 269 MB;"))) << room().toStdString();
}

TEST_F(ExportFormTest, AnAdapterNeedsTheRoomOfItsFile)
{
    open();
    choose(kAdapter);
    ASSERT_TRUE(waitForRoom());
    EXPECT_TRUE(room().startsWith(QStringLiteral("Needs about 1 kB;"))) << room().toStdString();
}

TEST_F(ExportFormTest, TheStateIsAskedForOnlyWhereThereAreSeveral)
{
    open();
    EXPECT_FALSE(states->isVisible());
    open({.checkpoints = {2}});
    EXPECT_TRUE(states->isVisible());
    EXPECT_EQ(states->currentIndex(), 0);
}

TEST_F(ExportFormTest, TheChosenStateIsExported)
{
    open({.checkpoints = {1, 2}});
    EXPECT_EQ(form.request().model.adapter, workspace() / "runs/first/adapter");
    QTest::keyClick(states, Qt::Key_Down);
    EXPECT_EQ(form.request().model.adapter, workspace() / "runs/first/checkpoints/step-2/adapter");
}

TEST_F(ExportFormTest, AsksForWhatWasChosen)
{
    open();
    EXPECT_EQ(form.request().format, run::ExportFormat::Merged);
    choose(kAdapter);
    type(QStringLiteral(" /tmp/out "));
    const run::ExportRequest request = form.request();
    EXPECT_EQ(request.format, run::ExportFormat::Adapter);
    EXPECT_EQ(request.model.model, fs::path("/models/small.gguf"));
    EXPECT_EQ(request.target, fs::path("/tmp/out"));
    EXPECT_FALSE(request.force);
}

TEST_F(ExportFormTest, AnotherPlaceIsChosenForTheFolder)
{
    open({.spec = specOf("first")});
    fs::create_directories(workspace() / "place");
    inTheDialog([this](QFileDialog &dialog) {
        auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        name->setText(toQt(workspace() / "place"));
        QTest::keyClick(name, Qt::Key_Return);
    });
    QTest::mouseClick(chooseButton(), Qt::LeftButton);
    EXPECT_EQ(form.target(), toQt(workspace() / "place/first"));
    choose(kAdapter);
    EXPECT_EQ(form.target(), toQt(workspace() / "place/first")); // not proposed any more
}

TEST_F(ExportFormTest, ChoosingNoPlaceLeavesTheFolder)
{
    open();
    const QString before = form.target();
    inTheDialog([](QFileDialog &dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); });
    QTest::mouseClick(chooseButton(), Qt::LeftButton);
    EXPECT_EQ(form.target(), before);
}

TEST_F(ExportFormTest, WordsFollowTheLanguage)
{
    const ChineseWindow chinese;
    EXPECT_NE(chooseButton()->text(), QStringLiteral("Choose…"));
    EXPECT_EQ(chooseButton()->text(), ExportForm::tr("Choose…"));
    EXPECT_EQ(target->accessibleName(), ExportForm::tr("Folder to make"));
}

TEST_F(ExportFormTest, TheSourceKnowsEveryAdapterAndItsSize)
{
    const fs::path folder = train("first", {.checkpoints = {2}});
    write("runs/first/checkpoints/step-2/adapter/adapter_model.safetensors", std::string(500, 'x'));
    const Expected<ExportSource> source = readExportSource(folder);
    ASSERT_TRUE(source);
    ASSERT_EQ(source->checkpoints.size(), 2U);
    EXPECT_EQ(source->adapterBytes, std::vector<std::uint64_t>({1000, 500}));
}

TEST_F(ExportFormTest, AnAdapterWhoseFileIsGoneHasNoSize)
{
    const fs::path folder = train("first");
    fs::remove(folder / "adapter/adapter_model.safetensors");
    const Expected<ExportSource> source = readExportSource(folder);
    ASSERT_TRUE(source);
    EXPECT_EQ(source->adapterBytes, std::vector<std::uint64_t>({0}));
}

TEST_F(ExportFormTest, AFolderThatIsNoRunIsAnError)
{
    EXPECT_FALSE(readExportSource(workspace()));
}

} // namespace
} // namespace luthier::ui
