#pragma once

#include <QAbstractButton>

namespace luthier::ui {

// The name of a curve beside a dot of its colour; a click hides the curve and shows it again.
class LegendButton : public QAbstractButton {
    Q_OBJECT

public:
    LegendButton(const QString &name, int color, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_color;
};

} // namespace luthier::ui
