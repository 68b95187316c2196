#include "ui/pages/data_list_delegate.h"

#include <gtest/gtest.h>

#include <QStyleOptionViewItem>

#include "ui/base/theme.h"

namespace luthier::ui {
namespace {

TEST(DataListDelegate, LeavesRoomForTwoLines)
{
    const DataListDelegate delegate;
    const int lines =
        QFontMetrics(Theme::of().font(TextStyle::BodyStrong)).height() + QFontMetrics(Theme::of().font(TextStyle::Caption)).height();
    EXPECT_GE(delegate.sizeHint({}, {}).height(), lines);
}

} // namespace
} // namespace luthier::ui
