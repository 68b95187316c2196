#pragma once

#include <span>
#include <string>

#include "ui/plots/curve.h"

namespace luthier::ui {

struct NamedCurve {
    std::string name; // UTF-8
    const Curve *curve;
};

// RFC 4180 with a header line: the step, then a column for each curve. A step that a curve lacks, or at which it is no number,
// is an empty cell. Numbers as they were measured, not smoothed, in the shortest form that reads back as the same number.
std::string curvesCsv(std::span<const NamedCurve> curves);

} // namespace luthier::ui
