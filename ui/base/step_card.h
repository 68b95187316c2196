#pragma once

#include "ui/base/card.h"

class QHBoxLayout;

namespace luthier::ui {

class Label;

// One step of a few in order: its number, or a tick when it is done, a title, a sentence on what was chosen, room for chips
// and buttons at the right, and what belongs to it below.
class StepCard : public Card {
    Q_OBJECT

public:
    explicit StepCard(int number, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setSentence(const QString &sentence); // empty: only the title
    void setDone(bool done);
    bool isDone() const { return m_done; }
    QHBoxLayout *actions() const { return m_actions; }
    QVBoxLayout *content() const { return m_content; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void announce();
    int m_number;
    bool m_done = false;
    QWidget *m_mark; // the room in which the number is painted
    Label *m_title;
    Label *m_sentence;
    QHBoxLayout *m_actions;
    QVBoxLayout *m_content;
};

} // namespace luthier::ui
