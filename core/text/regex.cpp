#define PCRE2_CODE_UNIT_WIDTH 8

#include "core/text/regex.h"

#include <algorithm>
#include <array>

#include <pcre2.h>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/text/regex_translate.h"
#include "core/text/unicode.h"
#include "core/text/unicode_tables.h"

namespace luthier::text {

struct Regex::Code {
    explicit Code(pcre2_code *compiled) : code(compiled) { hasJit = pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) == 0; }
    Code(const Code &) = delete;
    Code &operator=(const Code &) = delete;
    ~Code() { pcre2_code_free(code); }

    pcre2_code *code;
    bool hasJit = false;
};

namespace {

struct MatchData {
    explicit MatchData(const pcre2_code *code) : data(pcre2_match_data_create_from_pattern(code, nullptr)) {}
    MatchData(const MatchData &) = delete;
    MatchData &operator=(const MatchData &) = delete;
    ~MatchData() { pcre2_match_data_free(data); }
    pcre2_match_data *data;
};

// Only these lead bytes begin characters that the two translations of a pattern treat differently.
bool needsAllCharacters(std::string_view text)
{
    const auto ranges = newerThanRegexLibrary();
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead < 0xE0 || (lead > 0xE3 && lead < 0xEA) || (lead > 0xEA && lead < 0xF0)) {
            at += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3;
            continue;
        }
        const char32_t codePoint = nextCodePoint(text, at);
        if (codePoint == 0x180E)
            return true;
        const auto range = std::ranges::lower_bound(ranges, codePoint, {}, &CategoryRange::last);
        if (range != ranges.end() && range->first <= codePoint)
            return true;
    }
    return false;
}

std::string messageOf(int code)
{
    std::array<PCRE2_UCHAR, 256> buffer{};
    pcre2_get_error_message(code, buffer.data(), buffer.size());
    return reinterpret_cast<const char *>(buffer.data());
}

Expected<pcre2_code *> compileCode(std::string_view pattern, RegexReach reach)
{
    LUTHIER_TRY_ASSIGN(const std::string translated, translateRegex(pattern, reach));
    int error = 0;
    PCRE2_SIZE offset = 0;
    // In Ruby's flavour ^ and $ match at every line end.
    pcre2_code *code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(translated.data()), translated.size(),
                                     PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C, &error, &offset, nullptr);
    if (code == nullptr)
        return fail(ErrorCode::Unsupported, fmt::format(LUTHIER_TR("The pattern {} cannot be used: {}."), pattern, messageOf(error)));
    return code;
}

} // namespace

Expected<Regex> Regex::compile(std::string_view pattern)
{
    Regex regex;
    LUTHIER_TRY_ASSIGN(pcre2_code * common, compileCode(pattern, RegexReach::Common));
    regex.m_common = std::make_shared<const Code>(common);
    LUTHIER_TRY_ASSIGN(pcre2_code * all, compileCode(pattern, RegexReach::All));
    regex.m_all = std::make_shared<const Code>(all);
    return regex;
}

void Regex::findAll(std::string_view text, std::vector<ByteRange> &matches) const
{
    const Code &code = needsAllCharacters(text) ? *m_all : *m_common;
    const MatchData match(code.code);
    const auto *subject = reinterpret_cast<PCRE2_SPTR>(text.data());
    const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(match.data);
    std::size_t at = 0;
    bool hasLast = false;
    std::size_t lastEnd = 0;
    while (at <= text.size()) {
        int found = code.hasJit ? pcre2_jit_match(code.code, subject, text.size(), at, PCRE2_NO_UTF_CHECK, match.data, nullptr)
                                : pcre2_match(code.code, subject, text.size(), at, PCRE2_NO_UTF_CHECK, match.data, nullptr);
        if (found == PCRE2_ERROR_JIT_STACKLIMIT) // the interpreter takes its stack from the heap
            found = pcre2_match(code.code, subject, text.size(), at, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, match.data, nullptr);
        if (found < 0) // no further match; a pattern that exceeds PCRE2's limits finds none either
            return;
        const ByteRange range{ends[0], ends[1]};
        const bool isEmpty = range.begin >= range.end;
        // An empty match right behind the last one would never end.
        if (!isEmpty || !hasLast || range.begin != lastEnd) {
            matches.push_back(isEmpty ? ByteRange{range.begin, range.begin} : range);
            hasLast = true;
            lastEnd = matches.back().end;
        }
        at = std::max(at, range.end);
        if (isEmpty) {
            if (at >= text.size())
                return;
            nextCodePoint(text, at);
        }
    }
}

} // namespace luthier::text
