#include "core/data/import_answer.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

TEST(ImportAnswer, HoldsWhatWasFound)
{
    const auto imported = test::importAsFile("question,answer\nWhy?,Because.\nHow?\n", "a.csv");
    const Json answer = importAnswer(*imported.result);
    EXPECT_EQ(answer.at("format"), "alpaca");
    EXPECT_EQ(answer.at("container"), "csv");
    EXPECT_EQ(answer.at("encoding"), "utf-8");
    EXPECT_EQ(answer.at("mapping").at("output"), "answer");
    EXPECT_EQ(answer.at("rows"), 2);
    EXPECT_EQ(answer.at("kept"), 1);
    EXPECT_EQ(answer.at("problems").at(0).at("kind"), "uneven_columns");
    EXPECT_EQ(answer.at("problem_counts").at("uneven_columns"), 1);
    EXPECT_EQ(answer.at("records").at(0).at("kind"), "conversation");
    EXPECT_FALSE(answer.contains("files"));
}

TEST(ImportAnswer, NoFormatIsNull)
{
    EXPECT_TRUE(importAnswer(ImportResult()).at("format").is_null());
}

TEST(ImportAnswer, SeveralFilesAreListed)
{
    ImportResult result;
    result.files.resize(2);
    result.files[1].file = "b.jsonl";
    EXPECT_EQ(importAnswer(result).at("files").at(1).at("file"), "b.jsonl");
}

} // namespace luthier::data
