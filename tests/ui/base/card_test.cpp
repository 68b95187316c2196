#include "ui/base/card.h"

#include <QVBoxLayout>

#include "ui/base/theme.h"

namespace luthier::ui {

TEST(Card, IsARoundSurface)
{
    Card card;
    card.resize(100, 60);
    QPixmap pixmap(card.size());
    pixmap.fill(Qt::magenta);
    card.render(&pixmap, {}, {}, QWidget::DrawChildren);
    const QImage image = pixmap.toImage();
    EXPECT_EQ(image.pixelColor(50, 30), Theme::of().colors().surface);
    EXPECT_EQ(image.pixelColor(0, 0), QColor(Qt::magenta));
}

TEST(Card, AFlushOneLeavesNoRoomAtItsSides)
{
    Card card;
    EXPECT_EQ(card.body()->contentsMargins().left(), kGap16);
    card.setFlush();
    EXPECT_EQ(card.body()->contentsMargins().left(), 1);
}

} // namespace luthier::ui
