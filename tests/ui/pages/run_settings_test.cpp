#include "ui/pages/run_settings.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/config/option_list.h"
#include "ui/base/label.h"
#include "ui/base/language.h"

namespace luthier::ui {
namespace {

class RunSettingsTest : public testing::Test {
protected:
    // The text beside a name; empty where there is none.
    QString valueOf(const QString &name)
    {
        const auto labels = settings.findChildren<Label *>();
        const auto label = std::find_if(labels.begin(), labels.end(), [&](const Label *one) { return one->text() == name; });
        return label == labels.end() || label + 1 == labels.end() ? QString() : (*(label + 1))->text();
    }
    RunSettingsTest() { view.plan = Json::object(); }
    run::RunView view;
    RunSettings settings;
};

TEST_F(RunSettingsTest, EverySettingIsShown)
{
    settings.setRun(view);
    for (const config::OptionInfo &option : config::optionList()) {
        if (option.part == "preference" || option.key == "version")
            continue;
        const auto labels = settings.findChildren<Label *>();
        EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [&](const Label *label) {
            return label->text().startsWith(trCore(option.info.label));
        })) << option.key;
    }
}

TEST_F(RunSettingsTest, ValuesHaveTheirWordsAndUnits)
{
    view.spec.train.batchSize = 8;
    settings.setRun(view);
    EXPECT_EQ(valueOf(QStringLiteral("Rows per step · batch size")), QStringLiteral("8 rows"));
    EXPECT_EQ(valueOf(QStringLiteral("Learns from · stage")), QStringLiteral("Examples"));
    EXPECT_EQ(valueOf(QStringLiteral("Memory limit")), QStringLiteral("what is free"));
}

TEST_F(RunSettingsTest, SettingsOfPreferencesAreShownWhereTheyCount)
{
    settings.setRun(view);
    EXPECT_EQ(valueOf(QStringLiteral("Closeness to the old model · beta")), QString());
    view.spec.stage = config::Stage::Dpo;
    settings.setRun(view);
    EXPECT_EQ(valueOf(QStringLiteral("Closeness to the old model · beta")), QStringLiteral("0.1"));
}

} // namespace
} // namespace luthier::ui
