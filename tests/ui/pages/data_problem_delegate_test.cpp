#include "ui/pages/data_problem_delegate.h"

#include <gtest/gtest.h>

#include <QStyleOptionViewItem>

#include "ui/base/theme.h"

namespace luthier::ui {
namespace {

TEST(DataProblemDelegate, LeavesRoomForTwoLines)
{
    const DataProblemDelegate delegate;
    const int lines =
        QFontMetrics(Theme::of().font(TextStyle::Body)).height() + QFontMetrics(Theme::of().font(TextStyle::Caption)).height();
    EXPECT_GE(delegate.sizeHint({}, {}).height(), lines);
}

} // namespace
} // namespace luthier::ui
