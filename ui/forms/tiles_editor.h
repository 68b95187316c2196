#pragma once

#include <vector>

#include "ui/forms/option_editor.h"

namespace luthier::ui {

class OptionTile;

// One of a few choices, each with its sentence.
class TilesEditor final : public OptionEditor {
    Q_OBJECT

public:
    explicit TilesEditor(const config::OptionInfo &option, QWidget *parent = nullptr);
    void showText(const QString &text) override;
    void retranslate() override;
    bool isWide() const override { return true; }
    void describe(const QString &name, const QString &description) override;

private:
    std::vector<OptionTile *> m_tiles; // in the order of the choices
};

} // namespace luthier::ui
