#include "core/text/tokenizer_file.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

TEST(TokenizerFile, BigListsAreReadApart)
{
    const auto file = parseTokenizerFile(
        R"({"version": "1.0", "model": {"type": "BPE", "vocab": {"a": 0, "b b": 1}, "merges": ["a b", ["b b", "c"]], "dropout": null}, "extra": [1, {"vocab": {}}]})",
        "x");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->model.vocabulary, (std::vector<Vocabulary::Entry>{{"a", 0}, {"b b", 1}}));
    EXPECT_EQ(file->model.merges, (std::vector<std::pair<std::string, std::string>>{{"a", "b"}, {"b b", "c"}}));
    EXPECT_EQ(file->model.settings, json(R"({"type": "BPE", "dropout": null})"));
    EXPECT_EQ(file->parts, json(R"({"version": "1.0", "extra": [1, {"vocab": {}}]})"));
}

TEST(TokenizerFile, AUnigramVocabularyHasScores)
{
    const auto file = parseTokenizerFile(R"({"model": {"unk_id": 0, "vocab": [["<unk>", 0], ["a", -1.5]]}})", "x");
    ASSERT_TRUE(file);
    EXPECT_EQ(file->model.scores, (std::vector<double>{0, -1.5}));
    EXPECT_EQ(file->model.vocabulary[1].first, "a");
}

TEST(TokenizerFile, MalformedListsAreErrors)
{
    for (const char *text :
         {R"({"model": {"vocab": {"a": -1}}})", R"({"model": {"vocab": {"a": "b"}}})", R"({"model": {"vocab": {"a": {}}}})",
          R"({"model": {"vocab": {"a": 99999999999}}})", R"({"model": {"vocab": [["a"]]}})", R"({"model": {"vocab": [1]}})",
          R"({"model": {"vocab": [["a", 1, 2]]}})", R"({"model": {"merges": ["ab"]}})", R"({"model": {"merges": ["a b c"]}})",
          R"({"model": {"merges": [["a"]]}})", R"({"model": {"merges": [[["a"]]]}})", R"({"model": {"merges": [null]}})", "[]", "3"}) {
        const auto file = parseTokenizerFile(text, "tokenizer.json");
        ASSERT_FALSE(file) << text;
        EXPECT_EQ(file.error().code, ErrorCode::BadFile);
    }
}

TEST(TokenizerFile, BrokenJsonIsAnErrorWithItsPlace)
{
    const auto file = parseTokenizerFile("{\"model\": {\"vocab\": {\"a\": 0,\n \"b\"", "tokenizer.json");
    ASSERT_FALSE(file);
    EXPECT_TRUE(file.error().where.starts_with("tokenizer.json:2:")) << file.error().where;
    EXPECT_FALSE(parseTokenizerFile("", "x"));
}

TEST(TokenizerFile, EveryTruncationIsAnError)
{
    const std::string text = tinyTokenizerJson();
    for (std::size_t size = 0; size < text.size(); ++size)
        EXPECT_FALSE(parseTokenizerFile(std::string_view(text).substr(0, size), "x")) << size;
}

TEST(TokenizerFile, DeepNestingIsRefused)
{
    EXPECT_FALSE(parseTokenizerFile(std::string(100'000, '[') + std::string(100'000, ']'), "x"));
}

} // namespace
} // namespace luthier::text
