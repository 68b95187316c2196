#include "ui/base/controls.h"

#include <QAbstractButton>
#include <QVariant>

namespace luthier::ui {

namespace {

constexpr const char *kProperty = "luthierLook";

} // namespace

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
