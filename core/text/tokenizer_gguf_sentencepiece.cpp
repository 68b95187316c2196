// tokenizer.ggml.model "llama" (SentencePiece BPE) and "t5" (SentencePiece unigram). A SentencePiece BPE model has scores
// instead of merges: the pair joins whose result has the best score. As merges that is every cut of a piece into two
// pieces, best score first.

#include <algorithm>
#include <tuple>

#include "core/base/translate.h"
#include "core/base/utf8.h"
#include "core/text/tokenizer_gguf_models.h"
#include "core/text/unicode.h"

namespace luthier::text {

namespace {

constexpr std::string_view kMark = "\u2581"; // stands for the space

struct Cut {
    std::string left;
    std::string right;
    double score;
    std::size_t leftCharacters;
    std::size_t rightCharacters;
};

std::vector<Cut> cutsOf(const std::string &piece, double score, const Vocabulary &vocabulary)
{
    std::vector<std::tuple<TokenId, TokenId, Cut>> found;
    for (std::size_t at = 0; at < piece.size();) {
        nextCodePoint(piece, at);
        const std::string left = piece.substr(0, at);
        const std::string right = piece.substr(at);
        const auto leftId = vocabulary.find(left);
        const auto rightId = vocabulary.find(right);
        if (leftId && rightId)
            found.emplace_back(*leftId, *rightId, Cut{left, right, score, countCodePoints(left), countCodePoints(right)});
    }
    std::ranges::stable_sort(found, [](const auto &a, const auto &b) {
        return std::tie(std::get<0>(a), std::get<1>(a)) > std::tie(std::get<0>(b), std::get<1>(b));
    });
    std::vector<Cut> cuts;
    for (auto &entry : found)
        cuts.push_back(std::move(std::get<2>(entry)));
    return cuts;
}

Expected<std::vector<std::pair<std::string, std::string>>> mergesOf(const GgufVocabulary &vocabulary, std::string_view where)
{
    if (vocabulary.scores.empty())
        return fail(ErrorCode::BadFile, LUTHIER_TR("The vocabulary of this file has no scores."), std::string(where));
    LUTHIER_TRY_ASSIGN(const Vocabulary pieces, Vocabulary::make(textTokens(vocabulary), where));
    std::vector<Cut> cuts;
    for (std::size_t id = 0; id < vocabulary.tokens.size(); ++id) {
        if (vocabulary.types[id] == GgufVocabulary::Type::Unused || firstInvalidUtf8(vocabulary.tokens[id]))
            continue;
        for (Cut &cut : cutsOf(vocabulary.tokens[id], vocabulary.scores[id], pieces))
            cuts.push_back(std::move(cut));
    }
    std::ranges::stable_sort(cuts, [](const Cut &a, const Cut &b) {
        return std::tie(a.score, a.leftCharacters, a.rightCharacters) > std::tie(b.score, b.leftCharacters, b.rightCharacters);
    });
    std::vector<std::pair<std::string, std::string>> merges;
    merges.reserve(cuts.size());
    for (Cut &cut : cuts)
        merges.emplace_back(std::move(cut.left), std::move(cut.right));
    return merges;
}

bool hasByteTokens(const GgufVocabulary &vocabulary)
{
    return std::ranges::find(vocabulary.types, GgufVocabulary::Type::Byte) != vocabulary.types.end();
}

Json spaceToMark()
{
    return {{"type", "Replace"}, {"pattern", {{"String", " "}}}, {"content", kMark}};
}

std::string encodeBase64(std::string_view bytes)
{
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = (bits << 8U) | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            text.push_back(at + i <= bytes.size() ? kDigits[(bits >> (18 - 6 * i)) & 63U] : '=');
    }
    return text;
}

} // namespace

Expected<TokenizerFile> fileOfSentencePieceBpe(const GgufVocabulary &vocabulary, std::string_view where)
{
    const bool prefixes = vocabulary.addsSpacePrefix.value_or(true);
    TokenizerFile file;
    file.parts = newTokenizerParts(vocabulary);
    Json normalizers = Json::array();
    if (prefixes)
        normalizers.push_back({{"type", "Prepend"}, {"prepend", kMark}});
    normalizers.push_back(spaceToMark());
    file.parts["normalizer"] = {{"type", "Sequence"}, {"normalizers", std::move(normalizers)}};
    Json decoders = Json::array(
        {{{"type", "Replace"}, {"pattern", {{"String", kMark}}}, {"content", " "}}, {{"type", "ByteFallback"}}, {{"type", "Fuse"}}});
    if (prefixes)
        decoders.push_back({{"type", "Strip"}, {"content", " "}, {"start", 1}, {"stop", 0}});
    file.parts["decoder"] = {{"type", "Sequence"}, {"decoders", std::move(decoders)}};
    const std::optional<TokenId> none;
    file.parts["post_processor"] = templateAround(vocabulary, vocabulary.addsBos.value_or(true) ? vocabulary.bos : none,
                                                  vocabulary.addsEos.value_or(false) ? vocabulary.eos : none);
    const Json unknown = vocabulary.unknown ? Json(vocabulary.tokens[static_cast<std::size_t>(*vocabulary.unknown)]) : Json();
    file.model.settings = {{"type", "BPE"},
                           {"dropout", nullptr},
                           {"unk_token", unknown},
                           {"continuing_subword_prefix", nullptr},
                           {"end_of_word_suffix", nullptr},
                           {"fuse_unk", true},
                           {"byte_fallback", hasByteTokens(vocabulary)},
                           {"ignore_merges", false}};
    file.model.vocabulary = textTokens(vocabulary);
    LUTHIER_TRY_ASSIGN(file.model.merges, mergesOf(vocabulary, where));
    return file;
}

Expected<TokenizerFile> fileOfUnigram(const GgufVocabulary &vocabulary, std::string_view where)
{
    if (vocabulary.scores.empty())
        return fail(ErrorCode::BadFile, LUTHIER_TR("The vocabulary of this file has no scores."), std::string(where));
    TokenizerFile file;
    file.parts = newTokenizerParts(vocabulary);
    if (!vocabulary.characterMap.empty())
        file.parts["normalizer"] = {{"type", "Precompiled"}, {"precompiled_charsmap", encodeBase64(vocabulary.characterMap)}};
    const char *scheme = vocabulary.addsSpacePrefix.value_or(true) ? "always" : "never";
    const Json metaspace = {{"type", "Metaspace"}, {"replacement", kMark}, {"prepend_scheme", scheme}, {"split", true}};
    file.parts["pre_tokenizer"] =
        vocabulary.removesExtraSpaces
            ? Json{{"type", "Sequence"}, {"pretokenizers", Json::array({{{"type", "WhitespaceSplit"}}, metaspace})}}
            : metaspace;
    file.parts["decoder"] = metaspace;
    const std::optional<TokenId> none;
    file.parts["post_processor"] = templateAround(vocabulary, vocabulary.addsBos.value_or(false) ? vocabulary.bos : none,
                                                  vocabulary.addsEos.value_or(true) ? vocabulary.eos : none);
    file.model.settings = {{"type", "Unigram"},
                           {"unk_id", vocabulary.unknown ? Json(*vocabulary.unknown) : Json()},
                           {"byte_fallback", hasByteTokens(vocabulary)}};
    for (std::size_t id = 0; id < vocabulary.tokens.size(); ++id) // a list: the place is the id
        file.model.vocabulary.emplace_back(vocabulary.tokens[id], static_cast<TokenId>(id));
    file.model.scores = vocabulary.scores;
    return file;
}

} // namespace luthier::text
