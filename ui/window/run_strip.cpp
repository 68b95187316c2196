#include "ui/window/run_strip.h"

#include <algorithm>

#include <QEvent>
#include <QPainter>
#include <QStyleOption>

#include "ui/base/format.h"
#include "ui/base/style_parts.h"
#include "ui/base/theme.h"
#include "ui/pages/run_words.h"

namespace luthier::ui {
namespace {

constexpr int kBar = 4;
constexpr int kBarGap = 5;

} // namespace

RunStrip::RunStrip(RunCenter &center, RunListModel &runs, QWidget *parent) : QAbstractButton(parent), m_center(center), m_runs(runs)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (!m_run.isEmpty())
            emit openRun(m_run);
    });
    connect(&m_center, &RunCenter::queueChanged, this, &RunStrip::refresh);
    connect(&m_center, &RunCenter::batch, this, &RunStrip::followBatch);
    connect(&m_center, &RunCenter::preparing, this, [this](double fraction) {
        m_preparing = fraction;
        refresh();
    });
    connect(&m_center, &RunCenter::preparingFailed, this, &RunStrip::refresh);
    connect(&m_runs, &RunListModel::refreshed, this, &RunStrip::refresh);
    refresh();
}

void RunStrip::followBatch(const QString &run, const run::EventBuffer::Batch &batch)
{
    if (run != m_center.activeRun())
        return;
    for (const run::Event &event : batch.events) {
        if (const auto *step = std::get_if<run::StepEvent>(&event.body))
            m_pace.add(step->step, event.time);
    }
    refresh();
}

void RunStrip::refresh()
{
    const QString active = m_center.activeRun();
    if (active != m_run) {
        m_run = active;
        m_pace.restart();
    }
    if (!m_run.isEmpty())
        showRun(m_run);
    else if (m_center.isPreparing())
        showPreparing();
    setVisible(!m_run.isEmpty() || m_center.isPreparing());
    setAccessibleName(m_title);
    setAccessibleDescription(m_line);
    setToolTip(m_run.isEmpty() ? QString() : tr("Open this run"));
    update();
}

void RunStrip::showPreparing()
{
    m_title = tr("Preparing a run");
    m_line = tr("reading the data");
    m_share = m_preparing;
}

void RunStrip::showRun(const QString &run)
{
    const int row = m_runs.rowOf(run);
    const QModelIndex entry = m_runs.index(std::max(0, row));
    const QString name = row < 0 ? run : entry.data().toString();
    const QString state = row < 0 ? QStringLiteral("running") : entry.data(RunListModel::StateRole).toString();
    m_title = state == QLatin1String("running") ? tr("Training · %1").arg(name)
                                                : tr("%1 · %2", "name of a run, its state").arg(name, runStateWords(state).text);
    const std::int64_t step = std::max<std::int64_t>(m_pace.lastStep(), row < 0 ? 0 : entry.data(RunListModel::StepRole).toLongLong());
    const std::int64_t steps = row < 0 ? 0 : entry.data(RunListModel::StepsRole).toLongLong();
    m_share = steps > 0 ? static_cast<double>(step) / static_cast<double>(steps) : 0;
    const QString phase = row < 0 ? QString() : runPhaseText(m_runs.values()[static_cast<std::size_t>(row)].phase);
    m_line = step > 0 ? stepText(step, steps) : phase;
}

QString RunStrip::stepText(std::int64_t step, std::int64_t steps) const
{
    const QString done = tr("step %1 of %2").arg(countText(step), countText(steps));
    const std::optional<double> left = m_pace.secondsLeft(steps);
    return left && steps > step ? tr("%1 · %2 left", "step 74 of 120, time").arg(done, durationText(*left)) : done;
}

QSize RunStrip::sizeHint() const
{
    const QFontMetrics metrics(Theme::of().font(TextStyle::Caption));
    return {120, 2 * metrics.height() + kBar + 2 * kBarGap + kGap4};
}

void RunStrip::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &c = Theme::of().colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::of().font(TextStyle::Caption));
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect room = rect().adjusted(0, 2, 0, 0);
    painter.setPen(underMouse() ? c.text : c.muted);
    const auto draw = [&](int top, const QString &text) {
        painter.drawText(QRect(room.left(), top, room.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, room.width()));
    };
    draw(room.top(), m_title);
    const QRectF groove(room.left(), room.top() + metrics.height() + kBarGap, room.width(), kBar);
    paintBox(painter, groove, kBar / 2.0, c.line, Qt::NoPen);
    if (m_share > 0)
        paintBox(painter, QRectF(groove.topLeft(), QSizeF(std::max<double>(kBar, groove.width() * m_share), kBar)), kBar / 2.0, c.accent,
                 Qt::NoPen);
    draw(static_cast<int>(groove.bottom()) + kBarGap, m_line);
    QStyleOption option;
    option.initFrom(this);
    if (showsKeyboardFocus(option))
        paintFocusRing(painter, rect(), kControlRadius);
}

void RunStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QAbstractButton::changeEvent(event);
}

} // namespace luthier::ui
