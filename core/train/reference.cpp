#include "core/train/reference.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "core/base/translate.h"
#include "core/train/row_blocks.h"

namespace luthier::train {
namespace {

constexpr std::string_view kMagic = "LUTHREF1";

template <class T>
void append(std::string &bytes, const T &value)
{
    bytes.append(reinterpret_cast<const char *>(&value), sizeof(T));
}

void append(std::string &bytes, const Hash128 &hash)
{
    append(bytes, hash.high);
    append(bytes, hash.low);
}

// Everything before the numbers: equal for equal keys and shapes.
std::string header(const Hash128 &key, std::size_t rows, std::size_t sequencesPerRow)
{
    std::string bytes(kMagic);
    append(bytes, static_cast<std::uint64_t>(rows));
    append(bytes, static_cast<std::uint64_t>(sequencesPerRow));
    append(bytes, key);
    return bytes;
}

bool isModelFile(const fs::path &path)
{
    return path.extension() == ".safetensors" || path.extension() == ".gguf" || path.filename() == "config.json";
}

std::string describeFile(const fs::path &path)
{
    std::error_code ignored; // a file that is gone has size and time of error, and the model's own check reports it
    const auto size = fs::file_size(path, ignored);
    const auto time = fs::last_write_time(path, ignored).time_since_epoch().count();
    return path.filename().string() + ' ' + std::to_string(size) + ' ' + std::to_string(time) + '\n';
}

Expected<std::vector<std::int64_t>> rowIdsOf(const data::TokenFile &file, std::int64_t blockTokens)
{
    std::vector<std::int64_t> ids;
    const Expected<void> read = forEachRowBlock(file, blockTokens, [&](auto rows, auto) -> Expected<void> {
        for (const data::TrainingRow &row : rows)
            ids.push_back(row.rowId);
        return {};
    });
    LUTHIER_TRY(read);
    return ids;
}

} // namespace

Expected<Hash128> referenceKey(const fs::path &tokens, const fs::path &model)
{
    LUTHIER_TRY_ASSIGN(const Hash128 rows, hashFile(tokens));
    std::vector<std::string> files;
    std::error_code failed;
    if (fs::is_directory(model, failed))
        for (const fs::directory_entry &entry : fs::directory_iterator(model, failed)) {
            if (isModelFile(entry.path()))
                files.push_back(describeFile(entry.path()));
        }
    else
        files.push_back(describeFile(model));
    if (failed)
        return fail(errnoError(failed.value(), LUTHIER_TR("read the model's folder"), model));
    std::sort(files.begin(), files.end());
    std::string text = rows.hex() + '\n';
    for (const std::string &file : files)
        text += file;
    return hashBytes(text);
}

Expected<void> writeReference(const fs::path &path, const Hash128 &key, const ReferenceLogps &logps, std::span<const std::int64_t> rowIds)
{
    std::string bytes = header(key, rowIds.size(), logps.sequencesPerRow);
    for (std::size_t row = 0; row < rowIds.size(); ++row) {
        append(bytes, rowIds[row]);
        for (const double logp : logps.of(row))
            append(bytes, logp);
    }
    append(bytes, hashBytes(bytes));
    return writeFileAtomic(path, bytes);
}

Expected<ReferenceLogps> readReference(const fs::path &path, const Hash128 &key, std::span<const std::int64_t> rowIds)
{
    const ReferenceLogps none;
    auto read = readFile(path);
    if (!read && read.error().code == ErrorCode::NotFound)
        return none;
    LUTHIER_TRY_ASSIGN(const std::string bytes, std::move(read));

    constexpr std::size_t kHashBytes = 16;
    constexpr std::size_t kHeaderBytes = 8 + 8 + 8 + 16;
    if (bytes.size() < kHeaderBytes + kHashBytes)
        return none;
    const std::string_view content(bytes.data(), bytes.size() - kHashBytes);
    std::string hash;
    append(hash, hashBytes(content));
    std::uint64_t perRow = 0;
    std::memcpy(&perRow, bytes.data() + 16, sizeof(perRow));
    const std::size_t rowBytes = 8 + perRow * sizeof(double);
    if (hash != bytes.substr(content.size()) || !content.starts_with(header(key, rowIds.size(), perRow)) ||
        content.size() != kHeaderBytes + rowIds.size() * rowBytes)
        return none;

    ReferenceLogps logps{perRow, std::vector<double>(rowIds.size() * perRow)};
    for (std::size_t row = 0; row < rowIds.size(); ++row) {
        const char *at = content.data() + kHeaderBytes + row * rowBytes;
        std::int64_t id = 0;
        std::memcpy(&id, at, sizeof(id));
        if (id != rowIds[row])
            return none;
        std::memcpy(logps.values.data() + row * perRow, at + sizeof(id), perRow * sizeof(double));
    }
    return logps;
}

Expected<ReferenceLogps> referenceLogps(const ReferenceJob &job, RowPass &pass, const std::function<void(double)> &progress)
{
    LUTHIER_TRY_ASSIGN(const Hash128 key, referenceKey(job.tokens, job.model));
    LUTHIER_TRY_ASSIGN(const std::vector<std::int64_t> rowIds, rowIdsOf(job.rows, job.blockTokens));
    LUTHIER_TRY_ASSIGN(ReferenceLogps cached, readReference(job.cache, key, rowIds));
    if (!cached.empty() && cached.sequencesPerRow == job.sequencesPerRow)
        return cached;

    ReferenceLogps logps{job.sequencesPerRow, {}};
    progress(0);
    const Expected<void> computed = forEachRowBlock(job.rows, job.blockTokens, [&](auto rows, auto positions) -> Expected<void> {
        LUTHIER_TRY(pass.referenceLogps(rows, logps.values));
        progress(static_cast<double>(positions.back() + 1) / static_cast<double>(job.rows.rows()));
        return {};
    });
    LUTHIER_TRY(computed);
    LUTHIER_TRY(writeReference(job.cache, key, logps, rowIds));
    return logps;
}

} // namespace luthier::train
