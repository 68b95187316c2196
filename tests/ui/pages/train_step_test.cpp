#include "ui/pages/train_step.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QPushButton>
#include <QTest>

namespace luthier::ui {
namespace {

class Step final : public TrainStep {
public:
    Step() : TrainStep(1) { setSide(&side); }
    QPushButton side{QStringLiteral("Choose")};
    int narrowings = 0;

protected:
    void narrowChanged() override { ++narrowings; }
};

TEST(TrainStep, WhatIsChosenWithStandsBesideTheHeadingOrBelowIt)
{
    Step step;
    step.setTitle(QStringLiteral("Model"));
    step.resize(800, 100);
    step.show();
    QTest::qWait(1);
    EXPECT_GT(step.side.x(), 400);
    step.resize(400, 160);
    QTest::qWait(1);
    EXPECT_LT(step.side.x(), 100);
    EXPECT_EQ(step.narrowings, 1);
}

TEST(TrainStep, ItsListIgnoresTheWheelWithoutTheFocus)
{
    const std::unique_ptr<QComboBox> list(makeStepList());
    list->addItems({QStringLiteral("one"), QStringLiteral("two")});
    QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(list.get(), &wheel);
    EXPECT_EQ(list->currentIndex(), 0);
}

} // namespace
} // namespace luthier::ui
