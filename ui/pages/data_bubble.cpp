#include "ui/pages/data_bubble.h"

#include <array>

#include <QActionGroup>
#include <QCheckBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/base/json.h"
#include "ui/base/icon_button.h"
#include "ui/base/icons.h"
#include "ui/base/label.h"
#include "ui/base/qt_convert.h"
#include "ui/base/style_parts.h"
#include "ui/pages/data_text_edit.h"

namespace luthier::ui {
namespace {

constexpr int kHeadHeight = 24;
constexpr int kInset = kGap32; // on the side of the other speaker
constexpr std::array kRoles = {text::Role::System, text::Role::User, text::Role::Assistant, text::Role::Tool};

} // namespace

QString roleTitle(text::Role role)
{
    switch (role) {
    case text::Role::System: return QCoreApplication::translate("DataRoles", "System");
    case text::Role::User: return QCoreApplication::translate("DataRoles", "User");
    case text::Role::Assistant: return QCoreApplication::translate("DataRoles", "Assistant");
    case text::Role::Tool: return QCoreApplication::translate("DataRoles", "Tool");
    }
    return {};
}

DataBubble::DataBubble(bool canBeTrained, QWidget *parent)
    : QWidget(parent), m_role(new QToolButton), m_trained(new QCheckBox), m_more(new IconButton(QStringLiteral("more"))),
      m_text(new DataTextEdit(DataTextEdit::Look::Bare)), m_extras(new Label(TextStyle::Small, Label::Tone::Muted)),
      m_menu(new QMenu(this)), m_roles(new QMenu(this)), m_up(m_menu->addAction(QString())), m_down(m_menu->addAction(QString())),
      m_add(m_menu->addAction(QString())), m_remove(m_menu->addAction(themedIcon(QStringLiteral("delete")), QString()))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(kGap4);
    head->addWidget(m_role);
    head->addStretch(1);
    head->addWidget(m_trained);
    head->addWidget(m_more);
    m_trained->setVisible(canBeTrained);
    m_role->setAutoRaise(true);
    m_extras->setWordWrap(true);
    for (QWidget *control : std::initializer_list<QWidget *>{m_role, m_more})
        control->setFixedHeight(Theme::of().scaled(kHeadHeight));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_text);
    layout->addWidget(m_extras);
    connect(m_text, &DataTextEdit::edited, this, [this] {
        m_message.content = fromQt(m_text->toPlainText());
        emit edited();
    });
    connect(m_trained, &QCheckBox::clicked, this, &DataBubble::setTrained);
    makeMenu();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    retranslate();
}

void DataBubble::makeMenu()
{
    const std::array steps = {std::pair(m_up, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up)),
                              std::pair(m_down, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Down))};
    for (const auto &[action, shortcut] : steps) {
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(m_more, &QToolButton::clicked, this, [this] { m_menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
    connect(m_up, &QAction::triggered, this, [this] { emit moveWanted(-1); });
    connect(m_down, &QAction::triggered, this, [this] { emit moveWanted(1); });
    connect(m_add, &QAction::triggered, this, &DataBubble::addWanted);
    connect(m_remove, &QAction::triggered, this, &DataBubble::removeWanted);
    connect(m_role, &QToolButton::clicked, this, [this] { m_roles->popup(m_role->mapToGlobal(m_role->rect().bottomLeft())); });
    for (const text::Role role : kRoles)
        connect(m_roles->addAction(roleTitle(role)), &QAction::triggered, this, [this, role] { setRole(role); });
}

void DataBubble::setMessage(const text::Message &message)
{
    m_message = message;
    m_text->setWholeText(toQt(message.content));
    showMessage();
}

void DataBubble::setPlace(bool isFirst, bool isLast)
{
    m_up->setEnabled(!isFirst);
    m_down->setEnabled(!isLast);
    m_remove->setEnabled(!isFirst || !isLast); // a conversation keeps one
}

// What the message says about training belongs to its role and is forgotten with it.
void DataBubble::setRole(text::Role role)
{
    m_message.role = role;
    m_message.train.reset();
    showMessage();
    emit edited();
}

void DataBubble::setTrained(bool trained)
{
    m_message.train.reset();
    if ((m_message.trainWeight() > 0) != trained)
        m_message.train = trained ? 1.0 : 0.0;
    showMessage();
    emit edited();
}

void DataBubble::showMessage()
{
    const bool isAnswer = m_message.role == text::Role::Assistant;
    layout()->setContentsMargins(isAnswer ? kInset + kGap12 : kGap12, kGap4, isAnswer ? kGap8 : kInset + kGap8, kGap8);
    const QSignalBlocker blocker(m_trained);
    m_trained->setChecked(m_message.trainWeight() > 0);
    m_extras->setText(extras());
    m_extras->setVisible(!m_extras->text().isEmpty());
    m_role->setText(roleTitle(m_message.role));
    m_role->setFont(Theme::of().font(TextStyle::Caption));
    m_text->setAccessibleName(roleTitle(m_message.role));
    update();
}

QString DataBubble::extras() const
{
    QStringList lines;
    if (!m_message.reasoning.empty())
        lines << tr("Reasoning: %1").arg(toQt(m_message.reasoning));
    for (const text::ToolCall &call : m_message.toolCalls)
        lines << tr("Calls %1 with %2").arg(toQt(call.name), toQt(dumpJson(call.arguments)));
    if (m_message.train && *m_message.train != 0 && *m_message.train != 1)
        lines << tr("Counts %1 times in the loss").arg(QLocale().toString(*m_message.train));
    return lines.join(QChar(u'\n'));
}

void DataBubble::retranslate()
{
    m_trained->setText(tr("Trained"));
    m_trained->setToolTip(tr("The model learns to write this message. It reads the others."));
    m_trained->setAccessibleName(tr("Trained"));
    m_role->setToolTip(tr("Who says this"));
    m_role->setAccessibleName(tr("Who says this"));
    m_more->setMeaning(tr("More about this message"));
    m_up->setText(tr("Move up"));
    m_down->setText(tr("Move down"));
    m_add->setText(tr("Add a message below"));
    m_remove->setText(tr("Delete this message"));
    m_trained->setFont(Theme::of().font(TextStyle::Caption));
    const QList<QAction *> roles = m_roles->actions();
    for (std::size_t i = 0; i < kRoles.size(); ++i)
        roles[static_cast<qsizetype>(i)]->setText(roleTitle(kRoles[i]));
    showMessage();
}

QRect DataBubble::box() const
{
    const bool isAnswer = m_message.role == text::Role::Assistant;
    return rect().adjusted(isAnswer ? kInset : 0, 0, isAnswer ? 0 : -kInset, 0);
}

void DataBubble::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &c = Theme::of().colors();
    QPainter painter(this);
    paintBox(painter, box(), kCardRadius, m_message.role == text::Role::Assistant ? c.accentBackground : c.grid, Qt::NoPen);
}

void DataBubble::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace luthier::ui
