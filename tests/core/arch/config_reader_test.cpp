#include "core/arch/config_reader.h"

#include <gtest/gtest.h>

namespace luthier::arch {
namespace {

const Json kConfig = {{"whole", 3},       {"half", 0.5}, {"flag", true},     {"name", "silu"},         {"nothing", nullptr},
                      {"ids", {2, 7}},    {"id", 5},     {"list", {1, 2.5}}, {"far", 3'000'000'000LL}, {"huge", UINT64_MAX},
                      {"mixed", {1, "a"}}};

TEST(ConfigReaderTest, ValuesAreReadByType)
{
    const ConfigReader reader(kConfig);
    EXPECT_EQ(*reader.integer("whole"), 3);
    EXPECT_EQ(*reader.number("half"), 0.5);
    EXPECT_EQ(*reader.number("whole"), 3.0);
    EXPECT_EQ(*reader.boolean("flag", false), true);
    EXPECT_EQ(*reader.text("name", ""), "silu");
    EXPECT_EQ(*reader.numbers("list"), (std::vector<double>{1, 2.5}));
}

TEST(ConfigReaderTest, NullCountsAsAbsent)
{
    const ConfigReader reader(kConfig);
    EXPECT_FALSE(reader.has("nothing"));
    EXPECT_EQ(*reader.integer("nothing", 9), 9);
    EXPECT_EQ(*reader.number("absent", 0.25), 0.25);
    EXPECT_EQ(*reader.boolean("nothing", true), true);
}

TEST(ConfigReaderTest, IdsMayBeOneOrAListOrNone)
{
    const ConfigReader reader(kConfig);
    EXPECT_EQ(*reader.ids("id"), std::vector<std::int32_t>{5});
    EXPECT_EQ(*reader.ids("ids"), (std::vector<std::int32_t>{2, 7}));
    EXPECT_TRUE(reader.ids("nothing")->empty());
    EXPECT_FALSE(reader.ids("far"));
    EXPECT_FALSE(reader.ids("name"));
}

TEST(ConfigReaderTest, AMissingKeyIsNamed)
{
    const auto missing = ConfigReader(kConfig).integer("vocab_size");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::BadFile);
    EXPECT_NE(missing.error().what.find("\"vocab_size\""), std::string::npos);
}

TEST(ConfigReaderTest, AWrongTypeIsNamedWithItsPathAndValue)
{
    const auto wrong = ConfigReader(kConfig, "rope_parameters.").number("name");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().what, "\"rope_parameters.name\" should be a number, not \"silu\".");
    EXPECT_FALSE(ConfigReader(kConfig).integer("half"));
    EXPECT_FALSE(ConfigReader(kConfig).integer("huge"));
    EXPECT_FALSE(ConfigReader(kConfig).boolean("whole", false));
    EXPECT_FALSE(ConfigReader(kConfig).text("flag", ""));
    EXPECT_FALSE(ConfigReader(kConfig).numbers("mixed"));
}

TEST(ConfigReaderTest, WhatIsNoObjectHasNoKeys)
{
    const Json list = Json::array({1, 2});
    EXPECT_FALSE(ConfigReader(list).has("whole"));
    EXPECT_FALSE(ConfigReader(list).integer("whole"));
}

} // namespace
} // namespace luthier::arch
