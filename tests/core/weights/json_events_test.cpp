#include "core/weights/json_events.h"

#include <gtest/gtest.h>

namespace luthier::weights {
namespace {

// Accepts objects of texts.
class Texts final : public JsonEvents {
public:
    std::string seen;
    bool start_object(std::size_t /*elements*/) override { return true; }
    bool end_object() override { return true; }
    bool key(string_t &name) override
    {
        seen += name + "=";
        return name != "stop" || refuse("That was enough.");
    }
    bool string(string_t &value) override
    {
        seen += value + ";";
        return true;
    }
};

TEST(JsonEventsTest, EventsArriveInOrder)
{
    Texts events;
    ASSERT_TRUE(readJsonEvents(R"({"a":"1","b":{"c":"2"}}  )", events, "f.json", 0));
    EXPECT_EQ(events.seen, "a=1;b=c=2;");
}

TEST(JsonEventsTest, WhatIsNotAcceptedIsRefused)
{
    for (const char *text : {R"({"a":1})", R"({"a":-1})", R"({"a":1.5})", R"({"a":null})", R"({"a":true})", R"({"a":[]})"}) {
        Texts events;
        const auto read = readJsonEvents(text, events, "f.json", 0);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, ErrorCode::BadFile);
    }
}

TEST(JsonEventsTest, ARefusalIsPassedOn)
{
    Texts events;
    const auto read = readJsonEvents(R"({"stop":"1"})", events, "f.json", 0);
    ASSERT_FALSE(read);
    EXPECT_NE(read.error().what.find("That was enough."), std::string::npos);
    EXPECT_EQ(read.error().where, "f.json");
}

TEST(JsonEventsTest, ASyntaxErrorIsPlacedInTheFile)
{
    Texts events;
    const auto read = readJsonEvents(R"({"a":"1",})", events, "f.safetensors", 8);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().where, "f.safetensors, byte 17");
}

TEST(JsonEventsTest, DeepNestingNeedsNoStack)
{
    class Anything final : public JsonEvents {
        bool start_array(std::size_t /*elements*/) override { return true; }
        bool end_array() override { return true; }
    } events;
    EXPECT_FALSE(readJsonEvents(std::string(1'000'000, '['), events, "f.json", 0));
}

TEST(JsonEventsTest, InvalidUtf8AndHugeNumbersAreErrors)
{
    Texts events;
    EXPECT_FALSE(readJsonEvents("{\"a\":\"\xFF\"}", events, "f.json", 0));
    EXPECT_FALSE(readJsonEvents(R"({"a":1e999})", events, "f.json", 0));
    EXPECT_FALSE(readJsonEvents("", events, "f.json", 0));
}

} // namespace
} // namespace luthier::weights
