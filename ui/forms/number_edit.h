#pragma once

#include <QAbstractSpinBox>

#include "ui/forms/number_text.h"

namespace luthier::ui {

// A field for a number with its unit, and arrows that step through sensible values. The wheel moves it only where it has the
// focus, so that scrolling a page changes nothing.
class NumberEdit final : public QAbstractSpinBox {
    Q_OBJECT

public:
    explicit NumberEdit(const config::OptionInfo &option, QWidget *parent = nullptr);
    void showValue(const QString &value); // as config writes it
    void retranslate();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void stepBy(int steps) override;
    QValidator::State validate(QString &text, int &position) const override;

signals:
    void edited(const QString &value); // as config reads it, or what was typed in its place

protected:
    StepEnabled stepEnabled() const override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void write();
    const NumberText m_text;
    QString m_value;
};

} // namespace luthier::ui
