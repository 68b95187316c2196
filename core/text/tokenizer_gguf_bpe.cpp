// tokenizer.ggml.model "gpt2": byte-level BPE. The key tokenizer.ggml.pre names the rules that split text into words; the
// table below gives them as the tokenizer.json of those models does. NFC is not recorded in GGUF, but their tokenizers
// apply it.

#include <array>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/text/component.h"
#include "core/text/tokenizer_gguf_models.h"

namespace luthier::text {

namespace {

#define CONTRACTIONS "(?i:'s|'t|'re|'ve|'m|'ll|'d)"
#define LINES_AND_SPACES R"(|\s*[\r\n]+|\s+(?!\S)|\s+)"
#define UPPER R"([\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}])"
#define LOWER R"([\p{Ll}\p{Lm}\p{Lo}\p{M}])"
#define NO_LETTER R"([^\r\n\p{L}\p{N}]?)"
#define HAN_FREE_UPPER R"([\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}&&[^\p{Han}]])"
#define HAN_FREE_LOWER R"([\p{Ll}\p{Lm}\p{Lo}\p{M}&&[^\p{Han}]])"

constexpr std::string_view kLlama3 = CONTRACTIONS "|" NO_LETTER R"(\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*)" LINES_AND_SPACES;
constexpr std::string_view kQwen2 = CONTRACTIONS "|" NO_LETTER R"(\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*)" LINES_AND_SPACES;
constexpr std::string_view kQwen35 = CONTRACTIONS "|" NO_LETTER R"([\p{L}\p{M}]+|\p{N}| ?[^\s\p{L}\p{M}\p{N}]+[\r\n]*)" LINES_AND_SPACES;
constexpr std::string_view kTekken =
    NO_LETTER UPPER "*" LOWER "+|" NO_LETTER UPPER "+" LOWER R"(*|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*)" LINES_AND_SPACES;
constexpr std::string_view kGpt4o = NO_LETTER UPPER "*" LOWER "+" CONTRACTIONS "?|" NO_LETTER UPPER "+" LOWER "*" CONTRACTIONS
                                                    R"(?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*)" LINES_AND_SPACES;
constexpr std::string_view kKimiK2 =
    R"([\p{Han}]+|)" NO_LETTER HAN_FREE_UPPER "*" HAN_FREE_LOWER "+" CONTRACTIONS "?|" NO_LETTER HAN_FREE_UPPER "+" HAN_FREE_LOWER
    "*" CONTRACTIONS R"(?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*)" LINES_AND_SPACES;
constexpr std::string_view kThreeDigits = R"(\p{N}{1,3})";
constexpr std::string_view kHanAndKana = "[一-龥぀-ゟ゠-ヿ]+";
constexpr std::string_view kDeepseekWords =
    "[!\"#$%&'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~][A-Za-z]+|[^\r\n\\p{L}\\p{P}\\p{S}]?[\\p{L}\\p{M}]+|"
    " ?[\\p{P}\\p{S}]+[\r\n]*|\\s*[\r\n]+|\\s+(?!\\S)|\\s+";
// Letters with case, as escapes: several of them have look-alikes that editors exchange.
constexpr std::string_view kDeepseekLlmLetters =
    R"(\s?[A-Za-z\x{B5}\x{C0}-\x{D6}\x{D8}-\x{F6}\x{F8}-\x{1BA}\x{1BC}-\x{1BF}\x{1C4}-\x{293}\x{295}-\x{2AF}\x{370}-\x{373})"
    R"(\x{376}\x{377}\x{37B}-\x{37D}\x{37F}\x{386}\x{388}-\x{38A}\x{38C}\x{38E}-\x{3A1}\x{3A3}-\x{3F5}\x{3F7}-\x{481})"
    R"(\x{48A}-\x{52F}\x{531}-\x{556}\x{10A0}-\x{10C5}\x{13A0}-\x{13F5}\x{13F8}-\x{13FD}\x{1C90}-\x{1CBA}\x{1CBD}-\x{1CBF})"
    R"(\x{1D00}-\x{1D2B}\x{1D6B}-\x{1D77}\x{1D79}-\x{1D9A}\x{1E00}-\x{1F15}\x{1F18}-\x{1F1D}\x{1F20}-\x{1F45})"
    R"(\x{1F48}-\x{1F4D}\x{1F50}-\x{1F57}\x{1F59}\x{1F5B}\x{1F5D}\x{1F5F}-\x{1F7D}\x{1F80}-\x{1FB4}\x{1FB6}-\x{1FBC}\x{1FBE})"
    R"(\x{1FC2}-\x{1FC4}\x{1FC6}-\x{1FCC}\x{1FD0}-\x{1FD3}\x{1FD6}-\x{1FDB}\x{1FE0}-\x{1FEC}\x{1FF2}-\x{1FF4})"
    R"(\x{1FF6}-\x{1FFC}\x{2102}\x{2107}\x{210A}-\x{2113}\x{2115}\x{2119}-\x{211D}\x{2124}\x{2126}\x{2128}\x{212A}-\x{212D})"
    R"(\x{212F}-\x{2134}\x{2139}\x{213C}-\x{213F}\x{2145}-\x{2149}\x{214E}\x{2183}\x{2184}\x{2C00}-\x{2C7B}\x{2C7E}-\x{2CE4})"
    R"(\x{2CEB}-\x{2CEE}\x{2CF2}\x{2CF3}\x{A640}-\x{A66D}\x{A680}-\x{A69B}\x{A722}-\x{A76F}\x{A771}-\x{A787}\x{A78B}-\x{A78E})"
    R"(\x{AB70}-\x{ABBF}\x{FB00}-\x{FB06}\x{FB13}-\x{FB17}\x{FF21}-\x{FF3A}\x{FF41}-\x{FF5A}\x{10400}-\x{1044F})"
    R"(\x{104B0}-\x{104D3}\x{104D8}-\x{104FB}\x{10C80}-\x{10CB2}\x{10CC0}-\x{10CF2}\x{118A0}-\x{118DF}\x{1E900}-\x{1E943}]+)";
constexpr std::string_view kDeepseekLlmPunctuation = R"(\s?[!-/:-~！-／：-～‘-‟　-。]+)";
constexpr std::string_view kHanAndHangul = "[一-龥ࠀ-一가-퟿]+";
constexpr std::string_view kBloom = R"( ?[^(\s|.,!?…。，、।۔،)]+)";
constexpr std::string_view kGpt2WithoutRest = R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S))";
constexpr std::string_view kBailing = "'(?i:[sdmt]|ll|ve|re)|"
                                      R"([^\r\n\p{L}\p{N}]?+\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]++[\r\n]*|\s*[\r\n]|\s+(?!\S)|\s+)";
