#include "core/arch/find_models.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::arch {
namespace {

constexpr std::array<char, 4> kGgufMagic = {'G', 'G', 'U', 'F'};

struct Entry {
    fs::path path;
    bool isFolder = false;
};

bool endsWith(const fs::path &path, std::string_view ending)
{
    return path.filename().string().ends_with(ending);
}

bool isHidden(const fs::path &path)
{
    return path.filename().string().starts_with('.');
}

bool isWeights(const fs::path &path)
{
    return endsWith(path, ".safetensors") || endsWith(path, ".safetensors.index.json") || endsWith(path, "pytorch_model.bin") ||
           endsWith(path, "pytorch_model.bin.index.json");
}

bool isModelFolder(const std::vector<Entry> &entries)
{
    const auto any = [&](auto &&says) { return std::any_of(entries.begin(), entries.end(), [&](const Entry &e) { return says(e.path); }); };
    return any([](const fs::path &path) { return path.filename() == "config.json"; }) && any(isWeights);
}

// Of a model in several files, "…-00002-of-00005.gguf", the first stands for all.
bool isLaterPart(const fs::path &path)
{
    const std::string stem = path.stem().string();
    const std::size_t of = stem.rfind("-of-");
    return of != std::string::npos && of >= 6 && stem[of - 6] == '-' && stem.compare(of - 5, 5, "00001") != 0 &&
           std::all_of(stem.begin() + static_cast<std::ptrdiff_t>(of) - 5, stem.begin() + static_cast<std::ptrdiff_t>(of),
                       [](char c) { return c >= '0' && c <= '9'; });
}

// A file that only calls itself so, such as a download that has just begun, is no model.
bool hasGgufMagic(const fs::path &path)
{
    const Expected<FileReader> file = FileReader::open(path);
    std::array<char, kGgufMagic.size()> first{};
    return file && file->size() >= first.size() && file->read(0, std::as_writable_bytes(std::span(first))) && first == kGgufMagic;
}

class Search {
public:
    explicit Search(const FindModelsOptions &options) : m_options(options) {}

    Expected<void> start(const fs::path &path)
    {
        std::error_code code;
        if (fs::is_directory(path, code))
            return folder(path, 0);
        if (!fs::exists(path, code)) {
            m_found.problems.push_back({path, Error{ErrorCode::NotFound, LUTHIER_TR("This folder is not there."), path.string(),
                                                    LUTHIER_TR("Connect the drive it is on, or take it off the list of folders.")}});
            return {};
        }
        file(path);
        return {};
    }

    FoundModels take()
    {
        std::sort(m_found.models.begin(), m_found.models.end(),
                  [](const ModelSummary &left, const ModelSummary &right) { return left.path < right.path; });
        return std::move(m_found);
    }

private:
    Expected<void> folder(const fs::path &path, int depth)
    {
        if (!isFirstVisit(path))
            return {};
        if (m_options.progress && !m_options.progress(path))
            return fail(ErrorCode::Cancelled, LUTHIER_TR("The search for models was stopped."), path.string());
        const std::vector<Entry> entries = list(path);
        if (isModelFolder(entries)) {
            inspect(path);
            return {};
        }
        for (const Entry &entry : entries) {
            if (!entry.isFolder) {
                file(entry.path);
            } else if (depth < m_options.depth && !isHidden(entry.path)) {
                LUTHIER_TRY(folder(entry.path, depth + 1));
            }
        }
        return {};
    }

    // By name. What cannot be listed is told and counts as empty.
    std::vector<Entry> list(const fs::path &path)
    {
        std::vector<Entry> entries;
        std::error_code code;
        for (fs::directory_iterator it(path, code), end; !code && it != end; it.increment(code)) {
            if (++m_seen > m_options.limit) {
                m_found.complete = false;
                break;
            }
            std::error_code ignored; // a link to nowhere is neither folder nor file
            entries.push_back({it->path(), it->is_directory(ignored)});
        }
        if (code)
            m_found.problems.push_back(
                {path, Error{ErrorCode::Io, fmt::format(LUTHIER_TR("This folder cannot be read: {}."), code.message()), path.string(),
                             LUTHIER_TR("Check who may read it, or take it off the list of folders.")}});
        std::sort(entries.begin(), entries.end(), [](const Entry &left, const Entry &right) { return left.path < right.path; });
        return entries;
    }

    void file(const fs::path &path)
    {
        if (endsWith(path, ".gguf") && !isLaterPart(path) && isFirstVisit(path) && hasGgufMagic(path))
            inspect(path);
    }

    void inspect(const fs::path &path)
    {
        if (Expected<ModelSummary> summary = inspectModel(path))
            m_found.models.push_back(std::move(*summary));
        else
            m_found.problems.push_back({path, std::move(summary).error()});
    }

    bool isFirstVisit(const fs::path &path)
    {
        std::error_code code;
        const fs::path real = fs::canonical(path, code);
        return !code && m_visited.insert(real).second;
    }

    const FindModelsOptions &m_options;
    FoundModels m_found;
    std::set<fs::path> m_visited; // without links
    std::size_t m_seen = 0;       // entries
};

} // namespace

Expected<FoundModels> findModels(std::span<const fs::path> folders, const FindModelsOptions &options)
{
    Search search(options);
    for (const fs::path &path : folders) {
        LUTHIER_TRY(search.start(path));
    }
    return search.take();
}

} // namespace luthier::arch
