#pragma once

#include <QFrame>

#include "ui/pages/train_remarks.h"

namespace luthier::ui {

// A remark on the run card, with its buttons below it.
class TrainRemarkView final : public QFrame {
    Q_OBJECT

public:
    explicit TrainRemarkView(const TrainRemark &remark, QWidget *parent = nullptr);

signals:
    void fixChosen(const luthier::ui::TrainRemark::Fix &fix);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const bool m_isError;
};

} // namespace luthier::ui
