#include "core/store/search_text.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utf8proc.h>
#include <vector>

#include "core/base/json.h"
#include "core/base/translate.h"
#include "core/base/utf8.h"

namespace luthier::store {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};
// Scripts written without blanks between words, after folding.
constexpr Range kUnspaced[] = {
    {0x0E00, 0x0EFF},   // Thai, Lao
    {0x1000, 0x109F},   // Burmese
    {0x1780, 0x17FF},   // Khmer
    {0x2E80, 0x2FDF},   // CJK radicals
    {0x3005, 0x3007},   // 々 〆 〇
    {0x3040, 0x30FF},   // kana
    {0x3100, 0x312F},   // bopomofo
    {0x3400, 0x4DBF},   // Han, extension A
    {0x4E00, 0x9FFF},   // Han
    {0xAC00, 0xD7AF},   // Hangul
    {0xF900, 0xFAFF},   // Han, compatibility
    {0x20000, 0x323AF}, // Han, further extensions
};

bool isUnspaced(char32_t c)
{
    return c >= kUnspaced[0].first &&
           std::any_of(std::begin(kUnspaced), std::end(kUnspaced), [&](const Range &range) { return c >= range.first && c <= range.last; });
}

bool isWord(char32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL: return true;
    default: return false; // utf8proc's own enum: everything else separates words
    }
}

std::string folded(std::string_view text)
{
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
        std::string lower(text);
        for (char &c : lower)
            if (c >= 'A' && c <= 'Z')
                c = static_cast<char>(c - 'A' + 'a');
        return lower;
    }
    const std::string valid = replaceInvalidUtf8(text);
    utf8proc_uint8_t *mapped = nullptr;
    const auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
    const auto bytes = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t *>(valid.data()), static_cast<utf8proc_ssize_t>(valid.size()),
                                    &mapped, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
    return bytes < 0 ? valid : std::string(reinterpret_cast<const char *>(mapped), static_cast<std::size_t>(bytes));
}

// A run of one kind: a word, or characters of unspaced scripts (then `characters` are their places in `text`).
struct Run {
    std::string_view text;
    std::vector<std::string_view> characters;
};

// Calls `use` for every run of a folded text.
template <class Use>
void forEachRun(std::string_view text, const Use &use)
{
    std::size_t begin = 0;
    Run run;
    const auto end = [&](std::size_t at) {
        run.text = text.substr(begin, at - begin);
        if (!run.text.empty())
            use(run);
        run.characters.clear();
        begin = at;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto decoded = decodeUtf8(text.substr(at)).value_or(DecodedCodePoint{0xFFFD, 1});
        const bool unspaced = isUnspaced(decoded.codePoint);
        const bool word = !unspaced && isWord(decoded.codePoint);
        const bool inUnspaced = !run.characters.empty();
        if (at > begin && (unspaced != inUnspaced || !(unspaced || word)))
            end(at);
        if (unspaced)
            run.characters.push_back(text.substr(at, decoded.bytes));
        at += decoded.bytes;
        if (!unspaced && !word)
            begin = at;
    }
    end(text.size());
}

void addTerm(std::string &terms, std::string_view first, std::string_view second = {})
{
    if (!terms.empty())
        terms += ' ';
    terms += first;
    terms += second;
}

void addPairs(std::string &terms, const Run &run)
{
    for (std::size_t i = 0; i + 1 < run.characters.size(); ++i)
        addTerm(terms, run.characters[i], run.characters[i + 1]);
}

// Collects the texts of a record's JSON.
class TextCollector final : public nlohmann::json_sax<Json> {
public:
    std::string takeTexts() { return std::move(m_texts); }

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool key(string_t &name) override
    {
        m_skip = name == "role" || name == "kind";
        return true;
    }
    bool string(string_t &value) override
    {
        if (!m_skip) {
            m_texts += value;
            m_texts += '\n';
        }
        m_skip = false;
        return true;
    }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

private:
    std::string m_texts;
    bool m_skip = false;
};

} // namespace

std::string searchTerms(std::string_view text)
{
    std::string terms;
    const std::string normal = folded(text);
    forEachRun(normal, [&](const Run &run) {
        if (run.characters.empty())
            return addTerm(terms, run.text);
        addPairs(terms, run);
        for (const std::string_view character : run.characters)
            addTerm(terms, character);
    });
    return terms;
}

std::string searchTermsOfRecord(std::string_view recordJson)
{
    TextCollector collector;
    Json::sax_parse(recordJson.begin(), recordJson.end(), &collector); // what cannot be parsed has no further texts
    return searchTerms(collector.takeTexts());
}

Expected<std::string> searchExpression(std::string_view query)
{
    std::string expression;
    bool quoted = false;
    bool endsInWord = false;
    for (std::size_t begin = 0; begin <= query.size(); quoted = !quoted) {
        const std::size_t end = std::min(query.find('"', begin), query.size());
        const std::string part = folded(query.substr(begin, end - begin));
        std::string phrase; // in quotes everything stands together, else every run for itself
        forEachRun(part, [&](const Run &run) {
            if (run.characters.size() >= 2)
                addPairs(phrase, run);
            else
                addTerm(phrase, run.text);
            endsInWord = !quoted && run.characters.empty();
            if (!quoted) {
                addTerm(expression, '"' + phrase + '"');
                phrase.clear();
            }
        });
        if (!phrase.empty())
            addTerm(expression, '"' + phrase + '"');
        begin = end + 1;
    }
    if (expression.empty())
        return fail(ErrorCode::BadSetting, LUTHIER_TR("There is nothing to search for."), {},
                    LUTHIER_TR("Type a word, or at least one Chinese character."));
    if (endsInWord)
        expression += '*';
    return expression;
}

} // namespace luthier::store
