#include "app/cli/services.h"

#include <cstdlib>

namespace luthier::cli {
namespace {

fs::path defaultWorkspace()
{
    const char *fromEnvironment = std::getenv("LUTHIER_WORKSPACE");
    return fromEnvironment != nullptr && *fromEnvironment != '\0' ? fs::path(fromEnvironment) : userDataFolder();
}

} // namespace

Services::Services(const fs::path &workspace) : m_workspace(fs::absolute(workspace.empty() ? defaultWorkspace() : workspace)) {}

Expected<run::Engine *> Services::engine(std::int64_t threads)
{
    if (!m_engine) {
        LUTHIER_TRY_ASSIGN(m_engine, run::loadEngine({.threads = threads}));
    }
    return m_engine.get();
}

Expected<store::DatasetStore *> Services::datasets()
{
    if (!m_datasets) {
        LUTHIER_TRY_ASSIGN(store::DatasetStore opened, store::DatasetStore::open(m_workspace, m_clock));
        m_datasets.emplace(std::move(opened));
    }
    return &*m_datasets;
}

} // namespace luthier::cli
