#include <cstdio>
#include <exception>

#include <unistd.h>

#include "app/cli/command_line.h"

int main(int argc, char **argv)
{
    int status = 1;
    try {
        status = luthier::cli::runCommandLine(argc, argv);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "luthier: An internal error occurred: %s.\n", error.what());
    }
    std::fflush(nullptr);
    // Ends without running static destructors: worker threads of libtorch that are alive then would abort the process.
    _exit(status);
}
