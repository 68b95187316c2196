#pragma once

#include <QWidget>

namespace luthier::ui {

enum class ChipKind { Neutral, Accent, Good, Warning, Error };

// A small rounded label for a state or a term.
class Chip : public QWidget {
    Q_OBJECT

public:
    explicit Chip(const QString &text = {}, ChipKind kind = ChipKind::Neutral, QWidget *parent = nullptr);
    void set(const QString &text, ChipKind kind); // hidden while there is no text
    QString text() const { return m_text; }
    QSize sizeHint() const override { return sizeOf(m_text); }
    QSize minimumSizeHint() const override { return sizeHint(); }

    // For delegates and widgets that paint themselves: a chip with its left edge and vertical centre at the point. Returns its width.
    static int paint(QPainter &painter, const QPointF &leftCentre, const QString &text, ChipKind kind, bool enabled = true);
    static QSize sizeOf(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_text;
    ChipKind m_kind;
};

} // namespace luthier::ui
