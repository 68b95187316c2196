#include "ui/base/inline_message.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include "ui/base/controls.h"
#include "ui/base/icon_button.h"
#include "ui/base/icons.h"
#include "ui/base/label.h"
#include "ui/base/language.h"
#include "ui/base/qt_convert.h"
#include "ui/base/style_parts.h"

namespace luthier::ui {

namespace {

constexpr int kIcon = 18;

struct Look {
    QString icon;
    QColor color;
    QColor background;
};

Look lookOf(InlineMessage::Kind kind)
{
    const Colors &c = Theme::of().colors();
    switch (kind) {
    case InlineMessage::Kind::Info: return {QStringLiteral("info"), c.accent, c.accentBackground};
    case InlineMessage::Kind::Warning: return {QStringLiteral("warning"), c.warning, c.warningBackground};
    case InlineMessage::Kind::Error: return {QStringLiteral("error"), c.error, c.errorBackground};
    }
    return {};
}

} // namespace

InlineMessage::InlineMessage(QWidget *parent)
    : QFrame(parent), m_icon(new QWidget), m_texts(new QVBoxLayout), m_sentence(new Label(TextStyle::Body)),
      m_where(new Label(TextStyle::Small, Label::Tone::Muted)), m_advice(new Label(TextStyle::Small)), m_action(new QPushButton),
      m_copy(new QPushButton), m_close(new IconButton(QStringLiteral("close")))
{
    m_texts->setSpacing(2);
    for (Label *label : {m_sentence, m_where, m_advice}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        m_texts->addWidget(label);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kGap12, kGap8, kGap8, kGap8);
    row->setSpacing(kGap8);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(m_texts, 1);
    for (QWidget *button : std::initializer_list<QWidget *>{m_copy, m_action, m_close})
        row->addWidget(button, 0, Qt::AlignTop);
    setLook(*m_copy, ButtonLook::Quiet);
    connect(m_action, &QPushButton::clicked, this, &InlineMessage::actionChosen);
    connect(m_copy, &QPushButton::clicked, this, &InlineMessage::copyDetails);
    connect(m_close, &IconButton::clicked, this, [this] {
        hide();
        emit closed();
    });
    connect(&Theme::of(), &Theme::changed, this, &InlineMessage::align);
    align();
    retranslate();
    hide();
}

// The icon and the first line stand beside the middle of the buttons.
void InlineMessage::align()
{
    const int height = Theme::of().scaled(kControlHeight);
    const int above = (height - m_sentence->fontMetrics().height()) / 2;
    m_icon->setFixedSize(Theme::of().scaled(kIcon), height);
    m_texts->setContentsMargins(0, above, 0, above);
}

void InlineMessage::showMessage(const Message &message)
{
    m_message = message;
    const std::pair<Label *, const QString &> texts[] = {
        {m_sentence, message.sentence}, {m_where, message.where}, {m_advice, message.advice}};
    for (const auto &[label, text] : texts) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    }
    m_action->setText(message.action);
    m_action->setVisible(!message.action.isEmpty());
    m_copy->setVisible(!message.diagnostics.isEmpty());
    setAccessibleName(message.sentence);
    setAccessibleDescription(QStringLiteral("%1 %2").arg(message.where, message.advice).trimmed());
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void InlineMessage::showError(const Error &error, const QString &action)
{
    showMessage({.kind = Kind::Error,
                 .sentence = trCore(error.what),
                 .where = toQt(error.where),
                 .advice = trCore(error.advice),
                 .action = action,
                 .diagnostics = QStringLiteral("%1: %2").arg(toQt(errorCodeName(error.code)), toQt(describeError(error)))});
}

void InlineMessage::copyDetails() const
{
    QGuiApplication::clipboard()->setText(m_message.diagnostics);
}

void InlineMessage::retranslate()
{
    m_copy->setText(tr("Copy diagnostics"));
    m_close->setMeaning(tr("Close this message"));
}

void InlineMessage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void InlineMessage::paintEvent(QPaintEvent * /*event*/)
{
    const Look look = lookOf(m_message.kind);
    QPainter painter(this);
    paintBox(painter, rect(), kControlRadius, look.background, Qt::NoPen);
    QRectF icon(0, 0, m_icon->width(), m_icon->width());
    icon.moveCenter(QRectF(m_icon->geometry()).center());
    paintIcon(painter, look.icon, look.color, icon);
}

} // namespace luthier::ui
