#pragma once

#include "ui/forms/option_editor.h"

class QLineEdit;
class QPushButton;

namespace luthier::ui {

// A line of text; for a path with a button that looks for it.
class TextEditor final : public OptionEditor {
    Q_OBJECT

public:
    explicit TextEditor(const config::OptionInfo &option, QWidget *parent = nullptr);
    void showText(const QString &text) override;
    void retranslate() override;
    void setHint(const QString &hint); // shown while it is empty: what holds then

private:
    void choose();
    QLineEdit *m_line;
    QPushButton *m_choose = nullptr; // of a path
};

} // namespace luthier::ui
