#pragma once

#include "ui/base/label.h"

namespace luthier::ui {

// One line that ends in … where it does not fit; then the whole text is its tooltip. Takes any width.
class ElidedLabel : public Label {
    Q_OBJECT

public:
    using Label::Label;
    void setElideMode(Qt::TextElideMode mode); // ElideMiddle for paths
    bool isCut() const;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString shownText() const;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace luthier::ui
