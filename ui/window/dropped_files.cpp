#include "ui/window/dropped_files.h"

#include <QDir>
#include <QFileInfo>

namespace luthier::ui {
namespace {

// A folder with config.json and weights, or a weights file itself: then its folder is meant.
QString modelOf(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        const QDir folder(path);
        const bool hasWeights = !folder.entryList({QStringLiteral("*.safetensors"), QStringLiteral("*.gguf")}, QDir::Files).isEmpty();
        return hasWeights ? folder.absolutePath() : QString();
    }
    if (info.suffix().compare(QLatin1String("gguf"), Qt::CaseInsensitive) == 0)
        return info.absoluteFilePath();
    if (info.suffix().compare(QLatin1String("safetensors"), Qt::CaseInsensitive) == 0)
        return info.absolutePath();
    return {};
}

} // namespace

DroppedFiles sortFiles(const QStringList &paths)
{
    DroppedFiles sorted;
    for (const QString &path : paths) {
        if (!QFileInfo::exists(path))
            continue;
        const QString model = modelOf(path);
        if (model.isEmpty())
            sorted.data.append(QFileInfo(path).absoluteFilePath());
        else if (!sorted.models.contains(model))
            sorted.models.append(model);
    }
    return sorted;
}

} // namespace luthier::ui
