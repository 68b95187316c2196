#include "ui/base/controls.h"

#include <QPushButton>

namespace luthier::ui {

TEST(Controls, AButtonKeepsItsLook)
{
    QPushButton button;
    EXPECT_EQ(lookOf(&button), ButtonLook::Normal);
    setLook(button, ButtonLook::Danger);
    EXPECT_EQ(lookOf(&button), ButtonLook::Danger);
    EXPECT_EQ(lookOf(nullptr), ButtonLook::Normal);
}

} // namespace luthier::ui
