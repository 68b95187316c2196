#pragma once

#include <string_view>

#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

// Python's format specification: [[fill]align][sign][#][0][width][,][.precision][type].
struct FormatSpec {
    bool isPlain = false; // nothing was given: the value as str() prints it
    Text fill = Text(" ");
    char align = 0; // '<', '>', '^', '='; 0: by type
    char sign = '-';
    bool isAlternate = false;
    bool isZeroPadded = false;
    Int width = 0;
    char grouping = 0;  // ',' or '_'; 0: none
    Int precision = -1; // -1: none
    char type = 0;
};

FormatSpec parseFormatSpec(std::string_view spec); // fails for what Python refuses
Text formatted(Runtime &runtime, const Value &value, const FormatSpec &spec);

// The digits of a number without padding: "+1,234.50".
std::string formatNumber(Runtime &runtime, const Value &number, const FormatSpec &spec);

} // namespace luthier::text::jinja
