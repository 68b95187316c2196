#pragma once

#include <vector>

#include "ui/dialogs/command_list.h"
#include "ui/window/window_services.h"

namespace luthier::ui {

class WindowActions;
class WindowPages;

// What the command palette offers now: pages, what can be done here, runs, data and models by their names.
std::vector<Command> windowCommands(const WindowActions &actions, WindowPages &pages, const WindowServices &services);

} // namespace luthier::ui
