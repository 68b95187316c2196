#pragma once

#include <QAbstractButton>

namespace luthier::ui {

// A page's entry in the rail: an icon and a word; the one that is open is tinted.
class RailItem final : public QAbstractButton {
    Q_OBJECT

public:
    explicit RailItem(const QString &icon, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
};

} // namespace luthier::ui
