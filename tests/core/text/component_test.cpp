#include "core/text/component.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

TEST(Component, AnUnknownTypeIsNamed)
{
    const Error error = unknownComponent("normalizer", "Rot13", "tokenizer.json");
    EXPECT_EQ(error.code, ErrorCode::Unsupported);
    EXPECT_NE(error.what.find("Rot13"), std::string::npos);
    EXPECT_EQ(error.where, "tokenizer.json");
}

TEST(Component, WhatHasNoTypeIsDamaged)
{
    EXPECT_EQ(componentType(json("{}"), "decoder", "x").error().code, ErrorCode::BadFile);
    EXPECT_EQ(componentType(json("[]"), "decoder", "x").error().code, ErrorCode::BadFile);
    EXPECT_EQ(*componentType(json(R"({"type": "Fuse"})"), "decoder", "x"), "Fuse");
}

TEST(Component, NullAndWrongKindsGiveTheFallback)
{
    const Json values = json(R"({"a": null, "b": "x", "c": -1, "d": 3, "e": true})");
    EXPECT_EQ(textOr(values, "a", "y"), "y");
    EXPECT_EQ(textOr(values, "b", "y"), "x");
    EXPECT_EQ(sizeOr(values, "c", 7), 7U);
    EXPECT_EQ(sizeOr(values, "d", 7), 3U);
    EXPECT_TRUE(boolOr(values, "e", false));
    EXPECT_TRUE(boolOr(values, "missing", true));
}

TEST(Component, ACharacterIsExactlyOne)
{
    const Json values = json(R"({"one": "▁", "two": "ab", "none": ""})");
    EXPECT_EQ(*characterMember(values, "one", "x"), U'▁');
    EXPECT_FALSE(characterMember(values, "two", "x"));
    EXPECT_FALSE(characterMember(values, "none", "x"));
}

} // namespace
} // namespace luthier::text
