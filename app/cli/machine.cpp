#include <fmt/format.h>

#include "app/cli/verb.h"
#include "core/arch/machine_fit.h"
#include "core/base/text.h"
#include "core/run/machine.h"
#include "core/run/memory_available.h"

namespace luthier::cli {
namespace {

std::string sizeText(std::int64_t parameters)
{
    return formatCount(static_cast<std::uint64_t>(parameters / 1'000'000)) + " million parameters";
}

std::string fitText(const arch::MachineFit &fit)
{
    if (fit.largest == 0)
        return "There is not enough free memory to train even a small model.\n";
    if (fit.comfortable == 0)
        return fmt::format("Models of up to about {} fit, but train slowly here.\n", sizeText(fit.largest));
    return fmt::format("Models of up to about {} train comfortably; up to {} fit.\n", sizeText(fit.comfortable), sizeText(fit.largest));
}

class Machine final : public Verb {
public:
    void declare(CLI::App &) override {}

    Expected<void> run(Context &context) override
    {
        LUTHIER_TRY_ASSIGN(const run::MemoryAvailable memory, run::memoryAvailable());
        const std::int64_t threads = run::availableThreads();
        const arch::MachineFit fit = arch::machineFit(memory.bytes, threads);
        context.output.object({{"cpu", run::cpuName()},
                               {"threads", threads},
                               {"free_memory_bytes", memory.bytes},
                               {"largest_parameters", fit.largest},
                               {"comfortable_parameters", fit.comfortable}});
        context.output.text(fmt::format("{}{} cores, {} of memory free.\n{}", run::cpuName().empty() ? "" : run::cpuName() + ", ", threads,
                                        formatBytes(memory.bytes), fitText(fit)));
        return {};
    }
};

} // namespace

std::unique_ptr<Verb> makeMachine()
{
    return std::make_unique<Machine>();
}

} // namespace luthier::cli
