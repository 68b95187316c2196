#pragma once

#include <QWidget>

class QPushButton;

namespace luthier::ui {

class Label;

// What an empty page shows: an icon, what the page is for, and one button.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(const QString &icon, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &sentence, const QString &action); // no action: no button
    void setOther(const QString &action);                                                // a quieter button beside it

signals:
    void actionChosen();
    void otherChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QWidget *m_picture; // the room in which the icon is painted
    Label *m_title;
    Label *m_sentence;
    QPushButton *m_button;
    QPushButton *m_other;
};

} // namespace luthier::ui
