#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/base/translate.h"

namespace luthier::weights {

// A JSON text as a sequence of events, with no tree in memory: a hostile header of 100 MB must not become a tree of several
// gigabytes, and a key given twice, of which a tree keeps one, must be noticed. A derived class overrides what its format
// has at each place and calls refuse() for the rest.
class JsonEvents : public nlohmann::json_sax<Json> {
public:
    const std::string &problem() const { return m_problem; }  // a whole sentence, empty if there is none
    std::size_t problemByte() const { return m_problemByte; } // of a syntax error

    bool null() override { return refuse(); }
    bool boolean(bool /*value*/) override { return refuse(); }
    bool number_integer(number_integer_t /*value*/) override { return refuse(); }
    bool number_unsigned(number_unsigned_t /*value*/) override { return refuse(); }
    bool number_float(number_float_t /*value*/, const string_t & /*text*/) override { return refuse(); }
    bool string(string_t & /*value*/) override { return refuse(); }
    bool binary(binary_t & /*value*/) override { return refuse(); }
    bool start_object(std::size_t /*elements*/) override { return refuse(); }
    bool key(string_t & /*name*/) override { return refuse(); }
    bool end_object() override { return refuse(); }
    bool start_array(std::size_t /*elements*/) override { return refuse(); }
    bool end_array() override { return refuse(); }
    bool parse_error(std::size_t byte, const std::string &token, const Json::exception &error) override;

protected:
    bool refuse(std::string problem = LUTHIER_TR("It has a value where none of that kind belongs.")); // returns false: stop

private:
    std::string m_problem;
    std::size_t m_problemByte = 0;
};

// Feeds `text` to `events`. `where` names the source, and `firstByte` is where the text starts in it.
Expected<void> readJsonEvents(std::string_view text, JsonEvents &events, const std::string &where, std::uint64_t firstByte);

} // namespace luthier::weights
