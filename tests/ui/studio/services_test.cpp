#include "app/studio/services.h"

#include <QTest>

#include <gtest/gtest.h>

#include "ui/base/qt_convert.h"

namespace luthier::studio {
namespace {

TEST(Services, TheSampleDataIsFound)
{
    EXPECT_TRUE(fs::exists(samplesFolder() / "short_answers.jsonl"));
}

TEST(Services, LimitsOfTheSettingsReachTheEngine)
{
    const auto folder = TemporaryFolder::create(fs::temp_directory_path(), "luthier-test-services");
    ASSERT_TRUE(folder);
    ui::AppSettings settings(ui::toQt(folder->path() / "settings.ini"));
    ui::EngineLimits limits;
    limits.threads = 1;
    settings.setLimits(limits);
    ui::Translator translator(*QCoreApplication::instance());
    Services services(settings, const_cast<ui::Theme &>(ui::Theme::of()), translator, folder->path());
    EXPECT_EQ(services.forWindow().engine.limits().threads, 1);
    services.shutDown();
}

} // namespace
} // namespace luthier::studio
