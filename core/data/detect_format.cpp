#include "core/data/detect_format.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::data {

namespace {

constexpr std::int64_t kMostRows = 1000;
constexpr std::size_t kMostBytes = std::size_t{16} << 20;
constexpr std::size_t kColumnsNamed = 12;

struct Votes {
    const Format *format = nullptr;
    std::int64_t fitting = 0;
    std::int64_t resembling = 0;
};

// Counts, in the order in which things were first met.
class Census {
public:
    Census(const std::map<std::string, std::string> &byHand, RowSource source) : m_fields(byHand), m_source(source) {}

    void add(const JsonNode &row)
    {
        for (const JsonMember &member : row.members)
            if (m_columns.size() < kColumnsNamed && std::ranges::find(m_columns, member.name) == m_columns.end())
                m_columns.push_back(member.name);
        const RowFields fields(row, m_fields, m_source);
        const RowFormat own = formatOf(fields);
        if (own.format != nullptr) {
            Votes &votes = votesFor(own.format);
            (own.fits ? votes.fitting : votes.resembling) += 1;
        }
        for (std::size_t i = 0; i < kFieldCount; ++i)
            if (const std::string *column = fields.column(static_cast<Field>(i)))
                ++m_columnCounts[i][*column];
        m_instructions += fields.has(Field::Instruction) ? 1 : 0;
        ++m_rows;
    }

    Votes winner() const
    {
        Votes best;
        for (const Votes &votes : m_votes) // the earlier wins a tie
            if (std::pair(votes.fitting, votes.resembling) > std::pair(best.fitting, best.resembling))
                best = votes;
        return best;
    }

    bool inputIsQuestion() const { return m_instructions * 2 < m_rows; }
    const std::vector<std::string> &columns() const { return m_columns; }

    std::map<std::string, std::string> mapping(FieldSet uses) const
    {
        std::map<std::string, std::string> mapping;
        for (std::size_t i = 0; i < kFieldCount; ++i) {
            const auto &counts = m_columnCounts[i];
            const auto most = std::ranges::max_element(counts, {}, [](const auto &entry) { return entry.second; });
            if (most != counts.end() && uses.has(static_cast<Field>(i)))
                mapping.emplace(fieldName(static_cast<Field>(i)), most->first);
        }
        const auto input = mapping.find("input");
        const bool isTask = uses.has(Field::Task);
        if (inputIsQuestion() && !isTask && input != mapping.end() && !mapping.contains("instruction")) {
            mapping["instruction"] = input->second;
            mapping.erase("input");
        }
        return mapping;
    }

private:
    Votes &votesFor(const Format *format)
    {
        const auto found = std::ranges::find(m_votes, format, &Votes::format);
        return found == m_votes.end() ? m_votes.emplace_back(Votes{format}) : *found;
    }

    FieldMap m_fields;
    RowSource m_source;
    std::vector<Votes> m_votes;
    std::array<std::map<std::string, std::int64_t>, kFieldCount> m_columnCounts;
    std::vector<std::string> m_columns;
    std::int64_t m_instructions = 0;
    std::int64_t m_rows = 0;
};

std::string reasonFor(const FormatGuess &guess, bool isForced)
{
    std::string columns;
    for (const auto &[field, column] : guess.mapping)
        if (field == column)
            columns += fmt::format("{}\"{}\"", columns.empty() ? "" : ", ", column);
        else
            columns = columns.empty() ? fmt::format(LUTHIER_TR("\"{}\" as {}"), column, field)
                                      : fmt::format(LUTHIER_TR("{}, \"{}\" as {}"), columns, column, field);
    if (isForced && columns.empty())
        return fmt::format(LUTHIER_TR("The format {} was asked for; no column is known to it."), guess.format->name);
    if (isForced)
        return fmt::format(LUTHIER_TR("The format {} was asked for; it takes the columns {}."), guess.format->name, columns);
    return fmt::format(LUTHIER_TR("{} of the first {} rows have the columns of the format {}: {}."), guess.fitting, guess.readable,
                       guess.format->name, columns);
}

} // namespace

Expected<FormatGuess> detectFormat(RowReader &reader, RowSource source, const std::map<std::string, std::string> &byHand,
                                   const Format *forced)
{
    FormatGuess guess;
    Census census(byHand, source);
    std::size_t bytes = 0;
    SourceRow row;
    while (guess.rows < kMostRows && bytes < kMostBytes) {
        LUTHIER_TRY_ASSIGN(const bool more, reader.next(row));
        if (!more)
            break;
        guess.rows += row.row > 0 ? 1 : 0;
        bytes += row.raw.size();
        if (row.value && row.value->isObject()) {
            ++guess.readable;
            census.add(*row.value);
        }
    }
    const Votes winner = census.winner();
    guess.format = forced != nullptr ? forced : winner.format;
    guess.fitting = winner.fitting;
    guess.columns = census.columns();
    if (guess.format == nullptr)
        return guess;
    guess.context.inputIsQuestion = census.inputIsQuestion();
    guess.mapping = census.mapping(guess.format->uses);
    guess.reason = reasonFor(guess, forced != nullptr);
    return guess;
}

} // namespace luthier::data
