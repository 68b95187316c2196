#pragma once

#include "ui/forms/option_editor.h"

class QComboBox;

namespace luthier::ui {

class Label;

// One of many choices, and below the list when to take the chosen one.
class ChoiceEditor final : public OptionEditor {
    Q_OBJECT

public:
    explicit ChoiceEditor(const config::OptionInfo &option, QWidget *parent = nullptr);
    void showText(const QString &text) override;
    void retranslate() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void explain();
    QComboBox *m_list;
    Label *m_help;
};

} // namespace luthier::ui
