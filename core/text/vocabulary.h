#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/text/token_table.h"

namespace luthier::text {

// Far beyond any vocabulary; a damaged file must not make us allocate more.
inline constexpr TokenId kLargestTokenId = 4'000'000;

// The strings of a model's tokens and their ids, as the file lists them. Ids may have gaps.
class Vocabulary {
public:
    using Entry = std::pair<std::string, TokenId>;
    // Errors: ids that are negative or beyond kLargestTokenId.
    static Expected<Vocabulary> make(std::vector<Entry> entries, std::string_view where);

    std::optional<TokenId> find(std::string_view text) const { return m_table.find(text); }
    std::string_view text(TokenId id) const; // "" for an id that does not exist
    bool contains(TokenId id) const
    {
        return id >= 0 && static_cast<std::size_t>(id) < m_exists.size() && m_exists[static_cast<std::size_t>(id)];
    }
    std::size_t size() const { return m_texts.size(); } // largest id + 1
    std::size_t count() const { return m_table.size(); }
    Json toJson() const; // {text: id}, by id

private:
    std::vector<std::string> m_texts;
    std::vector<bool> m_exists;
    TokenTable m_table;
};

} // namespace luthier::text
