#pragma once

#include <memory>

#include "app/cli/services.h"
#include "core/config/run_spec.h"
#include "core/run/prepare.h"

namespace luthier::cli {

// The rows that a spec names, opened: a version of a dataset, or a file that was not imported. Must not outlive the services.
class RunRows {
public:
    // BadData for a file with rows that cannot be read: they would be missing from the run without anybody deciding so.
    static Expected<RunRows> open(Services &services, const config::RunSpec &spec);

    // The spec with what was found out on the way: the dataset's version, and a name where it had none.
    run::PrepareRequest request() const;

private:
    config::RunSpec m_spec;
    Json m_description;
    std::unique_ptr<run::RowSource> m_rows;
    std::unique_ptr<run::RowSource> m_evalRows;
};

} // namespace luthier::cli
