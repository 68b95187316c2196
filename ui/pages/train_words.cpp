#include "ui/pages/train_words.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QStringList>

#include "core/config/option_list.h"
#include "ui/base/format.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"
#include "ui/forms/option_words.h"
#include "ui/models/row_columns.h"

namespace luthier::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::ui::TrainWords)
};

const QString kDot = QStringLiteral(" · ");

std::string valueOf(const config::RunSpec &spec, const char *key)
{
    return config::getOption(spec, key).value_or("");
}

} // namespace

QString modelLine(const arch::ModelSummary &summary)
{
    QString architecture = toQt(summary.architecture);
    if (!architecture.isEmpty())
        architecture[0] = architecture[0].toUpper();
    QStringList parts = {architecture, shortCountText(summary.parameters)};
    if (summary.config && summary.config->context > 0)
        parts << Words::tr("context %1").arg(countText(summary.config->context));
    parts << bytesText(summary.fileBytes);
    parts.removeAll(QString());
    return parts.join(kDot);
}

QString methodLine(const config::RunSpec &spec)
{
    QStringList parts = {choiceTerm("stage", valueOf(spec, "stage")), choiceTerm("method.type", valueOf(spec, "method.type"))};
    if (spec.method.initFrom.empty())
        parts << Words::tr("rank %1").arg(countText(spec.method.rank));
    return parts.join(kDot);
}

QString startLine(const config::RunSpec &spec)
{
    return Words::tr("Start %1 run").arg(choiceTerm("method.type", valueOf(spec, "method.type")));
}

QString memoryPartName(std::string_view name)
{
    static constexpr std::array kNames = {
        std::pair{"weights", QT_TRANSLATE_NOOP("luthier::ui::TrainWords", "weights")},
        std::pair{"activations", QT_TRANSLATE_NOOP("luthier::ui::TrainWords", "activations")},
        std::pair{"adapter", QT_TRANSLATE_NOOP("luthier::ui::TrainWords", "adapter")},
        std::pair{"gradients", QT_TRANSLATE_NOOP("luthier::ui::TrainWords", "gradients")},
        std::pair{"optimizer", QT_TRANSLATE_NOOP("luthier::ui::TrainWords", "optimizer")},
        std::pair{"checkpoint", QT_TRANSLATE_NOOP("luthier::ui::TrainWords", "checkpoint")},
        std::pair{"program", QT_TRANSLATE_NOOP("luthier::ui::TrainWords", "program")},
    };
    const auto found = std::find_if(kNames.begin(), kNames.end(), [&](const auto &entry) { return name == entry.first; });
    return found == kNames.end() ? toQt(name) : Words::tr(found->second);
}

QString memoryGroupName(std::string_view name)
{
    const bool isOfAdapter = name == "gradients" || name == "optimizer" || name == "checkpoint";
    return memoryPartName(isOfAdapter ? "adapter" : name);
}

QString recordKindsText(std::string_view kind)
{
    const std::optional<data::RecordKind> known = kindFromName(kind);
    return known ? kindTitle(*known).toLower() : toQt(kind);
}

} // namespace luthier::ui
