#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/base/json.h"

namespace luthier::cli {

// Where a verb's words go. Standard output carries the answer: JSON only with --json, text otherwise. Everything that is
// not the answer goes to standard error.
class Output {
public:
    explicit Output(bool json) : m_json(json) {}

    bool json() const { return m_json; }
    void object(const Json &object) const;      // one line on stdout, flushed; with --json
    void line(const Json &object) const;        // one line on stdout, whether or not JSON was asked for
    void text(std::string_view text) const;     // on stdout, as it is; without --json
    void note(std::string_view sentence) const; // one line on stderr
    void error(const Error &error) const;       // on stderr, and {"error": …} on stdout with --json

private:
    bool m_json;
};

// Rows of cells in columns, two blanks between them; numbers are aligned by the caller. The first row is the heading.
std::string formatTable(const std::vector<std::vector<std::string>> &rows);

// "name   value" lines, for showing one thing.
std::string formatFacts(const std::vector<std::pair<std::string, std::string>> &facts);

// How many terminal cells a text takes: East Asian wide characters take two.
std::size_t displayWidth(std::string_view text);

} // namespace luthier::cli
