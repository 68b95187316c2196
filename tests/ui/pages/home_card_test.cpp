#include "ui/pages/home_card.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "ui/base/controls.h"

namespace luthier::ui {
namespace {

TEST(HomeCard, OnlyThePrimaryOneStandsOut)
{
    const HomeCard first(QStringLiteral("train"), true);
    const HomeCard second(QStringLiteral("data"), false);
    EXPECT_EQ(lookOf(first.findChild<QPushButton *>()), ButtonLook::Primary);
    EXPECT_EQ(lookOf(second.findChild<QPushButton *>()), ButtonLook::Normal);
}

TEST(HomeCard, ItsButtonIsDescribedByItsSentence)
{
    HomeCard card(QStringLiteral("train"), true);
    card.setTexts(QStringLiteral("Title"), QStringLiteral("A sentence."), QStringLiteral("Go"));
    EXPECT_EQ(card.findChild<QPushButton *>()->accessibleDescription(), QStringLiteral("A sentence."));
}

} // namespace
} // namespace luthier::ui
