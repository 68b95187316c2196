#pragma once

#include <cstdint>

#include <QString>

#include "core/arch/machine_fit.h"
#include "core/base/expected.h"

namespace luthier::ui {

// What this computer has for training, and what that is good for.
struct HomeMachine {
    std::int64_t threads = 0;
    std::uint64_t freeBytes = 0;
    arch::MachineFit fit;
};

Expected<HomeMachine> readMachine();             // asks the system; not on the GUI thread
QString machineText(const HomeMachine &machine); // two plain sentences

} // namespace luthier::ui
