// The format is stated in token_file.h. Little endian: the supported machines are.

#include "core/data/token_file.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>

#include <fmt/format.h>
#include <xxhash.h>

#include "core/base/translate.h"

namespace luthier::data {

namespace {

static_assert(std::endian::native == std::endian::little);

constexpr std::string_view kMagic = "LUTHTOK1";
constexpr std::uint64_t kTailBytes = 24;
constexpr std::uint64_t kEntryBytes = 16;

Error damaged(const fs::path &path, std::string what)
{
    return {ErrorCode::BadFile, std::move(what), path.string(), LUTHIER_TR("Prepare the rows of this run again.")};
}

template <class T>
void appendRaw(std::string &target, const T &value)
{
    static_assert(std::is_trivially_copyable_v<T>);
    target.append(reinterpret_cast<const char *>(&value), sizeof(T));
}

template <class T>
void appendAll(std::string &target, const std::vector<T> &values)
{
    target.append(reinterpret_cast<const char *>(values.data()), values.size() * sizeof(T));
}

// Reads values off the front of some bytes; nothing once they do not suffice.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    template <class T>
    bool take(T &value)
    {
        return takeBytes(&value, sizeof(T));
    }
    template <class T>
    bool takeAll(std::vector<T> &values, std::size_t count)
    {
        if (count > m_bytes.size() / sizeof(T))
            return false;
        values.resize(count);
        return takeBytes(values.data(), count * sizeof(T));
    }
    bool atEnd() const { return m_bytes.empty(); }

private:
    bool takeBytes(void *target, std::size_t count)
    {
        if (count > m_bytes.size())
            return false;
        if (count > 0)
            std::memcpy(target, m_bytes.data(), count);
        m_bytes = m_bytes.subspan(count);
        return true;
    }
    std::span<const std::byte> m_bytes;
};

Expected<std::vector<std::byte>> readBytes(const FileReader &file, std::uint64_t begin, std::uint64_t end)
{
    std::vector<std::byte> bytes(static_cast<std::size_t>(end - begin));
    LUTHIER_TRY(file.read(begin, bytes));
    return bytes;
}

bool parseRow(std::span<const std::byte> bytes, TrainingRow &row)
{
    ByteReader reader(bytes);
    std::uint32_t sequences = 0;
    if (!reader.take(row.rowId) || !reader.take(sequences))
        return false;
    for (std::uint32_t i = 0; i < sequences; ++i) {
        std::uint32_t length = 0;
        Sequence sequence;
        if (!reader.take(length) || !reader.takeAll(sequence.ids, length) || !reader.takeAll(sequence.weights, length))
            return false;
        row.sequences.push_back(std::move(sequence));
    }
    return reader.atEnd();
}

} // namespace

TokenFileWriter::TokenFileWriter(FileWriter &writer) : m_writer(&writer) {}

Expected<void> TokenFileWriter::add(const TrainingRow &row)
{
    if (!m_started)
        LUTHIER_TRY(m_writer->write(kMagic));
    m_started = true;
    m_index.push_back({m_writer->position(), static_cast<std::uint32_t>(row.tokens()), static_cast<std::uint32_t>(row.trainedTokens())});
    std::string bytes;
    appendRaw(bytes, row.rowId);
    appendRaw(bytes, static_cast<std::uint32_t>(row.sequences.size()));
    for (const Sequence &sequence : row.sequences) {
        appendRaw(bytes, static_cast<std::uint32_t>(sequence.ids.size()));
        appendAll(bytes, sequence.ids);
        appendAll(bytes, sequence.weights);
    }
    return m_writer->write(bytes);
}

Expected<void> TokenFileWriter::finish()
{
    if (!m_started)
        LUTHIER_TRY(m_writer->write(kMagic));
    m_started = true;
    const std::uint64_t start = m_writer->position();
    std::string index;
    for (const Entry &entry : m_index) {
        appendRaw(index, entry.offset);
        appendRaw(index, entry.tokens);
        appendRaw(index, entry.trainedTokens);
    }
    const std::uint64_t hash = XXH3_64bits(index.data(), index.size());
    appendRaw(index, start);
    appendRaw(index, static_cast<std::uint64_t>(m_index.size()));
    appendRaw(index, hash);
    return m_writer->write(index);
}

TokenFile::TokenFile(FileReader file, std::vector<Entry> index, std::uint64_t end)
    : m_file(std::move(file)), m_index(std::move(index)), m_end(end)
{
}

Expected<TokenFile> TokenFile::open(const fs::path &path)
{
    LUTHIER_TRY_ASSIGN(FileReader file, FileReader::open(path));
    if (file.size() < kMagic.size() + kTailBytes)
        return fail(damaged(path, LUTHIER_TR("The file of training rows ends too early.")));
    LUTHIER_TRY_ASSIGN(const std::string magic, file.readText(0, kMagic.size()));
    if (magic != kMagic)
        return fail(damaged(path, LUTHIER_TR("This is not a file of training rows.")));
    LUTHIER_TRY_ASSIGN(const auto tail, readBytes(file, file.size() - kTailBytes, file.size()));
    ByteReader tailReader(tail);
    std::uint64_t start = 0;
    std::uint64_t rows = 0;
    std::uint64_t hash = 0;
    tailReader.take(start);
    tailReader.take(rows);
    tailReader.take(hash);
    const std::uint64_t indexEnd = file.size() - kTailBytes;
    if (start < kMagic.size() || start > indexEnd || (indexEnd - start) / kEntryBytes != rows || (indexEnd - start) % kEntryBytes != 0)
        return fail(damaged(path, LUTHIER_TR("The file of training rows has no readable index: it was not finished or is cut off.")));
    LUTHIER_TRY_ASSIGN(const auto bytes, readBytes(file, start, indexEnd));
    if (XXH3_64bits(bytes.data(), bytes.size()) != hash)
        return fail(damaged(path, LUTHIER_TR("The index of the training rows is damaged.")));
    std::vector<Entry> index(static_cast<std::size_t>(rows));
    ByteReader reader(bytes);
    std::uint64_t before = kMagic.size();
    for (Entry &entry : index) {
        reader.take(entry.offset);
        reader.take(entry.tokens);
        reader.take(entry.trainedTokens);
        if (entry.offset < before || entry.offset >= start)
            return fail(damaged(path, LUTHIER_TR("The index of the training rows points outside the rows.")));
        before = entry.offset + 1;
    }
    return TokenFile(std::move(file), std::move(index), start);
}

std::int64_t TokenFile::totalTokens() const
{
    std::int64_t sum = 0;
    for (const Entry &entry : m_index)
        sum += entry.tokens;
    return sum;
}

std::int64_t TokenFile::totalTrainedTokens() const
{
    std::int64_t sum = 0;
    for (const Entry &entry : m_index)
        sum += entry.trainedTokens;
    return sum;
}

std::int64_t TokenFile::longestSequence() const
{
    std::int64_t longest = 0;
    for (const Entry &entry : m_index)
        longest = std::max<std::int64_t>(longest, entry.tokens);
    return longest;
}

Expected<TrainingRow> TokenFile::row(std::size_t row) const
{
    const std::uint64_t begin = m_index[row].offset;
    const std::uint64_t end = row + 1 < m_index.size() ? m_index[row + 1].offset : m_end;
    LUTHIER_TRY_ASSIGN(const auto bytes, readBytes(m_file, begin, end));
    TrainingRow result;
    if (!parseRow(bytes, result))
        return fail(damaged(m_file.path(), fmt::format(LUTHIER_TR("Training row {} is damaged (byte {})."), row, begin)));
    return result;
}

} // namespace luthier::data
