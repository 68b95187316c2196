#pragma once

#include <string>

#include <CLI/App.hpp>

#include "core/base/expected.h"
#include "core/run/engine.h"

namespace luthier::cli {

// --model, --adapter, --dtype and --threads of the verbs that run a model.
class ModelOptions {
public:
    void declare(CLI::App &app);
    const std::string &model() const { return m_model; }
    std::int64_t threads() const { return m_threads; }
    Expected<run::ModelRef> modelRef() const; // NotFound if the adapter is not there

private:
    std::string m_model;
    std::string m_adapter;
    std::string m_dtype = "auto";
    std::int64_t m_threads = 0;
};

} // namespace luthier::cli
