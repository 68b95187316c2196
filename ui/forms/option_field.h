#pragma once

#include <QWidget>

#include "core/config/option_list.h"
#include "ui/forms/spec_model.h"

namespace luthier::ui {

class Chip;
class IconButton;
class Label;
class OptionEditor;

// One option of a form: its name and term, its control, what it does, and what is wrong with it. A changed one also says what
// the default was and why, and goes back to it.
class OptionField final : public QWidget {
    Q_OBJECT

public:
    OptionField(SpecModel &model, const config::OptionInfo &option, QWidget *parent = nullptr);

    const std::string &key() const { return m_key; }
    bool isWide() const;
    bool isChanged() const;
    OptionEditor &editor() const { return *m_editor; }

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    QString defaultText() const; // as the form shows it
    QString problemText() const; // empty: none
    SpecModel &m_model;
    const std::string m_key;
    OptionEditor *m_editor;
    Label *m_label;
    Chip *m_term;
    IconButton *m_reset;
    Label *m_help;
    Label *m_why;
    Label *m_error;
};

} // namespace luthier::ui