constexpr std::string_view kSeedCoder = CONTRACTIONS "|" NO_LETTER R"(\p{L}+|\p{N}{1}| ?[^\s\p{L}\p{N}\r\n]+)" LINES_AND_SPACES;
constexpr std::string_view kExaoneMoe =
    CONTRACTIONS "|" NO_LETTER R"((?:\p{L}\p{M}*(?: \p{L}\p{M}*)*)+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]?|\s*[\r\n]|\s+(?!\S)|\s+)";
constexpr std::string_view kMiniCpm5 = CONTRACTIONS "|" NO_LETTER R"(\p{L}+|\p{N}+| ?[^\s\p{L}\p{N}]+[\r\n]*)" LINES_AND_SPACES;

#undef CONTRACTIONS
#undef LINES_AND_SPACES
#undef UPPER
#undef LOWER
#undef NO_LETTER
#undef HAN_FREE_UPPER
#undef HAN_FREE_LOWER

// The steps after the splits by regular expression.
enum class Ending {
    Bytes,       // nothing but the byte alphabet
    Gpt2,        // GPT-2's words
    DigitsGpt2,  // single digits, then GPT-2's words
    DigitsBytes, // single digits
    Falcon,      // runs of punctuation, GPT-2's words, runs of digits, three ASCII digits
};

struct Rule {
    std::string_view names; // values of tokenizer.ggml.pre, between spaces
    std::array<std::string_view, 4> splits;
    Ending ending;
    bool nfc = false;
    bool ignoresMerges = false;
    bool addsBos = false; // where the file does not say
};

constexpr Rule kRules[] = {
    {" gpt-2 phi-2 jina-es jina-de jina-v1-en jina-v2-es jina-v2-de jina-v2-code roberta-bpe gigachat a.x-4.0 mellum exaone4 jais "
     "trillion granite-docling ",
     {},
     Ending::Gpt2},
    {" mpt olmo modern-bert ", {}, Ending::Gpt2, true},
    {" smollm starcoder refact codeshell exaone minerva-7b mellum2 ", {}, Ending::DigitsGpt2},
    {" command-r ", {}, Ending::DigitsGpt2, true},
    {" llama-bpe llama3 llama-v3 falcon3 falcon-h1 pixtral midm-2.0 lfm2 jina-v5-nano ", {kLlama3}, Ending::Bytes, false, true, true},
    {" dbrx smaug-bpe glm4 chatglm-bpe ", {kLlama3}, Ending::Bytes},
    {" qwen2 deepseek-r1-qwen megrez kormo f2llmv2 hunyuan solar-open ", {kQwen2}, Ending::Bytes, true},
    {" qwen35 ", {kQwen35}, Ending::Bytes, true},
    {" stablelm2 grok-2 ", {kQwen2}, Ending::Bytes},
    {" tekken ", {kTekken}, Ending::Bytes, false, true, true},
    {" gpt-4o llama4 kanana2 talkie minimax-m2 ", {kGpt4o}, Ending::Bytes},
    {" tiny_aya cohere2moe ", {R"(\d{1,3}(?=(?:\d{3})*\b))", kGpt4o}, Ending::Bytes},
    {" kimi-k2 ", {kKimiK2}, Ending::Bytes},
    {" deepseek-v3 hunyuan-dense joyai-llm ", {kThreeDigits, kHanAndKana, kDeepseekWords}, Ending::Bytes},
    {" deepseek-llm ", {"[\r\n]", kDeepseekLlmLetters, kDeepseekLlmPunctuation, kHanAndHangul}, Ending::DigitsBytes},
    {" deepseek-coder ", {"[\r\n]", R"(\s?\p{L}+)", R"(\s?\p{P}+)", kHanAndHangul}, Ending::DigitsBytes},
    {" falcon ", {}, Ending::Falcon},
    {" bloom gpt3-finnish poro-chat ", {kBloom}, Ending::Bytes},
    {" viking ", {kBloom}, Ending::DigitsBytes},
    {" bailingmoe bailingmoe2 llada-moe ", {kBailing}, Ending::Bytes},
    {" seed-coder ", {kSeedCoder}, Ending::Bytes},
    {" superbpe ", {R"(\p{N}+)", R"((?=(\d{3})+(?!\d)))"}, Ending::Bytes},
    {" exaone-moe ", {kExaoneMoe}, Ending::Bytes},
    {" minicpm5 ", {kThreeDigits, kMiniCpm5}, Ending::Bytes, false, true},
    // Files made before the key existed.
    {" default ", {R"([\p{P}\$\+<=>\^~\|]+)", kGpt2WithoutRest, R"(\p{N}+)", "[0-9][0-9][0-9]"}, Ending::Bytes},
};

