#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/base/expected.h"

namespace luthier {

// Keeps the order of keys: files that people read stay in the order they were written in.
using Json = nlohmann::ordered_json;

// `where` names the source in the error ("config.json"), which adds line and column. Refuses nesting deeper than 512.
Expected<Json> parseJson(std::string_view text, std::string_view where);
Expected<Json> readJsonFile(const std::filesystem::path &path);

// One line, UTF-8 kept; invalid UTF-8 inside a string becomes U+FFFD instead of an exception.
std::string dumpJson(const Json &value);
// Indented by two, for files that people read.
std::string dumpJsonPretty(const Json &value);

// {"code", "what", "where", "advice"}; the empty ones left out.
Json toJson(const Error &error);

} // namespace luthier
