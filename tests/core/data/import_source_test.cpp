#include "core/data/import_source.h"

#include <gtest/gtest.h>

namespace luthier::data {

namespace {

InspectedSource inspect(std::string text, const std::string &name)
{
    return *inspectSource({name, {}, std::move(text)}, {}, nullptr);
}

} // namespace

TEST(ImportSource, WhatCannotBeImportedSaysWhy)
{
    EXPECT_EQ(inspect(" \n\t\n", "a.jsonl").fatal->kind, ProblemKind::EmptyFile);
    EXPECT_EQ(inspect("[]", "a.json").fatal->kind, ProblemKind::EmptyFile);
    EXPECT_EQ(inspect("instruction,output\n", "a.csv").fatal->kind, ProblemKind::EmptyFile);
    EXPECT_EQ(inspect("<!DOCTYPE html>", "a.json").fatal->kind, ProblemKind::WrongFileType);
    EXPECT_EQ(inspect("[{\"colour\": 1}]", "a.json").fatal->kind, ProblemKind::UnknownFormat);
    EXPECT_EQ(inspect("colour,size\nred,3\n", "a.csv").fatal->kind, ProblemKind::UnknownFormat);
}

TEST(ImportSource, UnknownColumnsAreNamed)
{
    const InspectedSource found = inspect("[{\"colour\": 1}]", "a.json");
    EXPECT_NE(found.error->what.find("colour"), std::string::npos);
    EXPECT_FALSE(found.error->advice.empty());
}

TEST(ImportSource, AFileOfBrokenRowsIsNoUnknownFormat)
{
    EXPECT_FALSE(inspect("{'a': 1}\n{'a': 2}\n", "a.jsonl").fatal);
}

TEST(ImportSource, TheReaderBeginsAtTheFirstRow)
{
    const InspectedSource found = inspect("question,note,answer\nq,n,a\n", "a.csv");
    ASSERT_FALSE(found.fatal);
    const auto reader = found.reader();
    ASSERT_TRUE(reader);
    SourceRow row;
    ASSERT_TRUE(*(*reader)->next(row));
    EXPECT_EQ(row.row, 1);
    EXPECT_EQ(row.value->members.size(), 2U);
}

TEST(ImportSource, FoldersAndMissingFilesAreErrors)
{
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "source");
    EXPECT_EQ((ImportSource{"f", folder->path(), std::nullopt}).size().error().code, ErrorCode::Unsupported);
    EXPECT_EQ((ImportSource{"f", folder->path() / "none", std::nullopt}).size().error().code, ErrorCode::NotFound);
}

} // namespace luthier::data
