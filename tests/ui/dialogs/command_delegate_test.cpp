#include "ui/dialogs/command_delegate.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include "ui/base/theme.h"
#include "ui/dialogs/command_list.h"

namespace luthier::ui {
namespace {

TEST(CommandDelegate, TheChosenLineIsTinted)
{
    CommandList list;
    list.setCommands({{QStringLiteral("Home"), QStringLiteral("Page"), QStringLiteral("home"), QKeySequence(Qt::CTRL | Qt::Key_1), {}}});
    const CommandDelegate delegate;
    QImage image(400, kRowHeight, QImage::Format_RGB32);
    image.fill(Theme::of().colors().surface);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.state = QStyle::State_Enabled | QStyle::State_Selected;
    QPainter painter(&image);
    delegate.paint(&painter, option, list.index(0));
    painter.end();
    EXPECT_EQ(image.pixelColor(200, 3), Theme::of().colors().accentBackground);
}

} // namespace
} // namespace luthier::ui
