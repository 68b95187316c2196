#include "ui/window/rail.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/base/icon_button.h"
#include "ui/base/label.h"
#include "ui/base/style_parts.h"
#include "ui/window/rail_item.h"
#include "ui/window/run_strip.h"

namespace luthier::ui {
namespace {

constexpr int kWidth = 176;
constexpr int kSide = 10; // of the entries
constexpr int kText = 18; // left of the program's name and of the run
constexpr int kMark = 22;

} // namespace

Rail::Rail(RunCenter &center, RunListModel &runs, QWidget *parent)
    : QWidget(parent), m_mark(new QWidget), m_name(new Label(QStringLiteral("Luthier"), TextStyle::Section)),
      m_search(new IconButton(QStringLiteral("search"))), m_items{}, m_strip(new RunStrip(center, runs))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSide, kGap12, kSide, kGap16);
    layout->setSpacing(2);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(kText - kSide, 0, 0, kGap8);
    header->setSpacing(9);
    m_mark->setFixedSize(kMark, kMark);
    header->addWidget(m_mark);
    header->addWidget(m_name);
    header->addStretch(1);
    header->addWidget(m_search);
    layout->addLayout(header);
    for (const PageId page : kPages) {
        auto *item = new RailItem(pageIcon(page));
        item->setObjectName(pageName(page));
        connect(item, &QAbstractButton::clicked, this, [this, page] { emit chosen(page); });
        layout->addWidget(item);
        m_items[static_cast<std::size_t>(page)] = item;
    }
    layout->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(kText - kSide, 0, kText - kSide, 0);
    foot->addWidget(m_strip);
    layout->addLayout(foot);
    connect(m_search, &QAbstractButton::clicked, this, &Rail::searchWanted);
    connect(m_strip, &RunStrip::openRun, this, &Rail::openRun);
    connect(&Theme::of(), &Theme::changed, this, &Rail::fit);
    retranslate();
    fit();
}

void Rail::setCurrent(PageId page)
{
    item(page)->setChecked(true);
}

void Rail::fit()
{
    setFixedWidth(Theme::of().scaled(kWidth));
}

void Rail::retranslate()
{
    setAccessibleName(tr("Pages"));
    m_search->setMeaning(tr("Find anything"));
    m_search->setToolTip(tr("Find anything (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)));
    for (const PageId page : kPages) {
        item(page)->setText(pageTitle(page));
        item(page)->setToolTip(QStringLiteral("%1 (%2)").arg(pageTitle(page), pageShortcut(page).toString(QKeySequence::NativeText)));
        item(page)->setAccessibleName(pageTitle(page));
        item(page)->updateGeometry();
    }
}

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Rail::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &c = Theme::of().colors();
    QPainter painter(this);
    painter.fillRect(rect(), c.subSurface);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), c.line);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, m_mark->geometry(), kControlRadius - 1, c.accent, Qt::NoPen);
    painter.setFont(Theme::of().font(TextStyle::BodyStrong));
    painter.setPen(c.onAccent);
    painter.drawText(m_mark->geometry(), Qt::AlignCenter, QStringLiteral("L"));
}

} // namespace luthier::ui
