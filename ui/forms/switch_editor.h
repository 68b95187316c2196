#pragma once

#include "ui/forms/option_editor.h"

class QCheckBox;

namespace luthier::ui {

// Yes or no.
class SwitchEditor final : public OptionEditor {
    Q_OBJECT

public:
    explicit SwitchEditor(const config::OptionInfo &option, QWidget *parent = nullptr);
    void showText(const QString &text) override;
    void retranslate() override;

private:
    QCheckBox *m_box;
};

} // namespace luthier::ui
