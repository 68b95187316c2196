#pragma once

#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

// Arithmetic of the template language; each fails as Python does.
Value add(Runtime &runtime, const Value &left, const Value &right);
Value subtract(const Value &left, const Value &right);
Value multiply(Runtime &runtime, const Value &left, const Value &right);
Value divide(const Value &left, const Value &right);
Value floorDivide(const Value &left, const Value &right);
Value modulo(Runtime &runtime, const Value &left, const Value &right); // also "…" % values
Value power(const Value &left, const Value &right);
Value negate(const Value &value);
Value keepSign(const Value &value); // unary +
Value absolute(const Value &value);

} // namespace luthier::text::jinja
