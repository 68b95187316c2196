#pragma once

#include <memory>
#include <string>
#include <vector>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "app/cli/output.h"
#include "app/cli/services.h"
#include "core/base/expected.h"

namespace luthier::cli {

// What a verb is handed.
struct Context {
    Services &services;
    const Output &output;
};

// One verb of the command line, in a file of its own.
class Verb {
public:
    virtual ~Verb() = default;
    virtual void declare(CLI::App &app) = 0; // its options, bound to its members
    // Writes the answer to context.output. An error of code Usage ends the program with status 2, any other with 1.
    virtual Expected<void> run(Context &context) = 0;
};

} // namespace luthier::cli
