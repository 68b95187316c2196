#include "ui/pages/chat_reply_card.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/pages/chinese_window.h"
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
    card.finish(QStringLiteral("Hello"), {1, 20, run::GenerationEnd::StopToken});
    EXPECT_EQ(card.reply().text, QStringLiteral("Hello"));
    EXPECT_EQ(card.reply().figures->tokens, 1);
}

TEST(ChatReplyCard, ItsWordsFollowTheLanguage)
{
    ChatReplyCard card({{}, QStringLiteral("Hello"), ChatFigures{2, 20, run::GenerationEnd::StopToken}});
    const auto says = [&](const QString &text) {
        for (const QLabel *label : card.findChildren<QLabel *>())
            if (label->text() == text)
                return true;
        return false;
    };
    ASSERT_TRUE(says(QStringLiteral("2 tokens · 20 tokens/s")));
    const ChineseWindow chinese;
    EXPECT_TRUE(says(card.reply().remark()));
    EXPECT_FALSE(says(QStringLiteral("2 tokens · 20 tokens/s")));
    EXPECT_NE(card.reply().title(), QStringLiteral("before training"));
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
