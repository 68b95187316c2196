#include "core/data/formats/formats.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::data {

namespace {

struct OtherName {
    std::string_view other;
    std::string_view name;
};

constexpr std::array kOtherNames = {
    OtherName{"kto", "labelled"},   OtherName{"openai", "messages"}, OtherName{"chatml", "messages"}, OtherName{"instruction", "alpaca"},
    OtherName{"dpo", "preference"}, OtherName{"pretrain", "text"},   OtherName{"txt", "text"},        OtherName{"prompts", "prompt"},
};

} // namespace

std::span<const Format> formats()
{
    static const std::array kFormats = {
        tokensFormat(), preferenceFormat(), labelledFormat(), messagesFormat(), sharegptFormat(),
        taskFormat(),   promptFormat(),     alpacaFormat(),   textFormat(),
    };
    return kFormats;
}

const Format *formatByName(std::string_view name)
{
    const auto other = std::ranges::find(kOtherNames, name, &OtherName::other);
    if (other != kOtherNames.end())
        name = other->name;
    const auto found = std::ranges::find(formats(), name, &Format::name);
    return found == formats().end() ? nullptr : &*found;
}

std::vector<std::string> formatNames()
{
    std::vector<std::string> names;
    for (const Format &format : formats())
        names.emplace_back(format.name);
    return names;
}

RowFormat formatOf(const RowFields &row)
{
    for (const Format &format : formats())
        if (format.fits(row))
            return {&format, true};
    for (const Format &format : formats())
        if (format.resembles(row))
            return {&format, false};
    return {};
}

Unexpected<Error> cannotWrite(std::string_view format, std::string_view why)
{
    return fail(ErrorCode::BadData, fmt::format(LUTHIER_TR("The format {} cannot hold this row: {}."), format, why), {},
                LUTHIER_TR("Export as messages, preference or another format that holds it."));
}

} // namespace luthier::data
