#include "core/data/statistics.h"

#include <bit>

namespace luthier::data {

namespace {

// 0 for 0, 1 for 1, 2 for 2-3, 3 for 4-7, …
std::size_t rangeOf(std::int64_t length)
{
    return static_cast<std::size_t>(std::bit_width(static_cast<std::uint64_t>(length)));
}

} // namespace

void DatasetStatistics::addRecord(const Record &record)
{
    ++m_records;
    ++m_kinds[kindOf(record)];
}

void DatasetStatistics::addTokens(const TrainingRow &row)
{
    m_tokens += row.tokens();
    m_trainedTokens += row.trainedTokens();
    ++m_lengths[row.tokens()];
}

double DatasetStatistics::trainedShare() const
{
    return m_tokens == 0 ? 0 : static_cast<double>(m_trainedTokens) / static_cast<double>(m_tokens);
}

std::int64_t DatasetStatistics::longestRow() const
{
    return m_lengths.empty() ? 0 : m_lengths.rbegin()->first;
}

std::int64_t DatasetStatistics::lengthAtShare(double share) const
{
    std::int64_t all = 0;
    for (const auto &[length, rows] : m_lengths)
        all += rows;
    const double wanted = share * static_cast<double>(all);
    std::int64_t below = 0;
    for (const auto &[length, rows] : m_lengths) {
        below += rows;
        if (static_cast<double>(below) >= wanted)
            return length;
    }
    return longestRow();
}

std::vector<LengthRange> DatasetStatistics::histogram() const
{
    std::vector<LengthRange> ranges;
    if (m_lengths.empty())
        return ranges;
    const std::size_t first = rangeOf(m_lengths.begin()->first);
    for (std::size_t range = first; range <= rangeOf(longestRow()); ++range) {
        const std::int64_t from = range == 0 ? 0 : std::int64_t{1} << (range - 1);
        ranges.push_back({from, range == 0 ? 0 : 2 * from - 1, 0});
    }
    for (const auto &[length, rows] : m_lengths)
        ranges[rangeOf(length) - first].rows += rows;
    return ranges;
}

Json toJson(const DatasetStatistics &statistics)
{
    Json json = {{"rows", statistics.records()}};
    json["kinds"] = Json::object();
    for (const auto &[kind, rows] : statistics.kinds())
        json["kinds"][std::string(kindName(kind))] = rows;
    if (statistics.tokens() == 0)
        return json;
    json["tokens"] = statistics.tokens();
    json["trained_tokens"] = statistics.trainedTokens();
    json["trained_share"] = statistics.trainedShare();
    json["longest_row"] = statistics.longestRow();
    json["median_row"] = statistics.lengthAtShare(0.5);
    json["lengths"] = Json::array();
    for (const LengthRange &range : statistics.histogram())
        json["lengths"].push_back({{"from", range.from}, {"to", range.to}, {"rows", range.rows}});
    return json;
}

} // namespace luthier::data
