#include "core/data/formats/formats.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

namespace {

std::string formatOfRow(std::string_view json)
{
    const JsonNode row = test::node(json);
    FieldMap map;
    const RowFormat found = formatOf(RowFields(row, map));
    return found.format == nullptr ? "none" : std::string(found.format->name) + (found.fits ? "" : "?");
}

} // namespace

TEST(Formats, RowsAreRecognisedByTheirFields)
{
    EXPECT_EQ(formatOfRow(R"({"instruction": "", "output": ""})"), "alpaca");
    EXPECT_EQ(formatOfRow(R"({"input": "", "response": ""})"), "alpaca");
    EXPECT_EQ(formatOfRow(R"({"prompt": "", "completion": ""})"), "alpaca");
    EXPECT_EQ(formatOfRow(R"({"prompt": ""})"), "prompt");
    EXPECT_EQ(formatOfRow(R"({"question": "", "ground_truth": ""})"), "prompt");
    EXPECT_EQ(formatOfRow(R"({"messages": [], "prompt": ""})"), "messages");
    EXPECT_EQ(formatOfRow(R"({"conversations": []})"), "sharegpt");
    EXPECT_EQ(formatOfRow(R"({"conversations": [], "chosen": {}, "rejected": {}})"), "preference");
    EXPECT_EQ(formatOfRow(R"({"conversations": [], "kto_tag": true})"), "labelled");
    EXPECT_EQ(formatOfRow(R"({"task": "", "input": "", "output": ""})"), "task");
    EXPECT_EQ(formatOfRow(R"({"task": "", "instruction": "", "output": ""})"), "alpaca");
    EXPECT_EQ(formatOfRow(R"({"text": ""})"), "text");
    EXPECT_EQ(formatOfRow(R"({"instruction": "", "output": "", "text": ""})"), "alpaca");
    EXPECT_EQ(formatOfRow(R"({"input_ids": [], "text": ""})"), "tokens");
}

TEST(Formats, IncompleteRowsResembleAFormat)
{
    EXPECT_EQ(formatOfRow(R"({"instruction": ""})"), "alpaca?");
    EXPECT_EQ(formatOfRow(R"({"prompt": "", "chosen": ""})"), "prompt");
    EXPECT_EQ(formatOfRow(R"({"labels": []})"), "tokens?");
    EXPECT_EQ(formatOfRow(R"({"colour": ""})"), "none");
}

TEST(Formats, UsualOtherNamesAreKnown)
{
    EXPECT_EQ(formatByName("dpo")->name, "preference");
    EXPECT_EQ(formatByName("alpaca")->name, "alpaca");
    EXPECT_EQ(formatByName("nothing"), nullptr);
    EXPECT_EQ(formatNames().size(), formats().size());
}

TEST(Formats, EveryFormatIsComplete)
{
    for (const Format &format : formats()) {
        EXPECT_FALSE(format.label.empty()) << format.name;
        EXPECT_FALSE(format.uses.empty()) << format.name;
        EXPECT_TRUE(format.fits != nullptr && format.resembles != nullptr && format.read != nullptr && format.write != nullptr)
            << format.name;
        EXPECT_EQ(format.columns.empty(), format.writeCells == nullptr) << format.name;
    }
}

TEST(Formats, WritersRefuseRecordsOfOtherKinds)
{
    for (const Format &format : formats()) {
        const Record record = format.kind == RecordKind::Text ? Record(TaskRecord{"t", "i", "o", 1}) : Record(TextRecord{"x"});
        const auto written = format.write(record);
        ASSERT_FALSE(written) << format.name;
        EXPECT_EQ(written.error().code, ErrorCode::BadData);
    }
}

} // namespace luthier::data
