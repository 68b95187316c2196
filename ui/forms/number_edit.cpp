#include "ui/forms/number_edit.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

#include "ui/base/theme.h"

namespace luthier::ui {

NumberEdit::NumberEdit(const config::OptionInfo &option, QWidget *parent) : QAbstractSpinBox(parent), m_text(option)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this](const QString &typed) {
        m_value = m_text.value(typed);
        emit edited(m_value);
    });
}

void NumberEdit::showValue(const QString &value)
{
    // What is typed stays as it is while it means the same.
    if (lineEdit()->hasFocus() && NumberText::isSame(m_text.value(lineEdit()->text()), value)) {
        m_value = value;
        return;
    }
    m_value = value;
    write();
}

void NumberEdit::write()
{
    const QSignalBlocker quiet(lineEdit());
    lineEdit()->setText(m_text.shownWithUnit(m_value));
    lineEdit()->setCursorPosition(static_cast<int>(m_text.shown(m_value).size()));
    update();
}

void NumberEdit::retranslate()
{
    write();
}

QSize NumberEdit::sizeHint() const
{
    return {Theme::of().scaled(160), Theme::of().scaled(kControlHeight)};
}

QSize NumberEdit::minimumSizeHint() const
{
    return {Theme::of().scaled(96), Theme::of().scaled(kControlHeight)};
}

void NumberEdit::stepBy(int steps)
{
    const QString next = m_text.stepped(m_value, steps);
    if (next == m_value)
        return;
    m_value = next;
    write();
    emit edited(m_value);
}

QValidator::State NumberEdit::validate(QString & /*text*/, int & /*position*/) const
{
    return QValidator::Acceptable; // config says what is wrong with it
}

QAbstractSpinBox::StepEnabled NumberEdit::stepEnabled() const
{
    StepEnabled steps = StepNone;
    if (m_text.canStep(m_value, 1))
        steps |= StepUpEnabled;
    if (m_text.canStep(m_value, -1))
        steps |= StepDownEnabled;
    return steps;
}

void NumberEdit::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QAbstractSpinBox::wheelEvent(event);
    else
        event->ignore();
}

void NumberEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LocaleChange)
        write();
    QAbstractSpinBox::changeEvent(event);
}

} // namespace luthier::ui
