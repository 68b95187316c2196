#pragma once

#include <deque>
#include <string>

#include <CLI/App.hpp>

#include "app/cli/services.h"
#include "core/base/expected.h"
#include "core/config/run_spec.h"

namespace luthier::cli {

// A spec file, a flag for every option of a run, --dataset and --preset. A flag is known by its key's last part ("--learning_rate",
// "--learning-rate") and by the whole key ("--train.learning_rate"); flags change what the file says.
class TrainOptions {
public:
    void declare(CLI::App &app);

    // The checked spec. Usage for a flag's value that cannot be; BadSetting for what the file says or what is missing, the
    // first problem as the error and the others beside it. --dataset takes a dataset of the workspace, else a file.
    // Paths in a spec file are relative to where luthier runs.
    Expected<config::RunSpec> validSpec(Services &services) const;

private:
    struct Flag {
        std::string key;
        std::string value;
        CLI::Option *option = nullptr;
    };
    Expected<void> applyFlags(config::RunSpec &spec) const;
    Expected<void> applyDataset(config::RunSpec &spec, Services &services) const;

    std::string m_file;
    std::string m_dataset;
    std::string m_preset;
    std::deque<Flag> m_flags; // CLI11 keeps references to the values
};

} // namespace luthier::cli
