#include "core/text/tokenizer_model.h"

#include "tests/core/text/text_test_support.h"

namespace luthier::text {
namespace {

ModelSource source(std::string_view settings)
{
    ModelSource made;
    made.settings = json(settings);
    made.vocabulary = {{"[UNK]", 0}, {"<unk>", 1}, {"a", 2}};
    return made;
}

TEST(TokenizerModel, AFileThatNamesNoTypeIsRecognisedByItsMembers)
{
    ModelSource bpe = source("{}");
    bpe.merges = {{"a", "a"}};
    ModelSource unigram = source("{}");
    unigram.scores = {0, 0, 0};
    EXPECT_EQ(modelType(bpe), "BPE");
    EXPECT_EQ(modelType(unigram), "Unigram");
    EXPECT_EQ(modelType(source(R"({"max_input_chars_per_word": 100})")), "WordPiece");
    EXPECT_EQ(modelType(source(R"({"unk_token": "[UNK]"})")), "WordLevel");
}

TEST(TokenizerModel, EachTypeIsMade)
{
    EXPECT_EQ((*makeModel(source(R"({"type": "BPE"})"), true, "x"))->kind(), "byte-level BPE");
    EXPECT_EQ((*makeModel(source(R"({"type": "WordPiece", "unk_token": "[UNK]"})"), false, "x"))->kind(), "WordPiece");
    EXPECT_EQ((*makeModel(source(R"({"type": "WordLevel", "unk_token": "[UNK]"})"), false, "x"))->kind(), "whole words");
    ModelSource unigram = source(R"({"type": "Unigram", "unk_id": 0})");
    unigram.scores = {0, 0, 0};
    EXPECT_EQ((*makeModel(std::move(unigram), false, "x"))->kind(), "unigram");
}

TEST(TokenizerModel, AnUnknownTypeIsUnsupported)
{
    EXPECT_EQ(makeModel(source(R"({"type": "Oracle"})"), false, "x").error().code, ErrorCode::Unsupported);
}

} // namespace
} // namespace luthier::text
