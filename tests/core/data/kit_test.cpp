// Runs the cases of tests/fixtures/data: files as people have them, with what an importer must make of them.

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "core/data/checks/similarity_index.h"
#include "core/data/import.h"
#include "core/data/import_answer.h"
#include "tests/core/data/kit_comparison.h"

namespace luthier::data {

namespace {

const fs::path kCases = fs::path(LUTHIER_SOURCE_DIR) / "tests" / "fixtures" / "data";

std::string longLine()
{
    std::string text;
    for (int i = 0; i < 62'000; ++i)
        text += "The clause applies to every delivery. 本条款适用于每一次交货。";
    return text;
}

// The files that are too large to be kept, by the name of their case.
std::optional<std::string> generatedInput(const std::string &name)
{
    if (name == "one-line-5mb")
        return R"({"instruction": "Is the annex part of the contract?", "input": "", "output": "Yes, it is signed together with it."})"
               "\n{\"instruction\": \"Read the file aloud.\", \"input\": \"\", \"output\": \"" +
               longLine() + "\"}\n" + R"({"instruction": "附件有效吗？", "input": "", "output": "有效，附件与合同一并签署。"})" + "\n";
    if (name != "columns-20000")
        return std::nullopt;
    std::string header = "instruction,output";
    std::string rest;
    for (int i = 3; i <= 20'000; ++i) {
        header += ",c" + std::to_string(i);
        rest += ",x";
    }
    return header + "\nIs it wide?,Very wide." + rest + "\n宽吗？,很宽。" + rest + "\nShort row?,Missing cells.\n";
}

struct Rows {
    std::vector<Record> records;
    SimilarityIndex index;
    RecordSource source() const
    {
        return [this](std::size_t i) { return Expected<Record>(records[i]); };
    }
};

Rows keptRows(const CollectingSink &sink)
{
    Rows rows;
    for (const CollectingSink::Row &row : sink.rows)
        if (row.record) {
            rows.index.add({row.file, row.line, row.row}, *row.record);
            rows.records.push_back(*row.record);
        }
    return rows;
}

std::vector<Problem> pairProblems(const Rows &rows, const fs::path &evaluation)
{
    if (evaluation.empty())
        return *rows.index.nearDuplicates(rows.source());
    CollectingSink sink;
    const std::vector files = {evaluation};
    EXPECT_TRUE(importFiles(files, {}, sink));
    const Rows other = keptRows(sink);
    return *other.index.leaks(other.source(), rows.index, rows.source());
}

Json answerFor(const fs::path &input, const fs::path &evaluation)
{
    CollectingSink sink;
    const std::vector files = {input};
    const auto result = importFiles(files, {}, sink);
    Json answer = result ? importAnswer(*result) : Json{{"error", toJson(result.error())}, {"problems", Json::array()}};
    if (!result)
        for (const Problem &problem : sink.problems)
            answer["problems"].push_back(toJson(problem));
    for (const Problem &problem : pairProblems(keptRows(sink), evaluation))
        answer["problems"].push_back(toJson(problem));
    return answer;
}

fs::path inputOf(const fs::path &folder)
{
    for (const auto &entry : fs::directory_iterator(folder))
        if (entry.path().stem() == "input" || entry.path().stem() == "train")
            return entry.path();
    return {};
}

std::vector<std::string> caseNames()
{
    std::vector<std::string> names;
    for (const char *half : {"good", "bad"})
        for (const auto &entry : fs::directory_iterator(kCases / half))
            names.push_back(std::string(half) + "/" + entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

class KitTest : public testing::TestWithParam<std::string> {};

std::string testName(const testing::TestParamInfo<std::string> &info)
{
    std::string name = info.param;
    std::ranges::replace_if(
        name, [](char c) { return c == '/' || c == '-'; }, '_');
    return name;
}

} // namespace

TEST_P(KitTest, IsReadAsExpected)
{
    const fs::path folder = kCases / GetParam();
    const auto expected = readJsonFile(folder / "expect.json");
    ASSERT_TRUE(expected);
    const auto temporary = TemporaryFolder::create(fs::temp_directory_path(), "kit");
    fs::path input = inputOf(folder);
    if (const auto generated = generatedInput(folder.filename().string())) {
        input = temporary->path() / expected->at("generated").at(0).get<std::string>();
        ASSERT_TRUE(writeFileAtomic(input, *generated));
    }
    const fs::path evaluation = expected->contains("eval") ? folder / expected->at("eval").get<std::string>() : fs::path();
    for (const std::string &difference : test::differences(*expected, answerFor(input, evaluation), input.filename().string()))
        ADD_FAILURE() << difference;
}

INSTANTIATE_TEST_SUITE_P(Cases, KitTest, testing::ValuesIn(caseNames()), testName);

TEST(Kit, ALongLineIsKeptExactly)
{
    CollectingSink sink;
    ASSERT_TRUE(importText(*generatedInput("one-line-5mb"), "input.jsonl", {}, sink));
    EXPECT_EQ(std::get<ConversationRecord>(*sink.rows[1].record).messages[1].content, longLine());
}

} // namespace luthier::data
