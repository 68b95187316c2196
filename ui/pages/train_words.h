#pragma once

#include <string_view>

#include <QString>

#include "core/arch/inspect.h"
#include "core/config/run_spec.h"

namespace luthier::ui {

// What the page of a new run calls things.
QString modelLine(const arch::ModelSummary &summary); // "Llama · 135 M · context 8,192 · 98 MB"
QString methodLine(const config::RunSpec &spec);      // "SFT · LoRA · rank 16"
QString startLine(const config::RunSpec &spec);       // "Start LoRA run"
QString memoryPartName(std::string_view name);        // of arch::MemoryItem
QString memoryGroupName(std::string_view name);       // the same, what belongs to the adapter's training taken together
QString recordKindsText(std::string_view kind);       // "conversations", of data::kindName

} // namespace luthier::ui
