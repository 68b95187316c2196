#pragma once

#include <string>

#include <QString>

#include "core/config/option_list.h"

namespace luthier::ui {

// What options and their values are called in the window. Unknown keys and names stay as they are.
QString optionLabel(const std::string &key);
QString choiceLabel(const std::string &key, const std::string &name);
QString choiceTerm(const std::string &key, const std::string &name);  // the field's term, else the label
QString settingText(const std::string &key, const std::string &text); // a value as the form shows it, with its unit

QString withLabels(const QString &sentence);         // "Remove train.warmup_steps." -> "Remove “Warm-up”."
QString withoutOptionNames(const QString &sentence); // leaves "(train.too_long)" out, where a button leads there

} // namespace luthier::ui
