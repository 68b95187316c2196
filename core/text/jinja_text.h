#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace luthier::text::jinja {

// Where some characters came from, in the compact form that strings carry inside the engine.
struct Origin {
    std::int32_t message = -1;    // index into the messages; -1: no message
    std::uint16_t field = 0;      // index into the rendering's table of field names; 0 = ""
    std::uint32_t generation = 0; // number of the {% generation %} block that wrote it; 0 = none
    bool isTemplate() const { return message < 0 && field == 0; }
    bool operator==(const Origin &) const = default;
};

// UTF-8 text of which every byte knows its origin. An empty field that was printed leaves a run of no length, so that
// the place where it stood can still be found.
class Text {
public:
    struct Run {
        std::size_t end = 0; // exclusive, in bytes; a run begins where the one before ends
        Origin origin;
    };

    Text() = default;
    Text(std::string bytes, Origin origin = {});

    const std::string &bytes() const { return m_bytes; }
    std::size_t size() const { return m_bytes.size(); }
    bool empty() const { return m_bytes.empty(); }
    std::vector<Run> runs() const; // cover the text; neighbours differ

    Origin originAt(std::size_t offset) const; // of that byte; at the end, of what stands before
    void append(std::string_view bytes, Origin origin);
    void append(const Text &other);
    void append(const Text &other, std::size_t begin, std::size_t end);
    Text slice(std::size_t begin, std::size_t end) const;
    void setGeneration(std::uint32_t generation);
    void reserve(std::size_t bytes) { m_bytes.reserve(bytes); }

private:
    void addRun(std::size_t bytes, Origin origin);

    std::string m_bytes;
    std::vector<Run> m_runs; // empty while everything comes from the template
};

} // namespace luthier::text::jinja
