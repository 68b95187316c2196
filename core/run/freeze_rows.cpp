#include "core/run/freeze_rows.h"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/base/translate.h"
#include "core/data/split.h"
#include "core/data/token_file.h"
#include "core/run/run_folder.h"

namespace luthier::run {

namespace {

constexpr std::int64_t kProgressEvery = 256; // rows
constexpr std::string_view kAllTooLong = LUTHIER_TR("No trained tokens are left, because every row is longer than allowed.");
constexpr std::string_view kNothingTrained = LUTHIER_TR("No trained tokens: nothing in these rows would be learned from.");

Unexpected<Error> rowError(ErrorCode code, std::int64_t rowId, std::string what, std::string advice)
{
    return fail(code, std::move(what), fmt::format("row {}", rowId), std::move(advice));
}

Expected<void> checkKind(const data::Record &record, std::int64_t rowId, std::span<const std::string_view> kinds)
{
    const std::string_view kind = data::kindName(record);
    if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end())
        return {};
    return rowError(
        ErrorCode::BadData, rowId,
        fmt::format(LUTHIER_TR("A row of the kind \"{}\" is not what this method learns from ({})."), kind, fmt::join(kinds, ", ")),
        LUTHIER_TR("Choose a method for such rows, or another dataset."));
}

Expected<void> checkIds(const data::TrainingRow &row, std::int64_t vocabulary)
{
    for (const data::Sequence &sequence : row.sequences)
        for (const text::TokenId id : sequence.ids)
            if (id < 0 || id >= vocabulary)
                return rowError(ErrorCode::BadData, row.rowId,
                                fmt::format(LUTHIER_TR("The token {} is not one of this model's {} tokens."), id, vocabulary),
                                LUTHIER_TR("Use the tokenizer that belongs to the model."));
    return {};
}

void count(FrozenSet &set, const data::TrainingRow &row)
{
    ++set.rows;
    set.tokens += row.tokens();
    set.trainedTokens += row.trainedTokens();
    set.longestRow = std::max(set.longestRow, row.tokens());
    for (const data::Sequence &sequence : row.sequences)
        set.longestSequence = std::max(set.longestSequence, static_cast<std::int64_t>(sequence.ids.size()));
}

// Rows that are longer than allowed, where that is an error: all of them are counted before it is reported.
struct TooLongRows {
    std::int64_t rows = 0;
    std::int64_t firstRow = 0;
    std::int64_t longest = 0; // tokens
};

// Makes the training rows of a source, one record after the other.
class Freezer {
public:
    Freezer(const text::TextModel &model, const FreezeOptions &options, const ProgressCallback &progress)
        : m_model(model), m_options(options), m_rowOptions(options.rows), m_progress(progress)
    {
        if (options.rows.tooLong == config::TooLong::Error)
            m_rowOptions.tooLong = config::TooLong::Drop; // counted here, and an error at the end
    }

    // Calls `use` for every training row with the hash of its record.
    using Use = std::function<Expected<void>(const data::TrainingRow &row, const Hash128 &hash)>;
    Expected<void> run(RowSource &source, std::string_view what, FrozenSet &set, const Use &use)
    {
        std::int64_t rowId = 0;
        data::Record record;
        for (;;) {
            LUTHIER_TRY_ASSIGN(const bool more, source.next(rowId, record));
            if (!more)
                return tooLongError();
            LUTHIER_TRY(report(set.records++, source.count(), what));
            LUTHIER_TRY(add(record, rowId, set, use));
        }
    }

private:
    Expected<void> add(const data::Record &record, std::int64_t rowId, FrozenSet &set, const Use &use)
    {
        LUTHIER_TRY(checkKind(record, rowId, m_options.recordKinds));
        LUTHIER_TRY_ASSIGN(const data::TrainingRows made, data::makeTrainingRows(record, rowId, m_model, m_rowOptions));
        set.leftOutTokens += made.leftOutTokens;
        set.untrained += made.trainsNothing ? 1 : 0;
        switch (made.outcome) {
        case data::RowOutcome::Whole: break;
        case data::RowOutcome::Cut: ++set.cut; break;
        case data::RowOutcome::Split: ++set.split; break;
        case data::RowOutcome::Dropped:
            ++set.dropped;
            noteTooLong(rowId, made.tokens);
            break;
        }
        const Hash128 hash = data::contentHash(record);
        for (const data::TrainingRow &row : made.rows) {
            LUTHIER_TRY(checkIds(row, m_options.vocabulary));
            count(set, row);
            LUTHIER_TRY(use(row, hash));
        }
        return {};
    }

