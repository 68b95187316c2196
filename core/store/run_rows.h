#pragma once

#include <functional>
#include <memory>

#include "core/config/run_spec.h"
#include "core/run/prepare.h"
#include "core/store/dataset_store.h"

namespace luthier::store {

// The rows that a spec names, opened: a version of a dataset, or a file that was not imported. Must not outlive the store.
class RunRows {
public:
    // Gives the store of the workspace; asked only where the spec names a dataset.
    using Datasets = std::function<Expected<DatasetStore *>()>;

    // BadData for a file with rows that cannot be read: they would be missing from the run without anybody deciding so.
    static Expected<RunRows> open(const Datasets &datasets, const config::RunSpec &spec);
    static Expected<RunRows> open(DatasetStore &datasets, const config::RunSpec &spec);

    // The spec with what was found out on the way: the dataset's version, and a name where it had none.
    run::PrepareRequest request() const;

private:
    config::RunSpec m_spec;
    Json m_description;
    std::unique_ptr<run::RowSource> m_rows;
    std::unique_ptr<run::RowSource> m_evalRows;
};

// What a run is called that was given no name: "support on SmolLM2-135M".
std::string defaultRunName(const config::RunSpec &spec);

} // namespace luthier::store
