#include "app/studio/start_anew.h"

#include <unistd.h>

#include "core/base/files.h"
#include "core/run/engine_loader.h"

namespace luthier::studio {

void startAnew(std::vector<char *> arguments)
{
    std::error_code code;
    const fs::path program = fs::read_symlink("/proc/self/exe", code);
    arguments.push_back(nullptr);
    ::execv(program.c_str(), arguments.data());
}

void chooseWaiting(int argc, char **argv)
{
    if (run::chooseWaiting())
        startAnew({argv, argv + argc});
}

} // namespace luthier::studio
