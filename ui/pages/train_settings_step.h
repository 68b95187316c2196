#pragma once

#include "ui/bridge/app_settings.h"
#include "ui/forms/spec_model.h"
#include "ui/pages/train_step.h"

class QBoxLayout;
class QPushButton;

namespace luthier::ui {

class PresetBar;
class SpecEditor;
class SpecForm;

// The fourth step of a new run: presets, the settings as a form, and on request the same as text beside it.
class TrainSettingsStep final : public TrainStep {
    Q_OBJECT

public:
    TrainSettingsStep(SpecModel &spec, AppSettings &settings, QWidget *parent = nullptr);

    QWidget *reveal(const std::string &key); // the option's field with the focus; null: it has no place here
    void showText(bool shown);
    bool isTextShown() const;
    void setNameHint(const QString &name); // what a run without a name is called
    SpecForm &form() const { return *m_form; }
    SpecEditor &text() const { return *m_text; }
    PresetBar &presets() const { return *m_presets; }

protected:
    void changeEvent(QEvent *event) override;
    void narrowChanged() override;

private:
    void retranslate();
    AppSettings &m_settings;
    PresetBar *m_presets;
    QPushButton *m_showText;
    SpecForm *m_form;
    SpecEditor *m_text;
    QBoxLayout *m_sides;
};

} // namespace luthier::ui
