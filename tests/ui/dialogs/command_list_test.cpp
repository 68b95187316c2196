#include "ui/dialogs/command_list.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

Command command(const char *text, const char *kind = "")
{
    return {QString::fromLatin1(text), QString::fromLatin1(kind), {}, {}, {}};
}

QStringList shown(const CommandList &list)
{
    QStringList texts;
    for (int row = 0; row < list.rowCount(); ++row)
        texts << list.index(row).data().toString();
    return texts;
}

TEST(MatchScore, LettersMustComeInTheirOrder)
{
    EXPECT_GE(matchScore(QStringLiteral("Open the sample"), QStringLiteral("osa")), 0);
    EXPECT_EQ(matchScore(QStringLiteral("Open the sample"), QStringLiteral("sao")), -1);
}

TEST(MatchScore, TheBeginningIsWorthMoreThanAPieceInside)
{
    EXPECT_GT(matchScore(QStringLiteral("Runs"), QStringLiteral("run")), matchScore(QStringLiteral("Stop the run"), QStringLiteral("run")));
}

TEST(MatchScore, ChineseIsFound)
{
    EXPECT_GE(matchScore(QStringLiteral("打开示例"), QStringLiteral("示例")), 0);
}

TEST(CommandList, ShowsEverythingInItsOrderBeforeAnythingIsTyped)
{
    CommandList list;
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setCommands({command("Home"), command("Data"), command("Train")});
    EXPECT_EQ(shown(list), QStringList({QStringLiteral("Home"), QStringLiteral("Data"), QStringLiteral("Train")}));
}

TEST(CommandList, ShowsTheBestMatchFirst)
{
    CommandList list;
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    list.setCommands({command("Stop the run"), command("Home"), command("Runs")});
    list.setTyped(QStringLiteral("run"));
    EXPECT_EQ(shown(list), QStringList({QStringLiteral("Runs"), QStringLiteral("Stop the run")}));
}

TEST(CommandList, FindsAKindToo)
{
    CommandList list;
    list.setCommands({command("legal-r16", "Run"), command("Home", "Page")});
    list.setTyped(QStringLiteral("run"));
    EXPECT_EQ(shown(list), QStringList(QStringLiteral("legal-r16")));
}

} // namespace
} // namespace luthier::ui
