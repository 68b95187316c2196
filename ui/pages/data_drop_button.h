#pragma once

#include <QPushButton>
#include <QStyleOptionButton>

namespace luthier::ui {

// A button that looks as if it had a menu: what drops down is no menu.
class DataDropButton final : public QPushButton {
public:
    using QPushButton::QPushButton;

protected:
    void initStyleOption(QStyleOptionButton *option) const override
    {
        QPushButton::initStyleOption(option);
        option->features |= QStyleOptionButton::HasMenu;
    }
};

} // namespace luthier::ui
