#include "ui/bridge/app_settings.h"

#include "tests/ui/bridge/bridge_test_support.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

class AppSettingsTest : public BridgeTest {
protected:
    QString file() const { return toQt(workspace() / "user.ini"); }
};

TEST_F(AppSettingsTest, HaveDefaultsThatAreTheSystems)
{
    const AppSettings settings(file());
    EXPECT_EQ(settings.language(), Language::System);
    EXPECT_EQ(settings.theme(), ThemeChoice::System);
    EXPECT_EQ(settings.limits().threads, 0);
    EXPECT_EQ(settings.workspace(), userDataFolder());
    EXPECT_FALSE(settings.modelFolders().isEmpty());
    EXPECT_TRUE(settings.page().isEmpty());
}

TEST_F(AppSettingsTest, ComeBackAfterARestart)
{
    {
        AppSettings settings(file());
        settings.openWorkspace(workspace());
        settings.setLanguage(Language::Chinese);
        settings.setTheme(ThemeChoice::Dark);
        settings.setWorkspace("/data/工作");
        settings.setLimits({3, 5'000'000'000});
        settings.setModelFolders({QStringLiteral("/models")});
        settings.setWindowGeometry("geometry");
        settings.setPage(QStringLiteral("runs"));
        settings.setLayout(QStringLiteral("rows"), "layout");
        settings.setSelection(QStringLiteral("dataset"), QStringLiteral("support"));
        settings.setDraft(QStringLiteral("train"), QStringLiteral("{\"version\": 1}"));
        settings.sync();
    }
    AppSettings settings(file());
    settings.openWorkspace(workspace());
    EXPECT_EQ(settings.language(), Language::Chinese);
    EXPECT_EQ(settings.theme(), ThemeChoice::Dark);
    EXPECT_EQ(settings.workspace(), fs::path("/data/工作"));
    EXPECT_EQ(settings.limits().threads, 3);
    EXPECT_EQ(settings.limits().memoryBytes, 5'000'000'000U);
    EXPECT_EQ(settings.modelFolders(), QStringList(QStringLiteral("/models")));
    EXPECT_EQ(settings.windowGeometry(), QByteArray("geometry"));
    EXPECT_EQ(settings.page(), QStringLiteral("runs"));
    EXPECT_EQ(settings.layout(QStringLiteral("rows")), QByteArray("layout"));
    EXPECT_EQ(settings.selection(QStringLiteral("dataset")), QStringLiteral("support"));
    EXPECT_EQ(settings.draft(QStringLiteral("train")), QStringLiteral("{\"version\": 1}"));
}

TEST_F(AppSettingsTest, ValuesThatMakeNoSenseCountAsUnset)
{
    write("user.ini", "[General]\nlanguage=klingon\ntheme=7\nthreads=-4\nmemory_limit_bytes=much\n");
    const AppSettings settings(file());
    EXPECT_EQ(settings.language(), Language::System);
    EXPECT_EQ(settings.theme(), ThemeChoice::System);
    EXPECT_EQ(settings.limits().threads, 0);
    EXPECT_EQ(settings.limits().memoryBytes, 0U);
}

TEST_F(AppSettingsTest, TheNewestFileComesFirstAndOnce)
{
    AppSettings settings(file());
    for (int i = 0; i < 20; ++i)
        settings.addRecentFile(QStringLiteral("/data/%1.jsonl").arg(i));
    settings.addRecentFile(QStringLiteral("/data/15.jsonl"));
    EXPECT_EQ(settings.recentFiles().size(), 12);
    EXPECT_EQ(settings.recentFiles().first(), QStringLiteral("/data/15.jsonl"));
    EXPECT_EQ(settings.recentFiles().count(QStringLiteral("/data/15.jsonl")), 1);
}

} // namespace
} // namespace luthier::ui
