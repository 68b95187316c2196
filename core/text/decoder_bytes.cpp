#include "core/base/utf8.h"
#include "core/text/byte_alphabet.h"
#include "core/text/decoder_kinds.h"

namespace luthier::text {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Reads the byte alphabet back. A token with any other character is literal text.
class ByteLevelDecoder final : public Decoder {
public:
    void apply(std::vector<std::string> &tokens) const override
    {
        std::string bytes;
        for (const std::string &token : tokens)
            bytes += bytesSpelledBy(token).value_or(token);
        tokens.assign(1, replaceInvalidUtf8(bytes));
    }
};

// A run of tokens like "<0xE4>" becomes the character they spell, or U+FFFD for each of them.
class ByteFallbackDecoder final : public Decoder {
public:
    void apply(std::vector<std::string> &tokens) const override
    {
        std::vector<std::string> result;
        std::string run;
        const auto flush = [&] {
            if (run.empty())
                return;
            if (firstInvalidUtf8(run))
                result.insert(result.end(), run.size(), std::string(kReplacement));
            else
                result.push_back(run);
            run.clear();
        };
        for (std::string &token : tokens) {
            const int byte = byteOfFallbackToken(token);
            if (byte >= 0) {
                run.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
                continue;
            }
            flush();
            result.push_back(std::move(token));
        }
        flush();
        tokens = std::move(result);
    }
};

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

} // namespace

int byteOfFallbackToken(std::string_view token)
{
    if (token.size() != 6 || !token.starts_with("<0x") || token.back() != '>')
        return -1;
    const int high = hexDigit(token[3]);
    const int low = hexDigit(token[4]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

MadeDecoder makeByteLevelDecoder(const Json & /*json*/, std::string_view /*where*/)
{
    return std::make_unique<ByteLevelDecoder>();
}

MadeDecoder makeByteFallbackDecoder(const Json & /*json*/, std::string_view /*where*/)
{
    return std::make_unique<ByteFallbackDecoder>();
}

} // namespace luthier::text
