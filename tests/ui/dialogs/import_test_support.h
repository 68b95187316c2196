#pragma once

#include <gtest/gtest.h>

#include "core/data/import_preview.h"

namespace luthier::ui {

inline data::ImportPreview previewOf(const std::string &text)
{
    const auto preview = data::previewText(text, "pasted", {});
    EXPECT_TRUE(preview) << describeError(preview.error());
    return *preview;
}

inline constexpr auto kTwoRows = "{\"instruction\": \"Why?\", \"output\": \"Because.\"}\n{\"instruction\": \"Who?\", \"output\": \"I.\"}\n";
inline constexpr auto kUnknownColumns = "{\"colour\": \"red\", \"name\": \"rouge\"}\n";

} // namespace luthier::ui
