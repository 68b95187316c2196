#include "core/data/checks/similarity_index.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace luthier::data {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kMostCompared = 64; // earlier rows of one bucket a row is compared with: buckets of common phrases are huge
constexpr double kWorthComparing = 0.5;   // by the sketches: four standard deviations below kNearlyEqual

struct ContentHasher {
    std::size_t operator()(const Hash128 &hash) const { return static_cast<std::size_t>(hash.low); }
};

// Shingles of records, read again when they are needed; the latest are kept.
class ShingleCache {
public:
    explicit ShingleCache(const RecordSource &records) : m_records(records) {}

    Expected<const ShingleSet *> of(std::size_t index)
    {
        constexpr std::size_t kMostKept = 4096;
        if (const auto known = m_sets.find(index); known != m_sets.end())
            return &known->second;
        if (m_sets.size() >= kMostKept)
            m_sets.clear();
        LUTHIER_TRY_ASSIGN(const Record record, m_records(index));
        return &m_sets.emplace(index, shinglesOf(record)).first->second;
    }

private:
    const RecordSource &m_records;
    std::unordered_map<std::size_t, ShingleSet> m_sets;
};

struct SketchedRow {
    std::size_t index;
    const Sketch &sketch;
};

// Exact comparisons of pairs whose sketches are worth one, each pair once.
class PairJudge {
public:
    PairJudge(const RecordSource &first, const RecordSource &second) : m_first(first), m_second(second) {}

    Expected<bool> areAlike(const SketchedRow &firstRow, const SketchedRow &secondRow)
    {
        if (estimatedSimilarity(firstRow.sketch, secondRow.sketch) < kWorthComparing)
            return false;
        const std::size_t first = firstRow.index;
        const std::size_t second = secondRow.index;
        const std::uint64_t pair = (static_cast<std::uint64_t>(first) << 32U) | second;
        if (!m_refused.empty() && m_refused.contains(pair))
            return false;
        LUTHIER_TRY_ASSIGN(const ShingleSet firstSet, copyOf(m_first, first)); // the cache may let go of it
        LUTHIER_TRY_ASSIGN(const ShingleSet *secondSet, m_second.of(second));
        const bool alike = jaccard(firstSet, *secondSet) >= kNearlyEqual;
        if (!alike)
            m_refused.insert(pair);
        return alike;
    }

private:
    static Expected<ShingleSet> copyOf(ShingleCache &cache, std::size_t index)
    {
        LUTHIER_TRY_ASSIGN(const ShingleSet *set, cache.of(index));
        return *set;
    }
    ShingleCache m_first;
    ShingleCache m_second;
    std::unordered_set<std::uint64_t> m_refused;
};

} // namespace

void SimilarityIndex::add(const RowPlace &place, const Record &record)
{
    const ShingleSet shingles = shinglesOf(record);
    m_places.add(place);
    m_rows.push_back({contentHash(record), shingles.empty() ? Sketch{} : sketchOf(shingles), !shingles.empty()});
}

std::vector<std::size_t> SimilarityIndex::orderedByKey(std::size_t band) const
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].isComparable)
            order.push_back(i);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return m_rows[i].sketch.keys[band]; });
    return order;
}

Expected<std::vector<Problem>> SimilarityIndex::nearDuplicates(const RecordSource &records) const
{
    std::vector<std::size_t> partners(m_rows.size(), kNone);
    std::unordered_set<Hash128, ContentHasher> seen;
    std::vector<bool> isRepeated(m_rows.size(), false);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        isRepeated[i] = !seen.insert(m_rows[i].content).second;
    PairJudge judge(records, records);
    for (std::size_t band = 0; band < kBands; ++band) {
        const std::vector<std::size_t> order = orderedByKey(band);
        std::size_t bucket = 0; // where the rows with the same key begin
        for (std::size_t at = 0; at < order.size(); ++at) {
            const std::size_t row = order[at];
            if (m_rows[row].sketch.keys[band] != m_rows[order[bucket]].sketch.keys[band])
                bucket = at;
            for (std::size_t other = bucket; other < std::min(at, bucket + kMostCompared) && partners[row] == kNone && !isRepeated[row];
                 ++other) {
                if (isRepeated[order[other]])
                    continue;
                LUTHIER_TRY_ASSIGN(const bool alike,
                                   judge.areAlike({order[other], m_rows[order[other]].sketch}, {row, m_rows[row].sketch}));
                partners[row] = alike ? order[other] : kNone;
            }
        }
    }
    std::vector<Problem> problems;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (partners[i] != kNone)
            problems.push_back(pairProblem(ProblemKind::NearDuplicate, m_places.at(i), m_places.at(partners[i])));
    return problems;
}

Expected<std::vector<Problem>> SimilarityIndex::leaks(const RecordSource &records, const SimilarityIndex &training,
                                                      const RecordSource &trainingRecords) const
{
    std::vector<std::size_t> partners(m_rows.size(), kNone);
    std::unordered_map<Hash128, std::size_t, ContentHasher> contents;
    for (std::size_t i = 0; i < training.m_rows.size(); ++i)
        contents.emplace(training.m_rows[i].content, i);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (const auto same = contents.find(m_rows[i].content); same != contents.end())
            partners[i] = same->second;
    PairJudge judge(records, trainingRecords);
    for (std::size_t band = 0; band < kBands; ++band) {
        const std::vector<std::size_t> order = training.orderedByKey(band);
        const auto keyOf = [&](std::size_t i) { return training.m_rows[i].sketch.keys[band]; };
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (partners[row] != kNone || !m_rows[row].isComparable)
                continue;
            const auto key = m_rows[row].sketch.keys[band];
            auto at = std::ranges::lower_bound(order, key, {}, keyOf);
            for (std::size_t compared = 0; compared < kMostCompared && at != order.end() && keyOf(*at) == key; ++compared, ++at) {
                LUTHIER_TRY_ASSIGN(const bool alike, judge.areAlike({row, m_rows[row].sketch}, {*at, training.m_rows[*at].sketch}));
                if (!alike)
                    continue;
                partners[row] = *at;
                break;
            }
        }
    }
    std::vector<Problem> problems;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (partners[i] != kNone)
            problems.push_back(pairProblem(ProblemKind::Leak, m_places.at(i), training.m_places.at(partners[i])));
    return problems;
}

} // namespace luthier::data
