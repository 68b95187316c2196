#pragma once

#include <optional>

#include <QStringList>

namespace luthier::studio {

// What the program was started with.
struct Options {
    QStringList files;   // to be opened: data, models
    QString workspace;   // empty: the last one
    QStringList models;  // further folders or files in which models are looked for
    bool sample = false; // open the sample
    bool startupTrace = false;
    bool quitAfterFirstPaint = false;
};

// Nothing where the program has only to say something (--help, --version) or the arguments make no sense; `exitCode` is then
// its status.
std::optional<Options> readOptions(const QStringList &arguments, int &exitCode);

} // namespace luthier::studio
