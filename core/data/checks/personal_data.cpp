#include "core/data/checks/personal_data.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/base/translate.h"
#include "core/data/checks/digit_groups.h"

namespace luthier::data {

namespace {

constexpr std::array kKinds = {PersonalData::Phone, PersonalData::Email, PersonalData::IdNumber, PersonalData::BankCard};

// Letters or a decimal part at either side make the digits part of something longer: an order number, an amount.
bool isGlued(std::string_view text, std::size_t begin, std::size_t end)
{
    const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : '\0'; };
    const char before = begin > 0 ? text[begin - 1] : '\0';
    if (isLetter(before) || before == '_' || isLetter(at(end)) || at(end) == '_')
        return true;
    const bool decimalBefore = (before == '.' || before == ',') && begin > 1 && isDigit(text[begin - 2]);
    const bool decimalAfter = (at(end) == '.' || at(end) == ',') && isDigit(at(end + 1));
    return decimalBefore || decimalAfter;
}

std::string digitsOf(std::string_view text, const DigitChain &chain, std::size_t first, std::size_t last)
{
    std::string digits;
    for (std::size_t i = first; i < last; ++i)
        digits += text.substr(chain[i].begin, chain[i].size());
    return digits;
}

bool isMobile(std::string_view digits)
{
    return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3';
}

bool isCountryCode(std::string_view digits)
{
    return digits == "86" || digits == "0086";
}

// Whether the groups [first, last) stand alone in their chain: a hyphen joins them to a longer number, a blank to
// another group of the same make.
bool standsAlone(std::string_view text, const DigitChain &chain, std::size_t first, std::size_t last)
{
    const bool oneGroup = last == first + 1;
    const auto joins = [&](char separator, const DigitGroup &neighbour) {
        return separator == '-' || (!oneGroup && neighbour.size() >= 3 && neighbour.size() <= 5);
    };
    if (first > 0) {
        const DigitGroup &neighbour = chain[first - 1];
        if (!isCountryCode(text.substr(neighbour.begin, neighbour.size())) && joins(chain[first].separator, neighbour))
            return false;
    }
    if (last < chain.size() && joins(chain[last].separator, chain[last]))
        return false;
    return !isGlued(text, chain[first].begin, chain[last - 1].end);
}

bool hasSizes(const DigitChain &chain, std::size_t first, std::initializer_list<std::size_t> sizes)
{
    if (first + sizes.size() > chain.size())
        return false;
    std::size_t i = first;
    for (const std::size_t size : sizes)
        if (chain[i++].size() != size)
            return false;
    return true;
}

bool hasMobile(std::string_view text, const DigitChain &chain)
{
    for (std::size_t i = 0; i < chain.size(); ++i) {
        std::string digits = digitsOf(text, chain, i, i + 1);
        for (const std::string_view code : {"0086", "86"})
            if (digits.size() == 11 + code.size() && digits.starts_with(code))
                digits.erase(0, code.size());
        if (isMobile(digits) && standsAlone(text, chain, i, i + 1))
            return true;
        for (const auto &sizes : {std::initializer_list<std::size_t>{3, 4, 4}, std::initializer_list<std::size_t>{3, 8}})
            if (hasSizes(chain, i, sizes) && isMobile(digitsOf(text, chain, i, i + sizes.size())) &&
                standsAlone(text, chain, i, i + sizes.size()))
                return true;
    }
    return false;
}

// "+" and 8 to 15 digits, in groups as people write them.
bool hasInternationalPhone(std::string_view text)
{
    for (std::size_t plus = text.find('+'); plus != std::string_view::npos; plus = text.find('+', plus + 1)) {
        if (plus > 0 && (isDigit(text[plus - 1]) || isLetter(text[plus - 1]) || text[plus - 1] == '+'))
            continue;
        std::size_t digits = 0;
        std::size_t gap = 0;
        std::size_t at = plus + 1;
        for (; at < text.size() && gap <= 2; ++at) {
            const bool digit = isDigit(text[at]);
            if (!digit && std::string_view(" -.()").find(text[at]) == std::string_view::npos)
                break;
            digits += digit ? 1 : 0;
            gap = digit ? 0 : gap + 1;
        }
        const bool begins = plus + 1 < text.size() && text[plus + 1] >= '1' && text[plus + 1] <= '9';
        const bool letterAfter = gap == 0 && at < text.size() && isLetter(text[at]);
        if (begins && !letterAfter && digits >= 8 && digits <= 15)
            return true;
    }
    return false;
}

// ISO 7064 MOD 11-2 over the first 17 digits, and a date of birth that can be.
bool isIdNumber(std::string_view id)
{
    constexpr std::array kWeights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr std::string_view kCheck = "10X98765432";
    if (id.size() != 18 || id[0] == '0')
        return false;
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i)
        sum += (id[i] - '0') * kWeights[i];
    const int year = std::stoi(std::string(id.substr(6, 4)));
    const int month = std::stoi(std::string(id.substr(10, 2)));
    const int day = std::stoi(std::string(id.substr(12, 2)));
    const char check = id[17] == 'x' ? 'X' : id[17];
    return check == kCheck[static_cast<std::size_t>(sum % 11)] && year >= 1800 && year < 2100 && month >= 1 && month <= 12 && day >= 1 &&
           day <= 31;
}

