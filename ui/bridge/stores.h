#pragma once

#include <optional>

#include "core/base/clock.h"
#include "core/store/dataset_store.h"
#include "core/store/run_store.h"
#include "core/store/search_index.h"

namespace luthier::ui {

// The stores of a workspace as one thread has them open: each is opened when it is first asked for, and an error is tried
// again the next time.
class Stores {
public:
    explicit Stores(fs::path workspace) : m_workspace(std::move(workspace)) {}

    const fs::path &workspace() const { return m_workspace; }
    const Clock &clock() const { return m_clock; }

    Expected<store::DatasetStore *> datasets();
    Expected<store::SearchIndex *> search();
    Expected<store::RunStore *> runs();
    void close(); // they are opened again when needed

private:
    fs::path m_workspace;
    SystemClock m_clock;
    std::optional<store::DatasetStore> m_datasets;
    std::optional<store::SearchIndex> m_search;
    std::optional<store::RunStore> m_runs;
};

} // namespace luthier::ui
