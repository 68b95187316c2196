#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace luthier::data {

// The inside of a JSON string, from after its opening quote. `problem` is set, and reading stops there, at the first
// thing that is not allowed; with `repair` the reading goes on past everything but the end of the text.
struct JsonStringScan {
    std::string text;
    std::size_t end = 0; // after the closing quote; the size of the text if there is none
    bool closed = false;
    std::optional<std::size_t> problemAt;
    const char *problem = nullptr; // a whole sentence
};

// `closing` is the quote that ends it: one byte, or the three of a typographic quote.
JsonStringScan scanJsonString(std::string_view text, std::size_t at, std::string_view closing, bool repair);

} // namespace luthier::data
