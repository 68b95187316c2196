#include "ui/pages/models_details.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/support/paths.h"

namespace luthier::ui {
namespace {

QPushButton *button(const ModelsDetails &details, const char *text)
{
    for (QPushButton *each : details.findChildren<QPushButton *>())
        if (each->text() == QString::fromUtf8(text))
            return each;
    return nullptr;
}

TEST(ModelsDetails, IsHiddenWhileNoModelIsChosen)
{
    ModelsDetails details;
    EXPECT_TRUE(details.isHidden());
}

TEST(ModelsDetails, AModelThatCanBeReadIsChattedWith)
{
    const fs::path path = test::fixture("parity/llama/model");
    const auto summary = arch::inspectModel(path);
    ASSERT_TRUE(summary);
    const ModelEntry entry{path, *summary, {}};
    ModelsDetails details;
    details.show(&entry);
    QSignalSpy chat(&details, &ModelsDetails::chatWith);
    QTest::mouseClick(button(details, "Chat"), Qt::LeftButton);
    ASSERT_EQ(chat.count(), 1);
    EXPECT_EQ(chat[0][0].toString().toStdString(), path.string());
}

TEST(ModelsDetails, WhatCannotBeReadOffersNothing)
{
    const ModelEntry entry{"/models/bad", {}, Error{ErrorCode::BadFile, "The file is damaged.", "/models/bad", {}}};
    ModelsDetails details;
    details.show(&entry);
    EXPECT_FALSE(button(details, "Train with it")->isEnabled());
    EXPECT_FALSE(button(details, "Chat")->isEnabled());
}

} // namespace
} // namespace luthier::ui