    void noteTooLong(std::int64_t rowId, std::int64_t tokens)
    {
        if (m_tooLong.rows++ == 0)
            m_tooLong.firstRow = rowId;
        m_tooLong.longest = std::max(m_tooLong.longest, tokens);
    }

    Expected<void> tooLongError() const
    {
        if (m_options.rows.tooLong != config::TooLong::Error || m_tooLong.rows == 0)
            return {};
        return rowError(
            ErrorCode::BadData, m_tooLong.firstRow,
            m_tooLong.rows == 1 ? fmt::format(LUTHIER_TR("One row is longer than the {} tokens that are allowed; the longest has {}."),
                                              m_options.rows.maxLength, m_tooLong.longest)
                                : fmt::format(LUTHIER_TR("{} rows are longer than the {} tokens that are allowed; the longest has {}."),
                                              m_tooLong.rows, m_options.rows.maxLength, m_tooLong.longest),
            LUTHIER_TR("Raise the maximum length (train.max_length), or choose to drop, cut or split such rows (train.too_long)."));
    }

    Expected<void> report(std::int64_t done, std::int64_t all, std::string_view what) const
    {
        if (!m_progress || done % kProgressEvery != 0)
            return {};
        if (m_progress(all > 0 ? static_cast<double>(done) / static_cast<double>(all) : 0, what))
            return {};
        return fail(ErrorCode::Cancelled, LUTHIER_TR("The preparation of the run was cancelled."));
    }

