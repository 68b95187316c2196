#include "ui/forms/number_text.h"

#include <QLocale>

#include "tests/ui/forms/form_test_support.h"

namespace luthier::ui {
namespace {

NumberText of(std::string_view key)
{
    return NumberText(optionOf(key));
}

TEST(NumberText, WholeNumbersAreGroupedAndHaveTheirUnit)
{
    EXPECT_EQ(of("train.max_length").shownWithUnit(text("1024")), text("1,024 tokens"));
    EXPECT_EQ(of("train.max_length").value(text("1,024 tokens")), text("1024"));
    EXPECT_EQ(of("train.max_length").value(text(" 2048 ")), text("2048"));
}

TEST(NumberText, LargeSeedsKeepEveryDigit)
{
    EXPECT_EQ(of("train.seed").value(text("18446744073709551615")), text("18446744073709551615"));
    EXPECT_EQ(of("train.seed").shown(text("18446744073709551615")), text("18,446,744,073,709,551,615"));
}

TEST(NumberText, SmallNumbersAreWrittenOutDownToAMillionth)
{
    EXPECT_EQ(of("train.learning_rate").shown(text("2e-05")), text("0.00002"));
    EXPECT_EQ(of("train.epsilon").shown(text("1e-08")).toLower(), text("1e-08"));
}

TEST(NumberText, ExponentsAreRead)
{
    EXPECT_TRUE(NumberText::isSame(of("train.learning_rate").value(text("2e-4")), text("0.0002")));
    EXPECT_FALSE(NumberText::isSame(text("2e-4"), text("many")));
}

TEST(NumberText, TheDecimalSignIsThatOfTheLanguage)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    EXPECT_EQ(of("train.num_epochs").shown(text("1.5")), text("1,5"));
    EXPECT_EQ(of("train.num_epochs").value(text("1,5")), text("1.5"));
    EXPECT_EQ(of("train.max_length").value(text("1.024")), text("1024"));
    QLocale::setDefault(before);
}

TEST(NumberText, BytesAreShownAsGigabytes)
{
    EXPECT_EQ(of("memory_limit_bytes").shownWithUnit(text("4500000000")), text("4.5 GB"));
    EXPECT_EQ(of("memory_limit_bytes").value(text("4.5 GB")), text("4500000000"));
}

TEST(NumberText, WhatIsNoNumberStaysForTheError)
{
    EXPECT_EQ(of("method.rank").value(text("many")), text("many"));
    EXPECT_EQ(of("method.rank").value(text("1.5")), text("1.5"));
}

TEST(NumberText, StepsThroughSensibleValues)
{
    EXPECT_EQ(of("method.rank").stepped(text("16"), 1), text("17"));
    EXPECT_EQ(of("train.max_length").stepped(text("1024"), 1), text("1100"));
    EXPECT_EQ(of("train.max_length").stepped(text("1024"), -1), text("1000"));
    EXPECT_EQ(of("train.learning_rate").stepped(text("0.0002"), 1), text("0.0003"));
    EXPECT_EQ(of("train.learning_rate").stepped(text("0.0001"), -1), text("9e-05"));
    EXPECT_EQ(of("train.learning_rate").stepped(text("0.0009"), 1), text("0.001"));
    EXPECT_EQ(of("dataset.eval_fraction").stepped(text("0"), 1), text("0.01"));
    EXPECT_EQ(of("train.num_epochs").stepped(text("3"), -2), text("1"));
}

TEST(NumberText, StepsStayWithinTheRange)
{
    EXPECT_EQ(of("method.rank").stepped(text("1"), -1), text("1"));
    EXPECT_FALSE(of("method.rank").canStep(text("1"), -1));
    EXPECT_EQ(of("dataset.eval_fraction").stepped(text("0.5"), 1), text("0.5"));
    EXPECT_FALSE(of("dataset.eval_fraction").canStep(text("0.5"), 1));
    EXPECT_GT(of("method.alpha").stepped(text("0.001"), -9).toDouble(), 0) << "zero itself is not allowed";
}

TEST(NumberText, TheRangeIsASentence)
{
    EXPECT_EQ(of("method.rank").rangeText(), text("It must be a whole number from 1 to 4,096."));
    EXPECT_EQ(of("method.alpha").rangeText(), text("It must be a number above 0."));
    EXPECT_EQ(of("train.num_epochs").rangeText(), text("It must be a number above 0 and up to 10,000."));
    EXPECT_EQ(of("memory_limit_bytes").rangeText(), text("It must be a number, at least 0."));
}

} // namespace
} // namespace luthier::ui
