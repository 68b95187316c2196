#pragma once

#include <string_view>

#include <QString>

#include "core/config/run_spec.h"
#include "ui/base/chip.h"

namespace luthier::ui {

class RunDetails;

// How runs are spoken of, in lists and on pages.

struct RunStateWords {
    QString text;
    ChipKind kind = ChipKind::Neutral;
};
RunStateWords runStateWords(const QString &state); // of RunListModel::StateRole
QString runState(const RunDetails &details);       // the same names

QString runPhaseText(std::string_view phase);        // "Reading the model"; empty where there is nothing to say
QString modelName(const QString &path);              // of a folder or a file, without its ending
QString datasetName(const QString &nameOrPath);      // likewise
QString methodText(const config::RunSpec &spec);     // "SFT · LoRA r16"
QString runSummaryText(const config::RunSpec &spec); // "SFT · LoRA r16 · SmolLM2-135M · Legal questions v7"
QString metricName(std::string_view key);            // "Learning rate" for "lr"; an unknown one as it is

} // namespace luthier::ui
