#include "ui/pages/home_machine.h"

#include <QCoreApplication>

#include "core/run/machine.h"
#include "core/run/memory_available.h"
#include "ui/base/format.h"

namespace luthier::ui {
namespace {

struct Machine {
    Q_DECLARE_TR_FUNCTIONS(luthier::ui::HomeMachine)
};

QString parametersText(std::int64_t parameters)
{
    constexpr std::int64_t kBillion = 1'000'000'000;
    if (parameters == kBillion)
        return Machine::tr("1 billion parameters");
    return Machine::tr("%1 parameters").arg(shortCountText(parameters));
}

QString fitText(const arch::MachineFit &fit)
{
    if (fit.largest == 0)
        return Machine::tr("That is not enough to train even a small model; close other programs first.");
    if (fit.comfortable == 0)
        return Machine::tr("Models up to about %1 fit, but train slowly.").arg(parametersText(fit.largest));
    return Machine::tr("Models up to about %1 train comfortably.").arg(parametersText(fit.comfortable));
}

} // namespace

Expected<HomeMachine> readMachine()
{
    LUTHIER_TRY_ASSIGN(const run::MemoryAvailable memory, run::memoryAvailable());
    const std::int64_t threads = run::availableThreads();
    return HomeMachine{threads, memory.bytes, arch::machineFit(memory.bytes, threads)};
}

QString machineText(const HomeMachine &machine)
{
    const QString cores = machine.threads == 1 ? Machine::tr("1 core") : Machine::tr("%1 cores").arg(countText(machine.threads));
    return Machine::tr("This computer: %1, %2 of free memory. %3").arg(cores, bytesText(machine.freeBytes), fitText(machine.fit));
}

} // namespace luthier::ui
