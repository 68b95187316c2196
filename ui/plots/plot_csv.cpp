#include "ui/plots/plot_csv.h"

#include <cmath>
#include <set>

#include <fmt/format.h>

namespace luthier::ui {

namespace {

std::string quoted(const std::string &cell)
{
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;
    std::string text = "\"";
    for (const char character : cell) {
        if (character == '"')
            text += '"';
        text += character;
    }
    return text + '"';
}

} // namespace

std::string curvesCsv(std::span<const NamedCurve> curves)
{
    std::set<double> steps;
    std::string text = "step";
    for (const NamedCurve &named : curves) {
        text += ',' + quoted(named.name);
        steps.insert(named.curve->steps().begin(), named.curve->steps().end());
    }
    text += "\r\n";
    for (const double step : steps) {
        text += fmt::format("{}", step);
        for (const NamedCurve &named : curves) {
            text += ',';
            const std::optional<std::size_t> index = named.curve->indexAtOrBefore(step);
            if (index && named.curve->steps()[*index] == step && std::isfinite(named.curve->values()[*index]))
                text += fmt::format("{}", named.curve->values()[*index]);
        }
        text += "\r\n";
    }
    return text;
}

} // namespace luthier::ui
