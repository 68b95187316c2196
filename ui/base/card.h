#pragma once

#include <QFrame>

class QVBoxLayout;

namespace luthier::ui {

// A rounded surface with a thin line around it; what is grouped lies in it.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    QVBoxLayout *body() const { return m_body; }
    // For a card whose content reaches to its border, such as a table.
    void setFlush();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
};

} // namespace luthier::ui
