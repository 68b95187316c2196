#include "ui/pages/run_words.h"

#include <array>

#include <QCoreApplication>
#include <QFileInfo>

#include "core/config/enum_tables.h"
#include "ui/base/qt_convert.h"
#include "ui/models/run_details.h"

namespace luthier::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::ui::RunWords)
};

struct NamedText {
    std::string_view name;
    const char *text;
};

struct StateWords {
    const char *name;
    const char *text;
    ChipKind kind;
};

constexpr std::array kStates = {
    StateWords{"queued", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "waiting"), ChipKind::Neutral},
    StateWords{"prepared", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "not started"), ChipKind::Neutral},
    StateWords{"running", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "training"), ChipKind::Accent},
    StateWords{"pausing", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "pausing"), ChipKind::Accent},
    StateWords{"paused", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "paused"), ChipKind::Warning},
    StateWords{"stopping", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "stopping"), ChipKind::Accent},
    StateWords{"interrupted", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "interrupted"), ChipKind::Warning},
    StateWords{"stopped", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "stopped"), ChipKind::Neutral},
    StateWords{"completed", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "finished"), ChipKind::Neutral},
    StateWords{"failed", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "failed"), ChipKind::Error},
};

constexpr std::array kPhases = {
    NamedText{"load", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Reading the model")},
    NamedText{"reference", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Asking the model as it was")},
    NamedText{"train", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Training")},
    NamedText{"pause", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Paused")},
    NamedText{"eval", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Evaluating")},
    NamedText{"checkpoint", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Saving a checkpoint")},
    NamedText{"save", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Saving the adapter")},
};

constexpr std::array kMetrics = {
    NamedText{"loss", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Training loss")},
    NamedText{"eval/loss", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Evaluation loss")},
    NamedText{"lr", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Learning rate")},
    NamedText{"grad_norm", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Length of the gradient")},
    NamedText{"tokens_per_second", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Tokens per second")},
    NamedText{"rewards/chosen", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Reward of the better answer")},
    NamedText{"rewards/rejected", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Reward of the worse answer")},
    NamedText{"rewards/margins", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Margin between them")},
    NamedText{"rewards/accuracies", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Pairs told apart rightly")},
    NamedText{"logps/chosen", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Log-probability of the better answer")},
    NamedText{"logps/rejected", QT_TRANSLATE_NOOP("luthier::ui::RunWords", "Log-probability of the worse answer")},
};

template <std::size_t N>
const char *textOf(const std::array<NamedText, N> &table, std::string_view name)
{
    for (const NamedText &entry : table)
        if (entry.name == name)
            return entry.text;
    return nullptr;
}

} // namespace

RunStateWords runStateWords(const QString &state)
{
    for (const StateWords &words : kStates)
        if (state == QLatin1String(words.name))
            return {Words::tr(words.text), words.kind};
    return {state, ChipKind::Neutral};
}

QString runState(const RunDetails &details)
{
    if (const auto queued = details.queueState())
        return toQt(run::queueStateName(*queued));
    return toQt(details.view().stateText());
}

QString runPhaseText(std::string_view phase)
{
    const char *text = textOf(kPhases, phase);
    return text == nullptr ? QString() : Words::tr(text);
}

QString modelName(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return name.endsWith(QLatin1String(".gguf"), Qt::CaseInsensitive) ? name.chopped(5) : name;
}

QString datasetName(const QString &nameOrPath)
{
    return nameOrPath.contains(u'/') ? QFileInfo(nameOrPath).completeBaseName() : nameOrPath;
}

QString methodText(const config::RunSpec &spec)
{
    const QString stage = toQt(config::nameOf(spec.stage)).toUpper();
    switch (spec.method.type) {
    case config::MethodType::Lora: return Words::tr("%1 · LoRA r%2").arg(stage).arg(spec.method.rank);
    }
    return stage;
}

QString runSummaryText(const config::RunSpec &spec)
{
    QStringList parts = {methodText(spec), modelName(toQt(spec.model.path))};
    const QString data = datasetName(toQt(spec.dataset.id.empty() ? spec.dataset.path : spec.dataset.id));
    parts << (spec.dataset.version > 0 ? Words::tr("%1 v%2", "dataset and version").arg(data).arg(spec.dataset.version) : data);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString metricName(std::string_view key)
{
    const char *text = textOf(kMetrics, key);
    return text == nullptr ? toQt(key) : Words::tr(text);
}

} // namespace luthier::ui
