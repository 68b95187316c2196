#include "ui/forms/switch_editor.h"

#include <QCheckBox>

namespace luthier::ui {

SwitchEditor::SwitchEditor(const config::OptionInfo &option, QWidget *parent) : OptionEditor(option, parent), m_box(new QCheckBox)
{
    setField(m_box);
    retranslate();
    connect(m_box, &QCheckBox::clicked, this, [this](bool checked) {
        emit edited(checked ? QStringLiteral("true") : QStringLiteral("false"));
        emit finished();
    });
}

void SwitchEditor::showText(const QString &text)
{
    m_box->setChecked(text == QLatin1String("true"));
}

void SwitchEditor::retranslate()
{
    m_box->setText(tr("On"));
}

} // namespace luthier::ui
