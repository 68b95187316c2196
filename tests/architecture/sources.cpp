#include "tests/architecture/sources.h"

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>

namespace luthier::architecture {

namespace {

namespace fs = std::filesystem;

bool isSource(const fs::path &path)
{
    static const std::set<std::string> kEndings = {".h", ".cpp", ".inl"};
    return kEndings.contains(path.extension().string());
}

std::vector<Source> readSources()
{
    std::vector<Source> found;
    const fs::path root(LUTHIER_SOURCE_DIR);
    for (const char *top : {"core", "app", "ui", "tests"}) {
        if (!fs::exists(root / top))
            continue;
        for (const auto &entry : fs::recursive_directory_iterator(root / top)) {
            if (!entry.is_regular_file() || !isSource(entry.path()))
                continue;
            Source source{fs::relative(entry.path(), root).generic_string(), {}};
            std::ifstream file(entry.path());
            for (std::string line; std::getline(file, line);)
                source.lines.push_back(line);
            found.push_back(std::move(source));
        }
    }
    return found;
}

} // namespace

const std::vector<Source> &sources()
{
    static const std::vector<Source> kAll = readSources();
    return kAll;
}

bool startsWith(const std::string &text, const std::string &prefix)
{
    return text.compare(0, prefix.size(), prefix) == 0;
}

std::vector<std::string> includesOf(const Source &source)
{
    static const std::regex kInclude(R"(^\s*#\s*include\s+([<"][^>"]+)[>"].*)");
    std::vector<std::string> includes;
    std::smatch match;
    for (const std::string &line : source.lines)
        if (std::regex_match(line, match, kInclude))
            includes.push_back(match[1]);
    return includes;
}

std::string coreFolder(const std::string &path)
{
    if (!startsWith(path, "core/"))
        return {};
    return path.substr(5, path.find('/', 5) - 5);
}

} // namespace luthier::architecture
