#include "core/text/vocabulary.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::text {

Expected<Vocabulary> Vocabulary::make(std::vector<Entry> entries, std::string_view where)
{
    Vocabulary vocabulary;
    TokenId largest = -1;
    std::size_t bytes = 0;
    for (const auto &[text, id] : entries) {
        if (id < 0 || id > kLargestTokenId)
            return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("The token \"{}\" has the impossible id {}."), text, id),
                        std::string(where));
        largest = std::max(largest, id);
        bytes += text.size();
    }
    vocabulary.m_texts.resize(static_cast<std::size_t>(largest + 1));
    vocabulary.m_exists.resize(vocabulary.m_texts.size(), false);
    vocabulary.m_table.reserve(entries.size(), bytes);
    for (auto &[text, id] : entries) {
        vocabulary.m_table.insert(text, id);
        vocabulary.m_texts[static_cast<std::size_t>(id)] = std::move(text);
        vocabulary.m_exists[static_cast<std::size_t>(id)] = true;
    }
    return vocabulary;
}

std::string_view Vocabulary::text(TokenId id) const
{
    return contains(id) ? std::string_view(m_texts[static_cast<std::size_t>(id)]) : std::string_view();
}

Json Vocabulary::toJson() const
{
    Json json = Json::object();
    auto &members = json.get_ref<Json::object_t &>();
    members.reserve(m_texts.size());
    for (std::size_t id = 0; id < m_texts.size(); ++id)
        if (m_exists[id]) // straight into the list: a look-up for each would be quadratic
            static_cast<Json::object_t::Container &>(members).emplace_back(m_texts[id], id);
    return json;
}

} // namespace luthier::text
