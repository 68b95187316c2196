#include "ui/forms/preset_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include "ui/base/language.h"
#include "ui/base/theme.h"

namespace luthier::ui {

PresetBar::PresetBar(SpecModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap8);
    for (const config::PresetInfo &info : config::presets()) {
        auto *button = new QPushButton;
        button->setCheckable(true);
        row->addWidget(button);
        m_buttons.push_back(button);
        connect(button, &QPushButton::clicked, this, [this, preset = info.preset] {
            m_model.applyPreset(preset);
            refresh(); // a click on the marked one leaves it marked
        });
    }
    connect(&m_model, &SpecModel::changed, this, &PresetBar::refresh);
    retranslate();
    refresh();
}

QPushButton *PresetBar::button(config::Preset preset) const
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        if (config::presets()[i].preset == preset)
            return m_buttons[i];
    return nullptr;
}

void PresetBar::retranslate()
{
    setAccessibleName(tr("Starting points for the settings"));
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const config::PresetInfo &info = config::presets()[i];
        m_buttons[i]->setText(trCore(info.label));
        m_buttons[i]->setToolTip(trCore(info.help));
        m_buttons[i]->setAccessibleDescription(trCore(info.help));
    }
}

void PresetBar::refresh()
{
    const std::optional<config::Preset> followed = m_model.preset();
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(followed == config::presets()[i].preset);
}

void PresetBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
