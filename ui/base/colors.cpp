#include "ui/base/colors.h"

#include <algorithm>
#include <cmath>

namespace luthier::ui {

namespace {

double linear(int channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.red()) + 0.7152 * linear(color.green()) + 0.0722 * linear(color.blue());
}

} // namespace

const Colors &lightColors()
{
    static const Colors kColors = {.window = 0xF5F6F7,
                                   .surface = 0xFFFFFF,
                                   .subSurface = 0xFAFBFB,
                                   .line = 0xE2E6E8,
                                   .grid = 0xEDF0F1,
                                   .text = 0x15191C,
                                   .muted = 0x5A646B,
                                   .disabled = 0x98A2A8,
                                   .accent = 0x0F766E,
                                   .onAccent = 0xFFFFFF,
                                   .accentBackground = 0xE3F2F0,
                                   .good = 0x15803D,
                                   .warning = 0xB45309,
                                   .warningBackground = 0xFDF3E3,
                                   .error = 0xB91C1C,
                                   .errorBackground = 0xFCE9E8,
                                   .trainedToken = 0xD9EFEC,
                                   .curves = {0x0F766E, 0xD97706, 0x7C3AED, 0x2563EB, 0xE11D48, 0x65A30D, 0x0891B2, 0x475569}};
    return kColors;
}

const Colors &darkColors()
{
    static const Colors kColors = {.window = 0x14171A,
                                   .surface = 0x1C2023,
                                   .subSurface = 0x191D20,
                                   .line = 0x2D3338,
                                   .grid = 0x262C30,
                                   .text = 0xE7EAEC,
                                   .muted = 0x9AA5AC,
                                   .disabled = 0x647078,
                                   .accent = 0x2DB5A6,
                                   .onAccent = 0x06201D,
                                   .accentBackground = 0x17332F,
                                   .good = 0x4ADE80,
                                   .warning = 0xFBBF24,
                                   .warningBackground = 0x33270F,
                                   .error = 0xF87171,
                                   .errorBackground = 0x3A1A1A,
                                   .trainedToken = 0x17403B,
                                   .curves = {0x2DB5A6, 0xF0A23B, 0xA78BFA, 0x6EA0F8, 0xFB7185, 0xA3E635, 0x22D3EE, 0x94A3B8}};
    return kColors;
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto part = [share](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

double contrast(const QColor &a, const QColor &b)
{
    const std::pair<double, double> ends = std::minmax({luminance(a), luminance(b)});
    return (ends.second + 0.05) / (ends.first + 0.05);
}

std::vector<TextPair> textPairs(const Colors &c)
{
    std::vector<TextPair> pairs;
    const auto add = [&pairs](const char *name, const QColor &text, std::initializer_list<QColor> backgrounds) {
        for (const QColor &background : backgrounds)
            pairs.push_back({QStringLiteral("%1 on %2").arg(QString::fromLatin1(name), background.name()), text, background});
    };
    add("text", c.text,
        {c.window, c.surface, c.subSurface, c.grid, c.accentBackground, c.warningBackground, c.errorBackground, c.trainedToken});
    add("muted", c.muted, {c.window, c.surface, c.subSurface, c.grid, c.accentBackground, c.warningBackground, c.errorBackground});
    add("accent", c.accent, {c.window, c.surface, c.subSurface, c.accentBackground});
    add("on accent", c.onAccent, {c.accent, mixed(c.accent, c.text, 0.12)});
    add("good", c.good, {c.window, c.surface});
    add("warning", c.warning, {c.surface, c.warningBackground});
    add("error", c.error, {c.surface, c.errorBackground});
    return pairs;
}

} // namespace luthier::ui
