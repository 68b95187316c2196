#pragma once

#include <memory>
#include <span>

#include "core/methods/objective.h"

namespace luthier::methods {

struct Method {
    config::Stage stage;
    Expected<std::unique_ptr<Objective>> (*make)(const config::RunSpec &spec);
};

// All objectives there are (methods.cpp), one line each.
std::span<const Method> methods();
// The objective of a run, by its stage. BadSetting if a setting of it makes no sense.
Expected<std::unique_ptr<Objective>> makeObjective(const config::RunSpec &spec);

} // namespace luthier::methods
