#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/data/reading/json_node.h"

namespace luthier::data {

// What a column of a training file can mean. The spellings are in fields.cpp; case, blanks, _ and - make no difference.
enum class Field {
    Instruction,
    Input,
    Output,
    System,
    History,
    Text,
    Weight,
    Messages,
    Conversations,
    Tools,
    Task,
    Reference,
    Chosen,
    Rejected,
    Score,
    ScoreChosen,
    ScoreRejected,
    RejectReason,
    Label,
    InputIds,
    Labels,
};
inline constexpr std::size_t kFieldCount = 21;

std::string_view fieldName(Field field); // "instruction", "score_chosen", …
std::optional<Field> fieldFromName(std::string_view name);
std::optional<Field> fieldOfColumn(std::string_view column);     // by any spelling
bool isSameName(std::string_view column, std::string_view name); // case, blanks, _ and - aside

class FieldSet {
public:
    constexpr FieldSet() = default;
    constexpr FieldSet(std::initializer_list<Field> fields)
    {
        for (const Field field : fields)
            insert(field);
    }
    constexpr void insert(Field field) { m_bits |= std::uint32_t{1} << static_cast<unsigned>(field); }
    constexpr bool has(Field field) const { return (m_bits >> static_cast<unsigned>(field) & 1U) != 0; }
    constexpr bool empty() const { return m_bits == 0; }
    constexpr bool isWithin(FieldSet other) const { return (m_bits & ~other.m_bits) == 0; }

private:
    std::uint32_t m_bits = 0;
};

// Finds the field of a column, and how far up its spelling stands. Remembers names: not thread-safe.
class FieldMap {
public:
    FieldMap() = default;
    // Columns named by hand, field -> column, come before every spelling. `only`: and no other column is used.
    explicit FieldMap(const std::map<std::string, std::string> &byHand, bool only = false);

    struct Hit {
        Field field;
        int rank; // smaller is better: a row's best column of a field counts
    };
    std::optional<Hit> find(const std::string &column);

private:
    std::unordered_map<std::string, std::optional<Hit>> m_known;
    bool m_only = false;
};

enum class RowSource { Json, Table, Text };

// The fields of one row. The row must outlive it.
class RowFields {
public:
    // In a table everything is text: there numbers, labels and lists are read from their cells, and an empty cell of
    // such a field, or of an optional text, is an absent value.
    RowFields(const JsonNode &row, FieldMap &map, RowSource source = RowSource::Json);

    const JsonNode *value(Field field) const { return m_values[static_cast<std::size_t>(field)]; }      // null: absent, or null
    const std::string *column(Field field) const { return m_columns[static_cast<std::size_t>(field)]; } // null: absent
    FieldSet present() const { return m_present; }                                                      // nulls count
    bool has(Field field) const { return m_present.has(field); }

    // How messages name a field: its column where the row has one.
    std::string quoted(Field field) const;

private:
    std::array<const JsonNode *, kFieldCount> m_values = {};
    std::array<const std::string *, kFieldCount> m_columns = {};
    FieldSet m_present;
    std::deque<JsonNode> m_cells; // read from the text of a table's cells
};

} // namespace luthier::data
