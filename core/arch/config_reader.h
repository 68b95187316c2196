#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/base/json.h"

namespace luthier::arch {

// Typed reading of an object of config.json. A key that is null counts as absent, as in transformers. A value of the wrong
// type is a BadFile error that names the key with its path ("rope_parameters.factor").
class ConfigReader {
public:
    // `object` must outlive the reader. `path` comes before the keys in messages: "" or "rope_parameters.".
    explicit ConfigReader(const Json &object, std::string path = {}) : m_object(&object), m_path(std::move(path)) {}

    bool has(std::string_view key) const { return find(key) != nullptr; }
    const Json *find(std::string_view key) const; // null if absent or null
    std::string pathOf(std::string_view key) const { return m_path + std::string(key); }

    Expected<std::int64_t> integer(std::string_view key) const; // must be there
    Expected<std::int64_t> integer(std::string_view key, std::int64_t otherwise) const;
    Expected<double> number(std::string_view key) const; // must be there; integers too
    Expected<double> number(std::string_view key, double otherwise) const;
    Expected<bool> boolean(std::string_view key, bool otherwise) const;
    Expected<std::string> text(std::string_view key, std::string otherwise) const;
    Expected<std::vector<double>> numbers(std::string_view key) const; // must be there
    // One integer, a list of them, or nothing.
    Expected<std::vector<std::int32_t>> ids(std::string_view key) const;

private:
    Unexpected<Error> wrong(std::string_view key, std::string_view wanted) const;
    const Json *m_object;
    std::string m_path;
};

// "config.json" says something that Luthier cannot do; `what` is a whole sentence naming the key.
Unexpected<Error> unsupportedSetting(std::string what);

} // namespace luthier::arch
