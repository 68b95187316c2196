#include "core/data/checks/dataset_checker.h"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "core/base/translate.h"
#include "core/data/checks/question_answer.h"

namespace luthier::data {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// Row numbers in an order in which the rows of a group (equal keys) stand together, each group in the order of the rows.
template <class Key>
std::vector<std::size_t> grouped(std::size_t count, const Key &key)
{
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    return order;
}

std::string pairSentence(ProblemKind kind, const RowPlace &row, const RowPlace &other)
{
    const bool inSameFile = other.file == row.file;
    switch (kind) {
    case ProblemKind::Duplicate:
        return inSameFile ? fmt::format(LUTHIER_TR("The row is the same as the one in line {}."), other.line)
                          : fmt::format(LUTHIER_TR("The row is the same as the one in line {} of {}."), other.line, other.file);
    case ProblemKind::NearDuplicate:
        return inSameFile ? fmt::format(LUTHIER_TR("The row is nearly the same as the one in line {}."), other.line)
                          : fmt::format(LUTHIER_TR("The row is nearly the same as the one in line {} of {}."), other.line, other.file);
    case ProblemKind::Contradiction:
        return inSameFile
                   ? fmt::format(LUTHIER_TR("The same question has another answer, label or order of preference in line {}."), other.line)
                   : fmt::format(LUTHIER_TR("The same question has another answer, label or order of preference in line {} of {}."),
                                 other.line, other.file);
    default:
        return inSameFile ? fmt::format(LUTHIER_TR("This evaluation row also stands in the training data, in line {}."), other.line)
                          : fmt::format(LUTHIER_TR("This evaluation row also stands in the training data, in line {} of {}."), other.line,
                                        other.file);
    }
}

} // namespace

void PlaceList::add(const RowPlace &place)
{
    auto known = m_files.empty() || m_files.back() != place.file ? std::ranges::find(m_files, place.file) : m_files.end() - 1;
    if (known == m_files.end())
        known = m_files.insert(known, place.file);
    m_entries.push_back({static_cast<std::uint32_t>(known - m_files.begin()), place.line, place.row});
}

RowPlace PlaceList::at(std::size_t index) const
{
    const Entry &entry = m_entries[index];
    return {m_files[entry.file], entry.line, entry.row};
}

Problem pairProblem(ProblemKind kind, const RowPlace &row, const RowPlace &other)
{
    Problem problem;
    problem.kind = kind;
    problem.file = row.file;
    problem.line = row.line;
    problem.row = row.row;
    problem.what = pairSentence(kind, row, other);
    problem.otherFile = other.file;
    problem.otherLine = other.line;
    return problem;
}

void DatasetChecker::add(const RowPlace &place, const Record &record)
{
    Fingerprint row{contentHash(record), 0, 0};
    if (const auto pair = questionAnswer(record)) {
        row.question = std::max<std::uint64_t>(1, hashBytes(pair->question).low);
        row.answer = hashBytes(pair->answer).low;
    }
    m_places.add(place);
    m_rows.push_back(row);
}

// Of every row the first one with the same content, or kNone.
std::vector<std::size_t> DatasetChecker::duplicates() const
{
    std::vector<std::size_t> partners(m_rows.size(), kNone);
    const auto order = grouped(m_rows.size(), [&](std::size_t i) { return m_rows[i].content; });
    std::size_t first = kNone;
    for (const std::size_t i : order) {
        if (first == kNone || m_rows[i].content != m_rows[first].content)
            first = i;
        else
            partners[i] = first;
    }
    return partners;
}

// Of every row an earlier one with the same question and another answer, or kNone; duplicates are passed over.
std::vector<std::size_t> DatasetChecker::contradictions(const std::vector<std::size_t> &duplicates) const
{
    std::vector<std::size_t> partners(m_rows.size(), kNone);
    const auto order = grouped(m_rows.size(), [&](std::size_t i) { return m_rows[i].question; });
    std::size_t first = kNone; // of the group
    std::size_t other = kNone; // the first of the group with another answer than `first`
    for (const std::size_t i : order) {
        if (m_rows[i].question == 0 || duplicates[i] != kNone)
            continue;
        if (first == kNone || m_rows[i].question != m_rows[first].question) {
            first = i;
            other = kNone;
        } else if (m_rows[i].answer != m_rows[first].answer) {
            partners[i] = first;
            other = other == kNone ? i : other;
        } else {
            partners[i] = other;
        }
    }
    return partners;
}

std::vector<Problem> DatasetChecker::finish() const
{
    const std::vector<std::size_t> same = duplicates();
    const std::vector<std::size_t> contrary = contradictions(same);
    std::vector<Problem> problems;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (same[i] != kNone)
            problems.push_back(pairProblem(ProblemKind::Duplicate, m_places.at(i), m_places.at(same[i])));
        if (contrary[i] != kNone)
            problems.push_back(pairProblem(ProblemKind::Contradiction, m_places.at(i), m_places.at(contrary[i])));
    }
    return problems;
}

} // namespace luthier::data
