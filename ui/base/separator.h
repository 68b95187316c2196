#pragma once

#include <QPainter>
#include <QWidget>

#include "ui/base/theme.h"

namespace luthier::ui {

// A thin line between what stands above and below it, over the whole width.
class Separator final : public QWidget {
public:
    explicit Separator(QWidget *parent = nullptr) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override { QPainter(this).fillRect(rect(), Theme::of().colors().line); }
};

} // namespace luthier::ui
