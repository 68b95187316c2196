#pragma once

#include <vector>

#include <QAbstractButton>

#include "ui/base/chip.h"

namespace luthier::ui {

// A recent thing: its name, a line about it, a small curve, a state, a number. A click opens it.
class HomeRow final : public QAbstractButton {
    Q_OBJECT

public:
    struct Content {
        QString key; // what it opens
        QString title;
        QString remark;            // below the title; empty: none
        std::vector<double> spark; // empty: none
        QString state;             // empty: none
        ChipKind stateKind = ChipKind::Neutral;
        QString number;
        bool operator==(const Content &) const = default;
    };

    explicit HomeRow(QWidget *parent = nullptr);
    void set(const Content &content);
    void setLast(bool last); // no line below
    const QString &key() const { return m_content.key; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintContent(QPainter &painter, QRect room) const;
    void paintTitle(QPainter &painter, const QRect &room) const;
    Content m_content;
    bool m_isLast = false;
};

} // namespace luthier::ui
