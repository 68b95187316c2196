#include "ui/pages/train_step.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>
#include <QWheelEvent>

#include "ui/base/theme.h"

namespace luthier::ui {
namespace {

constexpr int kWideEnough = 600; // for a heading with a sentence and what stands beside it
constexpr int kListCharacters = 24;

class StepList final : public QComboBox {
protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
};

} // namespace

void TrainStep::setSide(QWidget *side)
{
    m_side = side;
    place();
}

void TrainStep::place()
{
    if (m_side == nullptr)
        return;
    actions()->removeWidget(m_side);
    content()->removeWidget(m_side);
    if (m_isNarrow)
        content()->insertWidget(0, m_side);
    else
        actions()->addWidget(m_side);
}

void TrainStep::resizeEvent(QResizeEvent *event)
{
    StepCard::resizeEvent(event);
    const bool narrow = width() < Theme::of().scaled(kWideEnough);
    if (narrow == m_isNarrow)
        return;
    m_isNarrow = narrow;
    place();
    narrowChanged();
}

QComboBox *makeStepList()
{
    auto *list = new StepList;
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setMinimumContentsLength(kListCharacters);
    list->setFocusPolicy(Qt::StrongFocus);
    return list;
}

} // namespace luthier::ui
