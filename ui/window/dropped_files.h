#pragma once

#include <QStringList>

namespace luthier::ui {

// What files are good for, told by their names and folders.
struct DroppedFiles {
    QStringList models; // GGUF files, and folders with a model in them
    QStringList data;   // everything else that is there
};

DroppedFiles sortFiles(const QStringList &paths);

} // namespace luthier::ui