bool hasIdNumber(std::string_view text, const DigitChain &chain)
{
    for (std::size_t i = 0; i < chain.size(); ++i)
        for (const std::size_t groups : {std::size_t{1}, std::size_t{3}}) {
            if (i + groups > chain.size() || (groups == 3 && !hasSizes(chain, i, {6, 8})))
                continue;
            std::string id = digitsOf(text, chain, i, i + groups);
            std::size_t end = chain[i + groups - 1].end;
            const bool letter = id.size() == 17 && end < text.size() && (text[end] == 'X' || text[end] == 'x');
            if (letter)
                id += text[end++];
            if (isIdNumber(id) && !isGlued(text, chain[i].begin, end) &&
                (letter || i + groups == chain.size() || chain[i + groups].separator != '-') && (i == 0 || chain[i].separator != '-'))
                return true;
        }
    return false;
}

bool isCard(std::string_view digits)
{
    if (digits.size() < 16 || digits.size() > 19 || digits[0] == '0' || isIdNumber(digits))
        return false;
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i] - '0';
        const int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += i % 2 == 1 ? doubled : digit;
    }
    return sum % 10 == 0;
}

bool hasCard(std::string_view text, const DigitChain &chain)
{
    for (std::size_t i = 0; i < chain.size(); ++i) {
        if (isCard(digitsOf(text, chain, i, i + 1)) && standsAlone(text, chain, i, i + 1))
            return true;
        if (!hasSizes(chain, i, {4, 4, 4, 4}))
            continue;
        const std::size_t tail = i + 4;
        const bool hasTail = tail < chain.size() && chain[tail].size() <= 3;
        for (const std::size_t last : {tail, tail + 1})
            if ((last == tail || hasTail) && isCard(digitsOf(text, chain, i, last)) && standsAlone(text, chain, i, last))
                return true;
    }
    return false;
}

bool isLocalCharacter(char c)
{
    return isLetter(c) || isDigit(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
}

// The end of the domain that starts at `at`, if it is one: labels with dots, the last of two or more letters.
std::optional<std::size_t> domainEnd(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && (isLetter(text[end]) || isDigit(text[end]) || text[end] == '-' || text[end] == '.'))
        ++end;
    while (end > at && (text[end - 1] == '.' || text[end - 1] == '-'))
        --end;
    const std::string_view domain = text.substr(at, end - at);
    const std::size_t dot = domain.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || domain.front() == '-' || domain.front() == '.' ||
        domain.find("..") != std::string_view::npos)
        return std::nullopt;
    const std::string_view top = domain.substr(dot + 1);
    constexpr std::array<std::string_view, 6> kPictures = {"png", "jpg", "jpeg", "gif", "svg", "webp"}; // icon@2x.png
    if (top.size() < 2 || !std::ranges::all_of(top, isLetter) || std::ranges::find(kPictures, top) != kPictures.end())
        return std::nullopt;
    return end;
}

bool hasEmail(std::string_view text)
{
    for (std::size_t sign = text.find('@'); sign != std::string_view::npos; sign = text.find('@', sign + 1)) {
        std::size_t begin = sign;
        while (begin > 0 && isLocalCharacter(text[begin - 1]))
            --begin;
        while (begin < sign && !isLetter(text[begin]) && !isDigit(text[begin]))
            ++begin;
        const auto end = domainEnd(text, sign + 1);
        const bool repository = end && *end < text.size() && text[*end] == ':' && text.substr(begin, sign - begin) == "git";
        if (begin < sign && end && !repository)
            return true;
    }
    return false;
}

// Most texts hold neither an @ nor enough digits; they need no closer look.
bool mayHold(std::string_view text)
{
    std::size_t digits = 0;
    for (const char c : text) {
        digits += isDigit(c) || static_cast<unsigned char>(c) == 0xEF ? 1 : 0; // 0xEF: full-width digits start so
        if (c == '@' || digits >= 8)
            return true;
    }
    return false;
}

bool holds(PersonalData kind, std::string_view folded, const std::vector<DigitChain> &chains)
{
    const auto any = [&](auto has) { return std::ranges::any_of(chains, [&](const DigitChain &chain) { return has(folded, chain); }); };
    switch (kind) {
    case PersonalData::Phone: return any(hasMobile) || hasInternationalPhone(folded);
    case PersonalData::Email: return hasEmail(folded);
    case PersonalData::IdNumber: return any(hasIdNumber);
    case PersonalData::BankCard: return any(hasCard);
    }
    return false;
}

} // namespace

std::string_view personalDataName(PersonalData kind)
{
    switch (kind) {
    case PersonalData::Phone: return "phone";
    case PersonalData::Email: return "email";
    case PersonalData::IdNumber: return "id_number";
    case PersonalData::BankCard: return "bank_card";
    }
    return {};
}

std::string_view personalDataWords(PersonalData kind)
{
    switch (kind) {
    case PersonalData::Phone: return LUTHIER_TR("a telephone number");
    case PersonalData::Email: return LUTHIER_TR("an e-mail address");
    case PersonalData::IdNumber: return LUTHIER_TR("an identity card number");
    case PersonalData::BankCard: return LUTHIER_TR("a bank card number");
    }
    return {};
}

std::vector<PersonalData> findPersonalData(std::string_view text)
{
    std::vector<PersonalData> found;
    if (!mayHold(text))
        return found;
    const std::string folded = foldedForNumbers(text);
    const std::vector<DigitChain> chains = digitChains(folded);
    for (const PersonalData kind : kKinds)
        if (holds(kind, folded, chains))
            found.push_back(kind);
    return found;
}

} // namespace luthier::data