const Rule *findRule(std::string_view pre)
{
    std::string padded(1, ' ');
    padded.append(pre.empty() ? "default" : pre).push_back(' ');
    for (const Rule &rule : kRules)
        if (rule.names.find(padded) != std::string_view::npos)
            return &rule;
    return nullptr;
}

Json splitStep(std::string_view expression)
{
    return {{"type", "Split"}, {"pattern", {{"Regex", expression}}}, {"behavior", "Isolated"}, {"invert", false}};
}

Json byteLevelStep(bool useRegex)
{
    return {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"trim_offsets", true}, {"use_regex", useRegex}};
}

Json digitsStep(bool individual)
{
    return {{"type", "Digits"}, {"individual_digits", individual}};
}

std::vector<Json> endingSteps(Ending ending)
{
    switch (ending) {
    case Ending::Bytes: return {byteLevelStep(false)};
    case Ending::Gpt2: return {byteLevelStep(true)};
    case Ending::DigitsGpt2: return {digitsStep(true), byteLevelStep(true)};
    case Ending::DigitsBytes: return {digitsStep(true), byteLevelStep(false)};
    case Ending::Falcon:
        return {
            {{"type", "Punctuation"}, {"behavior", "Contiguous"}}, byteLevelStep(true), digitsStep(false), splitStep("[0-9][0-9][0-9]")};
    }
    return {};
}

Json preTokenizerOf(const Rule &rule)
{
    Json steps = Json::array();
    for (const std::string_view split : rule.splits)
        if (!split.empty())
            steps.push_back(splitStep(split));
    for (Json &step : endingSteps(rule.ending))
        steps.push_back(std::move(step));
    if (steps.size() == 1)
        return steps.front();
    return {{"type", "Sequence"}, {"pretokenizers", std::move(steps)}};
}

} // namespace

Expected<TokenizerFile> fileOfByteLevelBpe(const GgufVocabulary &vocabulary, std::string_view where)
{
    const Rule *rule = findRule(vocabulary.pre);
    if (rule == nullptr)
        return fail(unknownComponent("pre-tokenizer", vocabulary.pre, where));
    TokenizerFile file;
    file.parts = newTokenizerParts(vocabulary);
    if (rule->nfc)
        file.parts["normalizer"] = {{"type", "NFC"}};
    file.parts["pre_tokenizer"] = preTokenizerOf(*rule);
    file.parts["decoder"] = {{"type", "ByteLevel"}, {"add_prefix_space", true}, {"trim_offsets", true}, {"use_regex", true}};
    const std::optional<TokenId> none;
    file.parts["post_processor"] = templateAround(vocabulary, vocabulary.addsBos.value_or(rule->addsBos) ? vocabulary.bos : none,
                                                  vocabulary.addsEos.value_or(false) ? vocabulary.eos : none);
    file.model.settings = {{"type", "BPE"},
                           {"dropout", nullptr},
                           {"unk_token", nullptr},
                           {"continuing_subword_prefix", nullptr},
                           {"end_of_word_suffix", nullptr},
                           {"fuse_unk", false},
                           {"byte_fallback", false},
                           {"ignore_merges", rule->ignoresMerges}};
    file.model.vocabulary = textTokens(vocabulary);
    file.model.merges.reserve(vocabulary.merges.size());
    for (const std::string &merge : vocabulary.merges) {
        const std::size_t space = merge.find(' ', 1); // the left token may itself begin with a space
        if (space == std::string::npos)
            return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("The merge \"{}\" of this file has no two parts."), merge),
                        std::string(where));
        file.model.merges.emplace_back(merge.substr(0, space), merge.substr(space + 1));
    }
    return file;
}

} // namespace luthier::text
