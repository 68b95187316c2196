#pragma once

#include <memory>
#include <optional>

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/base/files.h"
#include "core/run/engine.h"
#include "core/store/dataset_store.h"

namespace luthier::cli {

// What the verbs work with, built once in main and handed to each: the workspace, and the stores and the engine, which are
// opened when a verb first asks for them.
class Services {
public:
    // An empty `workspace` means $LUTHIER_WORKSPACE, else the user's data folder.
    explicit Services(const fs::path &workspace);

    const fs::path &workspace() const { return m_workspace; }
    const Clock &clock() const { return m_clock; }

    // Loads the training core on the first call; `threads` holds from then on (0: as many as there are cores).
    Expected<run::Engine *> engine(std::int64_t threads = 0);
    Expected<store::DatasetStore *> datasets();

private:
    fs::path m_workspace;
    SystemClock m_clock;
    std::optional<store::DatasetStore> m_datasets;
    std::unique_ptr<run::Engine> m_engine;
};

} // namespace luthier::cli
