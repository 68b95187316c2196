#include "ui/pages/data_problems.h"

#include <QPlainTextEdit>
#include <QPushButton>

#include "tests/ui/pages/data_problem_support.h"
#include "ui/base/inline_message.h"

namespace luthier::ui {
namespace {

class DataProblemsTest : public DataProblemTest {
protected:
    void SetUp() override
    {
        DataProblemTest::SetUp();
        list = std::make_unique<DataProblems>(problems, model.editor());
        list->resize(360, 700);
        list->show();
        list->showFirst();
    }
    void press(const QString &text)
    {
        for (QPushButton *button : list->findChildren<QPushButton *>())
            if (button->text() == text && button->isVisible())
                button->click();
    }
    std::unique_ptr<DataProblems> list;
};

TEST_F(DataProblemsTest, TheMendedRowIsTaken)
{
    press(QStringLiteral("Use the mended row"));
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 3 && problems.setAsideCount() == 1; }));
}

TEST_F(DataProblemsTest, ATextCorrectedByHandIsTaken)
{
    list->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("{\"instruction\": \"How?\", \"output\": \"Like this.\"}"));
    press(QStringLiteral("Use this text"));
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 3; }));
}

TEST_F(DataProblemsTest, ATextThatIsStillNoRowIsRefusedWithTheReason)
{
    list->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("{\"instruction\": "));
    press(QStringLiteral("Use this text"));
    auto *message = list->findChild<InlineMessage *>();
    EXPECT_TRUE(waitUntil([&] { return message->isVisible(); }));
    EXPECT_EQ(model.rowCount(), 2);
}

TEST_F(DataProblemsTest, WhatIsDiscardedGoesAndComesBack)
{
    press(QStringLiteral("Discard"));
    EXPECT_TRUE(waitUntil([&] { return problems.setAsideCount() == 1; }));
    model.editor().undo();
    EXPECT_TRUE(waitUntil([&] { return problems.setAsideCount() == 2; }));
}

} // namespace
} // namespace luthier::ui
