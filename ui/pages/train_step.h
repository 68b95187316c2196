#pragma once

#include "ui/base/step_card.h"

class QComboBox;

namespace luthier::ui {

// A step of a new run. What is chosen with stands at the right of its heading, and below it where there is too little room.
class TrainStep : public StepCard {
    Q_OBJECT

public:
    using StepCard::StepCard;

protected:
    void setSide(QWidget *side);
    bool isNarrow() const { return m_isNarrow; }
    virtual void narrowChanged() {}
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    QWidget *m_side = nullptr;
    bool m_isNarrow = false;
};

// A list to choose from; the wheel moves it only where it has the focus, so that scrolling the page changes nothing.
QComboBox *makeStepList();

} // namespace luthier::ui
