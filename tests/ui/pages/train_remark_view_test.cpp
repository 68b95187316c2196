#include "ui/pages/train_remark_view.h"

#include <gtest/gtest.h>

#include <QPushButton>
#include <QSignalSpy>

namespace luthier::ui {
namespace {

TEST(TrainRemarkView, HasAButtonForEachFix)
{
    TrainRemark remark;
    remark.sentence = QStringLiteral("Too long.");
    remark.fixes = {{QStringLiteral("Leave out"), "train.too_long", "drop"}, {QStringLiteral("Cut"), "train.too_long", "cut"}};
    const TrainRemarkView view(remark);
    const auto buttons = view.findChildren<QPushButton *>();
    ASSERT_EQ(buttons.size(), 2);
    QSignalSpy chosen(&view, &TrainRemarkView::fixChosen);
    buttons[1]->click();
    EXPECT_EQ(chosen.front().front().value<TrainRemark::Fix>(), remark.fixes[1]);
    EXPECT_EQ(view.accessibleName(), remark.sentence);
}

} // namespace
} // namespace luthier::ui
