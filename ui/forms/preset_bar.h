#pragma once

#include <vector>

#include <QWidget>

#include "ui/forms/spec_model.h"

class QPushButton;

namespace luthier::ui {

// The presets side by side; the one that the settings follow is marked.
class PresetBar final : public QWidget {
    Q_OBJECT

public:
    explicit PresetBar(SpecModel &model, QWidget *parent = nullptr);
    QPushButton *button(config::Preset preset) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    SpecModel &m_model;
    std::vector<QPushButton *> m_buttons; // in the order of config::presets()
};

} // namespace luthier::ui
