#pragma once

#include <QWidget>

#include "core/config/option_list.h"

namespace luthier::ui {

// The control for one option. Texts are values as config::setOption reads and config::getOption writes them.
class OptionEditor : public QWidget {
    Q_OBJECT

public:
    virtual void showText(const QString &text) = 0; // says nothing
    virtual void retranslate() {}
    virtual bool isWide() const { return false; }                           // wants the whole width of the form
    virtual void describe(const QString &name, const QString &description); // for screen readers
    const config::OptionInfo &option() const { return m_option; }

signals:
    void edited(const QString &text); // by the person, at every key
    void finished();                  // with this value, for now

protected:
    OptionEditor(config::OptionInfo option, QWidget *parent);
    void setField(QWidget *field); // fills the editor, and takes its focus

private:
    const config::OptionInfo m_option;
};

// The one for an option's type.
OptionEditor *makeOptionEditor(const config::OptionInfo &option, QWidget *parent);

} // namespace luthier::ui
