#include "ui/pages/train_settings_step.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/controls.h"
#include "ui/forms/option_field.h"
#include "ui/forms/option_form.h"
#include "ui/forms/preset_bar.h"
#include "ui/forms/spec_editor.h"
#include "ui/forms/spec_form.h"
#include "ui/forms/text_editor.h"

namespace luthier::ui {
namespace {

const QString kUnfoldedKey = QStringLiteral("train_advanced");
const QString kTextKey = QStringLiteral("train_text");
const QString kYes = QStringLiteral("yes");

} // namespace

TrainSettingsStep::TrainSettingsStep(SpecModel &spec, AppSettings &settings, QWidget *parent)
    : TrainStep(4, parent), m_settings(settings), m_presets(new PresetBar(spec)), m_showText(new QPushButton),
      m_form(new SpecForm(spec, {"model.path", "dataset.id", "stage", "method.type"})), m_text(new SpecEditor(spec)),
      m_sides(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_showText->setCheckable(true);
    setLook(*m_showText, ButtonLook::Quiet);
    auto *choices = new QWidget;
    auto *row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_showText);
    row->addStretch(1);
    row->addWidget(m_presets);
    setSide(choices);
    m_sides->setSpacing(kGap24);
    m_sides->addWidget(m_form, 1);
    m_sides->addWidget(m_text, 1, Qt::AlignTop);
    content()->addLayout(m_sides);
    m_text->hide();
    connect(m_showText, &QPushButton::toggled, this, &TrainSettingsStep::showText);
    connect(m_form, &SpecForm::unfolded, this,
            [this](bool unfolded) { m_settings.setSelection(kUnfoldedKey, unfolded ? kYes : QString()); });
    retranslate();
    if (m_settings.selection(kUnfoldedKey) == kYes)
        m_form->setUnfolded(true);
    showText(m_settings.selection(kTextKey) == kYes);
}

void TrainSettingsStep::narrowChanged()
{
    m_sides->setDirection(isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void TrainSettingsStep::showText(bool shown)
{
    m_showText->setChecked(shown);
    m_text->setVisible(shown);
    m_settings.setSelection(kTextKey, shown ? kYes : QString());
}

bool TrainSettingsStep::isTextShown() const
{
    return m_showText->isChecked();
}

QWidget *TrainSettingsStep::reveal(const std::string &key)
{
    OptionField *field = m_form->reveal(key);
    if (field != nullptr)
        field->editor().setFocus(Qt::TabFocusReason);
    return field;
}

void TrainSettingsStep::setNameHint(const QString &name)
{
    if (OptionField *field = m_form->simple().field("name"))
        if (auto *editor = qobject_cast<TextEditor *>(&field->editor()))
            editor->setHint(name);
}

void TrainSettingsStep::retranslate()
{
    setTitle(tr("Settings"));
    m_showText->setText(tr("Show as text"));
    m_showText->setToolTip(tr("The exact settings as text, beside the form"));
}

void TrainSettingsStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TrainStep::changeEvent(event);
}

} // namespace luthier::ui
