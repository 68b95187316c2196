#include "core/data/detect_format.h"

#include <gtest/gtest.h>

#include "core/data/reading/json_lines_reader.h"

namespace luthier::data {

namespace {

FormatGuess guess(std::string lines, const std::map<std::string, std::string> &byHand = {}, const Format *forced = nullptr)
{
    JsonLinesReader reader(TextWindow::ofText(std::move(lines)));
    return *detectFormat(reader, RowSource::Json, byHand, forced);
}

} // namespace

TEST(DetectFormat, MostRowsDecide)
{
    const FormatGuess found = guess("{\"text\": \"\"}\n{\"question\": \"\", \"answer\": \"\"}\n{\"question\": \"\", \"answer\": \"\"}\n");
    EXPECT_EQ(found.format->name, "alpaca");
    EXPECT_EQ(found.fitting, 2);
    EXPECT_EQ(found.readable, 3);
    EXPECT_EQ(found.mapping, (std::map<std::string, std::string>{{"instruction", "question"}, {"output", "answer"}}));
    EXPECT_NE(found.reason.find("\"question\" as instruction"), std::string::npos);
}

TEST(DetectFormat, InputIsTheQuestionWhereNoRowHasAnInstruction)
{
    const FormatGuess found = guess("{\"input\": \"\", \"output\": \"\"}\n");
    EXPECT_TRUE(found.context.inputIsQuestion);
    EXPECT_EQ(found.mapping.at("instruction"), "input");
    EXPECT_FALSE(guess("{\"instruction\": \"\", \"input\": \"\", \"output\": \"\"}\n").context.inputIsQuestion);
}

TEST(DetectFormat, UnknownFieldsGiveNoFormatButTheirNames)
{
    const FormatGuess found = guess("{\"colour\": \"red\", \"size\": 3}\n");
    EXPECT_EQ(found.format, nullptr);
    EXPECT_EQ(found.columns, (std::vector<std::string>{"colour", "size"}));
}

TEST(DetectFormat, RowsThatMissAFieldStillName)
{
    EXPECT_EQ(guess("{\"instruction\": \"\"}\n").format->name, "alpaca");
}

TEST(DetectFormat, ColumnsNamedByHandCount)
{
    const FormatGuess found = guess("{\"q\": \"\", \"a\": \"\"}\n", {{"instruction", "q"}, {"output", "a"}});
    EXPECT_EQ(found.format->name, "alpaca");
    EXPECT_EQ(found.mapping.at("output"), "a");
}

TEST(DetectFormat, AForcedFormatIsTaken)
{
    const FormatGuess found = guess("{\"prompt\": \"\", \"completion\": \"\"}\n", {}, formatByName("prompt"));
    EXPECT_EQ(found.format->name, "prompt");
    EXPECT_NE(found.reason.find("asked for"), std::string::npos);
}

TEST(DetectFormat, AForcedFormatWithoutAnyOfItsColumnsSaysSo)
{
    const FormatGuess found = guess("{\"colour\": \"red\"}\n", {}, formatByName("tokens"));
    EXPECT_NE(found.reason.find("no column is known"), std::string::npos) << found.reason;
}

} // namespace luthier::data
