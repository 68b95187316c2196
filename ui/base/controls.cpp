#include "ui/base/controls.h"

#include <QAbstractButton>
#include <QAction>
#include <QEvent>
#include <QVariant>

namespace luthier::ui {

namespace {

constexpr const char *kProperty = "luthierLook";

// Is called like its button, and can be used as long as that one can.
class ButtonAction final : public QAction {
public:
    explicit ButtonAction(QAbstractButton &button) : QAction(&button), m_button(button)
    {
        button.installEventFilter(this);
        connect(this, &QAction::triggered, &button, &QAbstractButton::click);
        follow();
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::Polish:
        case QEvent::ShowToParent:
        case QEvent::HideToParent:
        case QEvent::EnabledChange:
        case QEvent::LanguageChange: follow(); break;
        default: break;
        }
        return QAction::eventFilter(watched, event);
    }

private:
    void follow()
    {
        setText(m_button.text());
        setEnabled(m_button.isEnabled() && !m_button.isHidden());
    }

    QAbstractButton &m_button;
};

} // namespace

void giveKeys(QAbstractButton &button, QWidget &page, const QKeySequence &keys)
{
    auto *action = new ButtonAction(button);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page.addAction(action);
}

void setLook(QAbstractButton &button, ButtonLook look)
{
    button.setProperty(kProperty, static_cast<int>(look));
    button.updateGeometry();
    button.update();
}

ButtonLook lookOf(const QWidget *button)
{
    return button == nullptr ? ButtonLook::Normal : static_cast<ButtonLook>(button->property(kProperty).toInt());
}

} // namespace luthier::ui
