#include "ui/base/inline_message.h"

#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

namespace luthier::ui {

namespace {

const Error kError{ErrorCode::OutOfMemory, "The run needs 2.9 GB of memory.", "row 118", "Choose a shorter longest row."};

QAbstractButton *button(const InlineMessage &message, const QString &text)
{
    for (QAbstractButton *found : message.findChildren<QAbstractButton *>())
        if (found->text() == text || found->accessibleName() == text)
            return found;
    return nullptr;
}

QStringList shownTexts(const InlineMessage &message)
{
    QStringList texts;
    for (const QLabel *label : message.findChildren<QLabel *>())
        if (!label->isHidden())
            texts << label->text();
    return texts;
}

} // namespace

TEST(InlineMessage, IsHiddenUntilThereIsSomethingToSay)
{
    QWidget window;
    InlineMessage message(&window);
    EXPECT_TRUE(message.isHidden());
    message.showMessage({.kind = InlineMessage::Kind::Info,
                         .sentence = QStringLiteral("Saved."),
                         .where = {},
                         .advice = {},
                         .action = {},
                         .diagnostics = {}});
    EXPECT_FALSE(message.isHidden());
}

TEST(InlineMessage, AnErrorSaysWhatWhereAndWhatToDo)
{
    InlineMessage message;
    message.showError(kError);
    EXPECT_EQ(shownTexts(message), (QStringList{QStringLiteral("The run needs 2.9 GB of memory."), QStringLiteral("row 118"),
                                                QStringLiteral("Choose a shorter longest row.")}));
    EXPECT_EQ(message.accessibleName(), QStringLiteral("The run needs 2.9 GB of memory."));
}

TEST(InlineMessage, WhatIsEmptyTakesNoRoom)
{
    InlineMessage message;
    message.showError({ErrorCode::Internal, "Something broke.", "", ""});
    EXPECT_EQ(shownTexts(message).size(), 1);
}

TEST(InlineMessage, CopiesTheDetails)
{
    InlineMessage message;
    message.showError(kError);
    button(message, QStringLiteral("Copy diagnostics"))->click();
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(QStringLiteral("row 118")));
    EXPECT_TRUE(copied.contains(QString::fromUtf8(errorCodeName(ErrorCode::OutOfMemory).data())));
}

TEST(InlineMessage, ItsActionAndItsEndAreSignals)
{
    InlineMessage message;
    QSignalSpy chosen(&message, &InlineMessage::actionChosen);
    QSignalSpy closed(&message, &InlineMessage::closed);
    message.showError(kError, QStringLiteral("Make it fit"));
    button(message, QStringLiteral("Make it fit"))->click();
    EXPECT_EQ(chosen.size(), 1);
    button(message, QStringLiteral("Close this message"))->click();
    EXPECT_EQ(closed.size(), 1);
    EXPECT_TRUE(message.isHidden());
}

TEST(InlineMessage, LongSentencesWrap)
{
    InlineMessage message;
    message.showMessage({.kind = InlineMessage::Kind::Warning,
                         .sentence = QString(400, QLatin1Char('x')).replace(9, 1, QLatin1Char(' ')),
                         .where = {},
                         .advice = {},
                         .action = {},
                         .diagnostics = {}});
    EXPECT_TRUE(message.findChild<QLabel *>()->wordWrap());
    EXPECT_TRUE(message.layout()->hasHeightForWidth());
}

} // namespace luthier::ui
