#include "core/config/values.h"

#include <gtest/gtest.h>

#include "core/config/enum_tables.h"

namespace luthier::config
{
namespace
{

constexpr FieldInfo kFromOneToTen = {.min = 1, .max = 10};
constexpr FieldInfo kAboveZero = {.min = 0, .aboveMin = true};

TEST(Values, AWholeNumberMayBeWrittenWithAPoint)
{
    EXPECT_EQ(*integerFromJson(Json(3.0), kFromOneToTen, "k"), 3);
    EXPECT_FALSE(integerFromJson(Json(3.5), kFromOneToTen, "k"));
}

TEST(Values, ANumberOutsideItsRangeIsRefusedWithTheRange)
{
    const auto result = integerFromJson(Json(11), kFromOneToTen, "train.k");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::BadSetting);
    EXPECT_EQ(result.error().where, "train.k");
    EXPECT_EQ(result.error().what, "train.k must be a whole number from 1 to 10, and it is 11.");
}

TEST(Values, AMinimumCanBeExcluded)
{
    EXPECT_FALSE(numberFromJson(Json(0), kAboveZero, "k"));
    EXPECT_TRUE(numberFromJson(Json(1e-30), kAboveZero, "k"));
}

TEST(Values, AnUnsignedNumberKeepsAll64Bits)
{
    EXPECT_EQ(*unsignedFromJson(Json(18446744073709551615ULL), FieldInfo{.min = 0}, "seed"), 18446744073709551615ULL);
    EXPECT_FALSE(unsignedFromJson(Json(-1), FieldInfo{}, "seed"));
}

TEST(Values, AHugeNumberIsNoWholeNumber)
{
    EXPECT_FALSE(integerFromJson(Json(1e300), FieldInfo{}, "k"));
    EXPECT_FALSE(integerFromJson(Json(18446744073709551615ULL), FieldInfo{}, "k"));
}

TEST(Values, AWrongTypeIsRefused)
{
    EXPECT_FALSE(numberFromJson(Json("fast"), FieldInfo{}, "k"));
    EXPECT_FALSE(booleanFromJson(Json(1), "k"));
    EXPECT_FALSE(textFromJson(Json(1), "k"));
    EXPECT_FALSE(choiceFromJson(Json(1), {"a", "b"}, "k"));
}

TEST(Values, ALongWrongValueIsShownShortened)
{
    const auto result = numberFromJson(Json(std::string(1000, 'x')), FieldInfo{}, "k");
    ASSERT_FALSE(result);
    EXPECT_LT(result.error().what.size(), 150U);
}

TEST(Values, AnUnknownChoiceNamesTheNearest)
{
    const auto result = valueFromJson<SchedulerType>(Json("cosin"), FieldInfo{}, "train.lr_scheduler");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().advice, "Did you mean \"cosine\"?");
}

TEST(Values, NullStandsForAnUnsetText)
{
    EXPECT_EQ(*textFromJson(Json(), "k"), "");
    EXPECT_TRUE(valueToJson(std::string()).is_null());
}

TEST(Values, TextsBecomeValuesOfTheirType)
{
    EXPECT_EQ(*jsonFromText(ValueType::Number, " 2e-4 ", "k"), Json(2e-4));
    EXPECT_EQ(*jsonFromText(ValueType::Integer, "-3", "k"), Json(-3));
    EXPECT_EQ(*jsonFromText(ValueType::Boolean, "off", "k"), Json(false));
    EXPECT_EQ(*jsonFromText(ValueType::Text, " a b ", "k"), Json(" a b "));
    EXPECT_FALSE(jsonFromText(ValueType::Number, "2e-4x", "k"));
    EXPECT_FALSE(jsonFromText(ValueType::Boolean, "maybe", "k"));
}

TEST(Values, ATypedValueGoesToTextAndBack)
{
    for (const SchedulerType type : {SchedulerType::Linear, SchedulerType::WarmupStableDecay})
        EXPECT_EQ(*valueFromJson<SchedulerType>(Json(textFromValue(valueToJson(type))), FieldInfo{}, "k"), type);
    EXPECT_EQ(textFromValue(Json(0.0002)), "0.0002");
}

} // namespace
} // namespace luthier::config
