#include "ui/pages/run_notes.h"

#include <QLineEdit>
#include <QPlainTextEdit>

#include "tests/ui/pages/runs_test_support.h"

namespace luthier::ui {
namespace {

class RunNotesTest : public RunsTest {
protected:
    void SetUp() override
    {
        train("first");
        train("second");
        ASSERT_TRUE(load());
        notes.setRun(QStringLiteral("first"));
    }
    run::RunNotes saved(const char *run) const { return *run::readNotes(workspace() / "runs" / run); }
    QLineEdit &field(int number) { return *notes.findChildren<QLineEdit *>()[number]; }

    RunNotes notes{runs};
};

TEST_F(RunNotesTest, WhatIsWrittenIsSavedByItself)
{
    QTest::keyClicks(&field(1), QStringLiteral("good, law ,good"));
    QTest::keyClicks(notes.findChild<QPlainTextEdit *>(), QStringLiteral("more rows"));
    EXPECT_TRUE(waitUntil([&] { return saved("first").text == "more rows"; }));
    EXPECT_TRUE(waitUntil([&] { return saved("first").tags == std::vector<std::string>{"good", "law"}; }));
}

TEST_F(RunNotesTest, AnotherRunGetsNothingOfIt)
{
    field(0).clear();
    QTest::keyClicks(&field(0), QStringLiteral("new name"));
    notes.setRun(QStringLiteral("second"));
    EXPECT_EQ(field(0).text(), QStringLiteral("second"));
    EXPECT_TRUE(waitUntil([&] { return saved("first").title == "new name"; }));
    EXPECT_EQ(saved("second").title, "");
}

} // namespace
} // namespace luthier::ui
