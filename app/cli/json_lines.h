#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/base/json.h"

namespace luthier::cli {

struct JsonLine {
    Json value;
    std::string place; // "rows.jsonl:17", for error texts
};

// The non-blank lines of a JSON Lines file, in order; "-" reads standard input. Errors name file, line and column. Lines end
// at LF only (CR before it is dropped): texts may hold other line ends.
Expected<void> forEachJsonLine(const fs::path &path, const std::function<Expected<void>(const JsonLine &line)> &use);
Expected<std::vector<JsonLine>> readJsonLines(const fs::path &path);

// `where` of an error gets the place in front: "rows.jsonl:17: messages[0].role"; an empty one becomes the place.
Error placed(Error error, const std::string &place);

} // namespace luthier::cli
