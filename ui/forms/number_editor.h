#pragma once

#include "ui/forms/option_editor.h"

namespace luthier::ui {

class NumberEdit;

// Whole and other numbers.
class NumberEditor final : public OptionEditor {
    Q_OBJECT

public:
    explicit NumberEditor(const config::OptionInfo &option, QWidget *parent = nullptr);
    void showText(const QString &text) override;
    void retranslate() override;

private:
    NumberEdit *m_edit;
};

} // namespace luthier::ui