    const text::TextModel &m_model;
    const FreezeOptions &m_options;
    data::TrainingRowOptions m_rowOptions;
    const ProgressCallback &m_progress;
    TooLongRows m_tooLong;
};

struct HashHasher {
    std::size_t operator()(const Hash128 &hash) const { return hash.low; }
};

Hash128 hashOfHashes(const std::vector<Hash128> &hashes)
{
    return hashBytes(std::string_view(reinterpret_cast<const char *>(hashes.data()), hashes.size() * sizeof(Hash128)));
}

Expected<void> checkSomething(const FrozenRows &frozen)
{
    if (frozen.train.records + frozen.eval.records == 0)
        return fail(ErrorCode::BadData, LUTHIER_TR("The dataset has no rows."), {},
                    LUTHIER_TR("Choose a dataset with rows, or import some."));
    if (frozen.train.trainedTokens > 0)
        return {};
    if (frozen.train.dropped > 0 && frozen.train.untrained == 0)
        return fail(ErrorCode::BadData, std::string(kAllTooLong), {},
                    LUTHIER_TR("Raise the maximum length (train.max_length), or cut or split such rows (train.too_long)."));
    return fail(
        ErrorCode::BadData, std::string(kNothingTrained), {},
        LUTHIER_TR(
            "Check that the rows have answers of the assistant, that these are marked for training, and that the maximum length does "
            "not cut them off."));
}

// Writes a token file from the rows that `produce` adds.
Expected<void> writeTokens(const fs::path &path, const std::function<Expected<void>(data::TokenFileWriter &)> &produce)
{
    return writeFileAtomic(path, [&](FileWriter &file) -> Expected<void> {
        data::TokenFileWriter tokens(file);
        LUTHIER_TRY(produce(tokens));
        return tokens.finish();
    });
}

// Copies the rows of `all` that lie on one side of the choice.
Expected<void> writeSide(const fs::path &path, const data::TokenFile &all, const std::vector<bool> &isEval, bool side, FrozenSet &set)
{
    return writeTokens(path, [&](data::TokenFileWriter &tokens) -> Expected<void> {
        for (std::size_t i = 0; i < all.rows(); ++i) {
            if (isEval[i] != side)
                continue;
            LUTHIER_TRY_ASSIGN(const data::TrainingRow row, all.row(i));
            count(set, row);
            LUTHIER_TRY(tokens.add(row));
        }
        return {};
    });
}

// All rows go into one file first, since which of them are held back depends on all of them.
Expected<void> freezeWithFraction(const RunPaths &paths, Freezer &freezer, RowSource &rows, const FreezeOptions &options,
                                  FrozenRows &frozen, std::vector<Hash128> &hashes)
{
    const fs::path all = paths.folder / "tokens.all.bin";
    FrozenSet counted;
    LUTHIER_TRY(writeTokens(all, [&](data::TokenFileWriter &tokens) {
        return freezer.run(rows, LUTHIER_TR("tokenise"), counted, [&](const data::TrainingRow &row, const Hash128 &hash) {
            hashes.push_back(hash);
            return tokens.add(row);
        });
    }));
    frozen.train = counted;
    frozen.train.rows = frozen.train.tokens = frozen.train.trainedTokens = frozen.train.longestRow = frozen.train.longestSequence = 0;
    const std::vector<bool> isEval = data::evaluationSplit(hashes, options.evalFraction, options.seed);
    LUTHIER_TRY_ASSIGN(const auto file, data::TokenFile::open(all));
    LUTHIER_TRY(writeSide(paths.tokens(), file, isEval, false, frozen.train));
    LUTHIER_TRY(writeSide(paths.evalTokens(), file, isEval, true, frozen.eval));
    std::error_code code; // a surplus file in the run's folder does no harm
    fs::remove(all, code);
    return {};
}

Expected<void> freezeSet(const fs::path &path, Freezer &freezer, RowSource &rows, std::string_view what, FrozenSet &set,
                         std::vector<Hash128> &hashes)
{
    return writeTokens(path, [&](data::TokenFileWriter &tokens) {
        return freezer.run(rows, what, set, [&](const data::TrainingRow &row, const Hash128 &hash) {
            hashes.push_back(hash);
            return tokens.add(row);
        });
    });
}

} // namespace

Expected<FrozenRows> freezeRows(const fs::path &folder, const text::TextModel &model, RowSource &rows, RowSource *evalRows,
                                const FreezeOptions &options, const ProgressCallback &progress)
{
    const RunPaths paths{folder};
    Freezer freezer(model, options, progress);
    FrozenRows frozen;
    std::vector<Hash128> hashes; // of each training row's record
    if (evalRows == nullptr && options.evalFraction > 0) {
        LUTHIER_TRY(freezeWithFraction(paths, freezer, rows, options, frozen, hashes));
    } else {
        LUTHIER_TRY(freezeSet(paths.tokens(), freezer, rows, LUTHIER_TR("tokenise"), frozen.train, hashes));
    }
    frozen.contentHash = hashOfHashes(hashes);
    if (evalRows != nullptr) {
        std::vector<Hash128> evalHashes;
        LUTHIER_TRY(freezeSet(paths.evalTokens(), freezer, *evalRows, LUTHIER_TR("tokenise the evaluation rows"), frozen.eval, evalHashes));
        const std::unordered_set<Hash128, HashHasher> trained(hashes.begin(), hashes.end());
        frozen.leaked = std::count_if(evalHashes.begin(), evalHashes.end(), [&](const Hash128 &hash) { return trained.contains(hash); });
    }
    LUTHIER_TRY(checkSomething(frozen));
    return frozen;
}

bool saysNothingIsTrained(const Error &error)
{
    return error.code == ErrorCode::BadData && (error.what == kAllTooLong || error.what == kNothingTrained);
}

} // namespace luthier::run
