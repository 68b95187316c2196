#pragma once

#include <cstdint>
#include <vector>

#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/data/training_row.h"

namespace luthier::data {

// The frozen training rows of a run (tokens.bin, tokens.eval.bin), so that a resume needs no database.
//
//   magic "LUTHTOK1", then per row: int64 rowId, uint32 sequence count, and per sequence: uint32 length, length x int32 ids,
//   length x float32 weights; then the index: rowCount x (uint64 offset, uint32 tokens, uint32 trained tokens); then
//   uint64 index offset, uint64 rowCount, uint64 XXH3-64 of the index. Little endian. A file without its tail is refused.
class TokenFileWriter {
public:
    explicit TokenFileWriter(FileWriter &writer);
    Expected<void> add(const TrainingRow &row);
    Expected<void> finish(); // writes the index; the FileWriter stays open

private:
    struct Entry {
        std::uint64_t offset;
        std::uint32_t tokens;
        std::uint32_t trainedTokens;
    };
    FileWriter *m_writer;
    std::vector<Entry> m_index;
    bool m_started = false;
};

// Rows by position, read on demand. Thread-safe.
class TokenFile {
public:
    static Expected<TokenFile> open(const fs::path &path);

    std::size_t rows() const { return m_index.size(); }
    std::int64_t tokens(std::size_t row) const { return m_index[row].tokens; }
    std::int64_t trainedTokens(std::size_t row) const { return m_index[row].trainedTokens; }
    std::int64_t totalTokens() const;
    std::int64_t totalTrainedTokens() const;
    std::int64_t longestSequence() const; // of the rows' token sums
    Expected<TrainingRow> row(std::size_t row) const;

private:
    struct Entry {
        std::uint64_t offset;
        std::uint32_t tokens;
        std::uint32_t trainedTokens;
    };
    TokenFile(FileReader file, std::vector<Entry> index, std::uint64_t end);
    FileReader m_file;
    std::vector<Entry> m_index;
    std::uint64_t m_end;
};

} // namespace luthier::data
