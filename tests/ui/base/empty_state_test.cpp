#include "ui/base/empty_state.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace luthier::ui {

TEST(EmptyState, HasOneButton)
{
    EmptyState state(QStringLiteral("data"));
    state.setTexts(QStringLiteral("No data yet"), QStringLiteral("Data is what the model learns from."), QStringLiteral("Open my data"));
    QSignalSpy spy(&state, &EmptyState::actionChosen);
    auto *button = state.findChild<QPushButton *>();
    ASSERT_NE(button, nullptr);
    EXPECT_EQ(button->text(), QStringLiteral("Open my data"));
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(spy.size(), 1);
    EXPECT_EQ(state.accessibleName(), QStringLiteral("No data yet"));
}

TEST(EmptyState, WithoutAnActionHasNoButton)
{
    EmptyState state(QStringLiteral("data"));
    state.setTexts(QStringLiteral("Nothing was found"), QStringLiteral("Try another word."), {});
    EXPECT_TRUE(state.findChild<QPushButton *>()->isHidden());
}

} // namespace luthier::ui
