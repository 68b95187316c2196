#include "core/arch/architecture.h"

#include <algorithm>
#include <array>

#include "core/arch/llama.h"

namespace luthier::arch {

namespace {

// One row for each architecture. A new one is a file like llama.cpp and a row here.
const std::array kArchitectures = {llamaArchitecture()};

const Architecture *findWhere(auto matches)
{
    const auto found = std::ranges::find_if(kArchitectures, matches);
    return found == kArchitectures.end() ? nullptr : &*found;
}

} // namespace

std::span<const Architecture> architectures()
{
    return kArchitectures;
}

const Architecture *findArchitecture(std::string_view key)
{
    return findWhere([&](const Architecture &architecture) { return architecture.key == key; });
}

const Architecture *findArchitectureOfHf(std::string_view modelType)
{
    return findWhere([&](const Architecture &architecture) {
        return std::ranges::find(architecture.hfModelTypes, modelType) != architecture.hfModelTypes.end();
    });
}

const Architecture *findArchitectureOfGguf(std::string_view name)
{
    return findWhere(
        [&](const Architecture &architecture) { return std::ranges::find(architecture.ggufNames, name) != architecture.ggufNames.end(); });
}

std::string architectureTitles()
{
    std::string titles;
    for (const Architecture &architecture : kArchitectures)
        titles.append(titles.empty() ? "" : "; ").append(architecture.title);
    return titles;
}

} // namespace luthier::arch
