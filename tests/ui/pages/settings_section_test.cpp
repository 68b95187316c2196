#include "ui/pages/settings_section.h"

#include <QSpinBox>

#include <gtest/gtest.h>

namespace luthier::ui {
namespace {

TEST(SettingsSection, AControlIsNamedByItsLine)
{
    SettingsSection section;
    auto *box = new QSpinBox;
    section.addLine(box);
    section.setLine(0, QStringLiteral("Cores"), QStringLiteral("How many."));
    EXPECT_EQ(box->accessibleName(), QStringLiteral("Cores"));
    EXPECT_EQ(box->accessibleDescription(), QStringLiteral("How many."));
}

} // namespace
} // namespace luthier::ui
