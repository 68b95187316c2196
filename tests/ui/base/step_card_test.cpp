#include "ui/base/step_card.h"

#include "ui/base/theme.h"

namespace luthier::ui {

namespace {

int accentPixels(StepCard &card)
{
    card.resize(400, 80);
    const QImage image = card.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < 60; ++x)
            count += image.pixelColor(x, y) == Theme::of().colors().accent ? 1 : 0;
    return count;
}

} // namespace

TEST(StepCard, SaysItsNumberAndWhetherItIsDone)
{
    StepCard card(2);
    card.setTitle(QStringLiteral("Data"));
    EXPECT_EQ(card.accessibleName(), QStringLiteral("Step 2: Data"));
    card.setDone(true);
    EXPECT_TRUE(card.isDone());
    EXPECT_EQ(card.accessibleName(), QStringLiteral("Step 2, done: Data"));
}

TEST(StepCard, ShowsATickWhenItIsDone)
{
    StepCard card(1);
    card.setTitle(QStringLiteral("Model"));
    const int before = accentPixels(card);
    card.setDone(true);
    EXPECT_GT(accentPixels(card), before + 100);
}

TEST(StepCard, ASentenceMakesItHigher)
{
    StepCard card(1);
    card.setTitle(QStringLiteral("Model"));
    card.show();
    const int before = card.sizeHint().height();
    card.setSentence(QStringLiteral("SmolLM2-135M-Instruct"));
    QCoreApplication::processEvents();
    EXPECT_GT(card.sizeHint().height(), before);
    EXPECT_EQ(card.accessibleDescription(), QStringLiteral("SmolLM2-135M-Instruct"));
}

} // namespace luthier::ui
