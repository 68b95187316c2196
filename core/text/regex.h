#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/text/tokenizer.h"

namespace luthier::text {

// A regular expression of a tokenizer file, compiled with PCRE2 (JIT where the machine has it). Immutable, cheap to copy
// and thread-safe.
class Regex {
public:
    static Expected<Regex> compile(std::string_view pattern);

    // Appends all matches in valid UTF-8, from left to right, as the reference's find_iter gives them.
    void findAll(std::string_view text, std::vector<ByteRange> &matches) const;

private:
    struct Code;
    std::shared_ptr<const Code> m_common; // for texts without characters newer than PCRE2's tables
    std::shared_ptr<const Code> m_all;
};

} // namespace luthier::text
