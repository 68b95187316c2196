#include "ui/pages/data_form.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "ui/pages/data_text_edit.h"

namespace luthier::ui {
namespace {

TEST(DataForm, TypingChangesTheRecord)
{
    DataForm form(DataForm::Shows::Everything);
    form.setRecord(data::TaskRecord{"mood", "I am glad", "happy", 1});
    const QSignalSpy edited(&form, &DataForm::edited);
    auto *task = form.findChild<QLineEdit *>();
    task->setFocus();
    task->selectAll();
    QTest::keyClicks(task, QStringLiteral("title"));
    EXPECT_EQ(std::get<data::TaskRecord>(form.record()).task, "title");
    EXPECT_GT(edited.count(), 0);
}

TEST(DataForm, AnotherRecordTakesThePlaceOfTheFirst)
{
    DataForm form(DataForm::Shows::Everything);
    form.setRecord(data::TextRecord{"one"});
    form.setRecord(data::TextRecord{"two"});
    EXPECT_EQ(form.findChild<DataTextEdit *>()->toPlainText(), QStringLiteral("two"));
}

TEST(DataForm, BesideMessagesOnlyTheRestIsShown)
{
    DataForm form(DataForm::Shows::BesideMessages);
    form.setRecord(data::LabelledRecord{{text::Message{}}, true, {}});
    EXPECT_EQ(form.findChild<DataTextEdit *>(), nullptr);
    EXPECT_TRUE(form.findChild<QCheckBox *>()->isChecked());
}

} // namespace
} // namespace luthier::ui
