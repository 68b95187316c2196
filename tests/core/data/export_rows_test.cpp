#include "core/data/export_rows.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::conversation;
using test::message;
using text::Role;

namespace {

class ExportRowsTest : public testing::Test {
protected:
    Expected<std::string> write(std::string_view format, ExportContainer container, const std::vector<Record> &records)
    {
        const fs::path path = m_folder->path() / "out";
        const auto written = writeFileAtomic(path, [&](FileWriter &writer) -> Expected<void> {
            LUTHIER_TRY_ASSIGN(RowExporter exporter, RowExporter::make(writer, format, container));
            for (const Record &record : records)
                LUTHIER_TRY(exporter.add(record));
            return exporter.finish();
        });
        return written ? readFile(path) : Expected<std::string>(fail(written.error()));
    }

    void expectReadBack(std::string_view format, ExportContainer container, const std::string &name, const std::vector<Record> &records)
    {
        const auto text = write(format, container, records);
        ASSERT_TRUE(text) << text.error().what;
        ImportOptions options;
        options.checkContent = false;
        const auto imported = test::importAsFile(*text, name, options);
        ASSERT_TRUE(imported.result) << *text;
        EXPECT_EQ(imported.result->format, format);
        EXPECT_TRUE(imported.sink.problems.empty()) << *text;
        ASSERT_EQ(imported.sink.rows.size(), records.size()) << *text;
        for (std::size_t i = 0; i < records.size(); ++i)
            EXPECT_EQ(imported.sink.rows[i].record, records[i]) << *text;
    }

    Expected<TemporaryFolder> m_folder = TemporaryFolder::create(fs::temp_directory_path(), "export");
};

PreferenceRecord preference()
{
    return {
        {message(Role::User, "q")}, {message(Role::Assistant, "c, \"d\"")}, {message(Role::Assistant, "r\nr")}, 4.5, std::nullopt, "", {}};
}

} // namespace

TEST_F(ExportRowsTest, EveryFormatIsReadBackFromJson)
{
    const std::vector<std::pair<std::string, std::vector<Record>>> cases = {
        {"alpaca", {conversation("q", "a\n\"b\""), conversation("", "")}},
        {"sharegpt", {conversation("q", "a")}},
        {"messages", {conversation("q", "a")}},
        {"preference", {preference()}},
        {"labelled", {LabelledRecord{{message(Role::User, "q"), message(Role::Assistant, "a")}, false, {}}}},
        {"task", {TaskRecord{"t", "i", "o", 2}}},
        {"text", {TextRecord{" 字 "}}},
        {"prompt", {PromptRecord{{message(Role::User, "q")}, "r"}, PromptRecord{{message(Role::User, "p")}, std::nullopt}}},
        {"tokens", {TokensRecord{{1, 2}, {-100, 2}}}},
    };
    for (const auto &[format, records] : cases) {
        expectReadBack(format, ExportContainer::JsonLines, "a.jsonl", records);
        expectReadBack(format, ExportContainer::Json, "a.json", records);
    }
}

TEST_F(ExportRowsTest, FlatRowsAreReadBackFromTables)
{
    const Record withSystem =
        ConversationRecord{{message(Role::System, "s"), message(Role::User, "q;\t,"), message(Role::Assistant, "a")}, {}, 0.5};
    const std::vector<std::pair<std::string, std::vector<Record>>> cases = {
        {"alpaca", {conversation("q", "a\n\"b\""), withSystem}},
        {"preference", {preference()}},
        {"labelled", {LabelledRecord{{message(Role::User, "q"), message(Role::Assistant, "a")}, false, {}}}},
        {"task", {TaskRecord{"t", "i", "", 1}}},
        {"text", {TextRecord{" 字 "}, TextRecord{""}, TextRecord{"b"}}},
        {"prompt", {PromptRecord{{message(Role::User, "q")}, "r"}, PromptRecord{{message(Role::User, "p")}, std::nullopt}}},
    };
    for (const auto &[format, records] : cases) {
        expectReadBack(format, ExportContainer::Csv, "a.csv", records);
        expectReadBack(format, ExportContainer::Tsv, "a.tsv", records);
    }
}

TEST_F(ExportRowsTest, WhatATableCannotHoldIsRefused)
{
    EXPECT_EQ(write("messages", ExportContainer::Csv, {}).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(write("text", ExportContainer::Csv, {TextRecord{"a\r\nb"}}).error().code, ErrorCode::BadData);
    ConversationRecord withTools = std::get<ConversationRecord>(conversation("q", "a"));
    withTools.tools = Json::array({Json{{"name", "f"}}});
    EXPECT_EQ(write("alpaca", ExportContainer::Csv, {withTools}).error().code, ErrorCode::BadData);
}

TEST_F(ExportRowsTest, NoRowsAreAWholeFile)
{
    EXPECT_EQ(*write("text", ExportContainer::Json, {}), "[]\n");
    EXPECT_EQ(*write("text", ExportContainer::Csv, {}), "text\n");
    EXPECT_EQ(*write("text", ExportContainer::JsonLines, {}), "");
}

TEST_F(ExportRowsTest, UnknownNamesAreRefused)
{
    EXPECT_EQ(write("poem", ExportContainer::Json, {}).error().code, ErrorCode::BadSetting);
    EXPECT_EQ(exportContainerFromName("jsonl"), ExportContainer::JsonLines);
    EXPECT_EQ(exportContainerFromName("tsv"), ExportContainer::Tsv);
    EXPECT_EQ(exportContainerFromName("xlsx"), std::nullopt);
}

} // namespace luthier::data
