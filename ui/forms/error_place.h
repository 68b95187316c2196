#pragma once

#include <optional>

#include <QString>

#include "core/base/error.h"

namespace luthier::ui {

// Where an error of reading a specification lies in its text: the line and column that parseJson() tells, or the setting that
// `where` names.
struct TextPlace {
    int line = 1; // both from 1
    int column = 1;
    int length = 0; // of what is wrong; 0: a point
    bool operator==(const TextPlace &) const = default;
};
std::optional<TextPlace> errorPlace(const QString &text, const Error &error);

} // namespace luthier::ui
