#include "ui/forms/number_editor.h"

#include "ui/forms/number_edit.h"

namespace luthier::ui {

NumberEditor::NumberEditor(const config::OptionInfo &option, QWidget *parent) : OptionEditor(option, parent), m_edit(new NumberEdit(option))
{
    setField(m_edit);
    connect(m_edit, &NumberEdit::edited, this, &NumberEditor::edited);
    connect(m_edit, &NumberEdit::editingFinished, this, &NumberEditor::finished);
}

void NumberEditor::showText(const QString &text)
{
    m_edit->showValue(text);
}

void NumberEditor::retranslate()
{
    m_edit->retranslate();
}

} // namespace luthier::ui
