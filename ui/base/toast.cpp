#include "ui/base/toast.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include "ui/base/label.h"
#include "ui/base/style_parts.h"

namespace luthier::ui {

namespace {

constexpr std::chrono::seconds kShown{8};

// The colours of the other theme, so that the bar stands out of the page.
const Colors &contrary()
{
    return Theme::of().isDark() ? lightColors() : darkColors();
}

// The only control on these colours.
class UndoButton : public QPushButton {
public:
    using QPushButton::QPushButton;

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Colors &c = contrary();
        QPainter painter(this);
        if (underMouse() || hasFocus())
            paintBox(painter, rect(), kControlRadius, c.accentBackground, Qt::NoPen);
        painter.setFont(Theme::of().font(TextStyle::BodyStrong));
        painter.setPen(c.accent);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    }
};

} // namespace

Toast::Toast(QWidget *window) : QWidget(window), m_text(new Label), m_undo(new UndoButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kGap16, kGap4, kGap8, kGap4);
    row->setSpacing(kGap12);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShown);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto action = std::exchange(m_action, {}))
            action();
    });
    connect(&Theme::of(), &Theme::changed, this, &Toast::refresh);
    window->installEventFilter(this);
    refresh();
    hide();
}

void Toast::showText(const QString &text, std::function<void()> undo)
{
    m_action = std::move(undo);
    m_text->setText(text);
    m_undo->setVisible(static_cast<bool>(m_action));
    setAccessibleName(text);
    place();
    show();
    raise();
    m_timer.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::place()
{
    const QSize room = parentWidget()->size();
    const int height = Theme::of().scaled(kControlHeight) + kGap12;
    resize(std::min(sizeHint().width(), room.width() - 2 * kGap16), height);
    move((room.width() - width()) / 2, room.height() - height - kGap24);
}

void Toast::refresh()
{
    m_undo->setText(tr("Undo"));
    QPalette colors = m_text->palette();
    colors.setColor(QPalette::WindowText, contrary().text);
    m_text->setPalette(colors);
}

void Toast::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintBox(painter, rect(), kControlRadius + 2, contrary().surface, QPen(contrary().line, 1));
}

void Toast::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_timer.stop();
    QWidget::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    if (isVisible())
        m_timer.start();
    QWidget::leaveEvent(event);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace luthier::ui
