#include "app/cli/output.h"

#include <algorithm>
#include <cstdio>

#include "core/base/utf8.h"

namespace luthier::cli {
namespace {

void print(std::FILE *target, std::string_view text)
{
    // A reader that went away is not this program's failure; an answer that was not written is noticed in main.
    (void)std::fwrite(text.data(), 1, text.size(), target);
    (void)std::fflush(target);
}

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) ||
           (c >= 0x20000 && c <= 0x3FFFD);
}

} // namespace

void Output::object(const Json &object) const
{
    if (m_json)
        line(object);
}

void Output::line(const Json &object) const
{
    print(stdout, dumpJson(object) + "\n");
}

void Output::text(std::string_view text) const
{
    if (!m_json)
        print(stdout, text);
}

void Output::note(std::string_view sentence) const
{
    print(stderr, std::string(sentence) + "\n");
}

void Output::error(const Error &error) const
{
    note("luthier: " + describeError(error));
    object({{"error", toJson(error)}});
}

std::size_t displayWidth(std::string_view text)
{
    std::size_t width = 0;
    while (!text.empty()) {
        const auto decoded = decodeUtf8(text);
        width += decoded && isWide(decoded->codePoint) ? 2 : 1;
        text.remove_prefix(decoded ? decoded->bytes : 1);
    }
    return width;
}

std::string formatTable(const std::vector<std::vector<std::string>> &rows)
{
    std::vector<std::size_t> widths;
    for (const auto &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    }
    std::string text;
    for (const auto &row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += row[i];
            if (i + 1 < row.size())
                line.append(widths[i] - displayWidth(row[i]) + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::string formatFacts(const std::vector<std::pair<std::string, std::string>> &facts)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto &[name, value] : facts)
        rows.push_back({name, value});
    return formatTable(rows);
}

} // namespace luthier::cli
