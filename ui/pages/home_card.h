#pragma once

#include "ui/base/card.h"

class QPushButton;

namespace luthier::ui {

class Label;

// One of the ways to begin: an icon, what it is, a sentence about it, and the button.
class HomeCard final : public Card {
    Q_OBJECT

public:
    explicit HomeCard(const QString &icon, bool isPrimary, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &sentence, const QString &action);
    void setBusy(bool busy); // the button waits

signals:
    void chosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QWidget *m_picture; // the room in which the icon is painted
    Label *m_title;
    Label *m_sentence;
    QPushButton *m_button;
};

} // namespace luthier::ui
