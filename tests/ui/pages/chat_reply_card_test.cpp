#include "ui/pages/chat_reply_card.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

#include <gtest/gtest.h>

#include "ui/base/icon_button.h"
#include "ui/base/progress_line.h"

namespace luthier::ui {
namespace {

TEST(ChatReplyCard, WaitsUntilTheFirstWord)
{
    ChatReplyCard card({QStringLiteral("small"), {}, {}});
    auto *progress = card.findChild<ProgressLine *>();
    card.setWaiting(true);
    EXPECT_FALSE(progress->isHidden());
    card.append(QStringLiteral("Hello"));
    EXPECT_TRUE(progress->isHidden());
}

TEST(ChatReplyCard, TheWholeAnswerTakesThePlaceOfItsPieces)
{
    ChatReplyCard card({QStringLiteral("small"), {}, {}});
    card.append(QStringLiteral("Hel"));
    card.finish(QStringLiteral("Hello"), QStringLiteral("1 token"));
    EXPECT_EQ(card.reply().text, QStringLiteral("Hello"));
    EXPECT_EQ(card.reply().remark, QStringLiteral("1 token"));
}

TEST(ChatReplyCard, IsCopied)
{
    ChatReplyCard card({QStringLiteral("small"), QStringLiteral("An answer"), {}});
    card.show();
    QTest::mouseClick(card.findChild<IconButton *>(), Qt::LeftButton);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("An answer"));
}

} // namespace
} // namespace luthier::ui
