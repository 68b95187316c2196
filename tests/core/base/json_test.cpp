#include "core/base/json.h"

#include <fstream>

#include <gtest/gtest.h>

#include "core/base/files.h"

namespace luthier {
namespace {

TEST(JsonTest, KeysKeepTheirOrder)
{
    EXPECT_EQ(dumpJson(*parseJson(R"({"z": 1, "a": [true, null], "m": "ü"})", "f")), R"({"z":1,"a":[true,null],"m":"ü"})");
}

TEST(JsonTest, ASyntaxErrorHasLineAndColumn)
{
    const auto json = parseJson("{\n  \"ä\": 1,\n  \"b\" 2\n}", "f.json");
    ASSERT_FALSE(json);
    EXPECT_EQ(json.error().code, ErrorCode::BadFile);
    EXPECT_EQ(json.error().where, "f.json:3:7");
}

TEST(JsonTest, TruncatedAndEmptyTextsAreRefused)
{
    const std::string whole = R"({"a": [1, 2.5, "three"], "b": {"c": null}})";
    ASSERT_TRUE(parseJson(whole, "f"));
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(parseJson(whole.substr(0, size), "f")) << size;
    EXPECT_FALSE(parseJson(whole + "x", "f"));
}

TEST(JsonTest, DeepNestingIsRefused)
{
    EXPECT_TRUE(parseJson(std::string(500, '[') + std::string(500, ']'), "f"));
    EXPECT_FALSE(parseJson(std::string(600, '[') + std::string(600, ']'), "f"));
    EXPECT_FALSE(parseJson(std::string(1'000'000, '['), "f"));
}

TEST(JsonTest, InvalidUtf8IsRefusedWhenReadAndReplacedWhenWritten)
{
    EXPECT_FALSE(parseJson("\"\xFF\"", "f"));
    EXPECT_EQ(dumpJson(Json("a\xFF")), "\"a\xEF\xBF\xBD\"");
}

TEST(JsonTest, NumbersOutOfRangeAreRefused)
{
    EXPECT_FALSE(parseJson("1e999", "f"));
}

TEST(JsonTest, PrettyTextIsIndentedAndEndsItsLine)
{
    EXPECT_EQ(dumpJsonPretty({{"a", {1}}}), "{\n  \"a\": [\n    1\n  ]\n}\n");
}

TEST(JsonTest, AnErrorBecomesAnObjectWithoutEmptyFields)
{
    EXPECT_EQ(dumpJson(toJson(Error{ErrorCode::NotFound, "Gone.", "", ""})), R"({"code":"not_found","what":"Gone."})");
    EXPECT_EQ(dumpJson(toJson(Error{ErrorCode::Io, "Bad.", "here", "Retry."})),
              R"({"code":"io","what":"Bad.","where":"here","advice":"Retry."})");
}

TEST(JsonTest, AFileIsReadAndNamedInErrors)
{
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-test");
    ASSERT_TRUE(folder);
    const fs::path path = folder->path() / "f.json";
    std::ofstream(path) << "{\"a\": 1}";
    EXPECT_EQ(readJsonFile(path)->at("a"), 1);
    std::ofstream(path) << "{";
    EXPECT_NE(readJsonFile(path).error().where.find("f.json:1:"), std::string::npos);
    EXPECT_EQ(readJsonFile(folder->path() / "absent").error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace luthier
