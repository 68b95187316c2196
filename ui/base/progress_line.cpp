#include "ui/base/progress_line.h"

#include <algorithm>
#include <cmath>

#include <QPainter>
#include <QStyle>

#include "ui/base/style_parts.h"
#include "ui/base/theme.h"

namespace luthier::ui {

namespace {

constexpr int kSteps = 1000;
constexpr int kFrameMilliseconds = 40;
constexpr int kFrames = 45; // of one passage

} // namespace

ProgressLine::ProgressLine(QWidget *parent) : QProgressBar(parent)
{
    setRange(0, kSteps);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_timer.setInterval(kFrameMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_frame = (m_frame + 1) % kFrames;
        update();
    });
}

void ProgressLine::setShare(double share)
{
    setRange(0, kSteps);
    setValue(static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * kSteps)));
    runWhileSeen();
}

void ProgressLine::setBusy()
{
    setRange(0, 0);
    runWhileSeen();
}

void ProgressLine::runWhileSeen()
{
    const bool moves = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (isBusy() && isVisible() && moves)
        m_timer.start();
    else
        m_timer.stop();
}

void ProgressLine::showEvent(QShowEvent *event)
{
    QProgressBar::showEvent(event);
    runWhileSeen();
}

void ProgressLine::hideEvent(QHideEvent *event)
{
    QProgressBar::hideEvent(event);
    m_timer.stop();
}

void ProgressLine::paintEvent(QPaintEvent *event)
{
    if (!m_timer.isActive()) {
        QProgressBar::paintEvent(event);
        return;
    }
    const Colors &c = Theme::of().colors();
    QPainter painter(this);
    const QRectF line(rect());
    const double radius = line.height() / 2;
    paintBox(painter, line, radius, c.line, Qt::NoPen);
    const double piece = line.width() / 3;
    const double left = (line.width() + piece) * m_frame / kFrames - piece;
    paintBox(painter, QRectF(left, line.top(), piece, line.height()).intersected(line), radius, c.accent, Qt::NoPen);
}

} // namespace luthier::ui
