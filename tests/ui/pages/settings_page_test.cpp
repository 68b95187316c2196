#include "ui/pages/settings_page.h"

#include <QComboBox>
#include <QSpinBox>

#include "tests/ui/bridge/bridge_test_support.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

class SettingsPageTest : public BridgeTest {
protected:
    SettingsPageTest() { page.show(); }
    ~SettingsPageTest() override
    {
        translator.setLanguage(Language::English);
        theme().setChoice(ThemeChoice::Light);
    }
    static Theme &theme() { return const_cast<Theme &>(Theme::of()); }
    QComboBox *box(const char *name) const
    {
        for (QComboBox *each : page.findChildren<QComboBox *>())
            if (each->accessibleName() == QLatin1String(name))
                return each;
        return nullptr;
    }
    static void choose(QComboBox *box, int value)
    {
        box->setCurrentIndex(box->findData(value));
        emit box->activated(box->currentIndex());
    }
    AppSettings settings{toQt(workspace() / "settings.ini")};
    Translator translator{*QCoreApplication::instance()};
    SettingsPage page{settings, theme(), translator, host, background};
};

TEST_F(SettingsPageTest, TheThemeIsSwitchedAndSavedAtOnce)
{
    choose(box("Theme"), static_cast<int>(ThemeChoice::Dark));
    EXPECT_TRUE(Theme::of().isDark());
    EXPECT_EQ(settings.theme(), ThemeChoice::Dark);
}

TEST_F(SettingsPageTest, TheLanguageIsSwitchedAndSavedAtOnce)
{
    choose(box("Language"), static_cast<int>(Language::Chinese));
    EXPECT_EQ(translator.shown(), Language::Chinese);
    EXPECT_EQ(settings.language(), Language::Chinese);
}

TEST_F(SettingsPageTest, LimitsReachTheEngine)
{
    auto *threads = page.findChild<QSpinBox *>();
    threads->setValue(1);
    EXPECT_EQ(host.limits().threads, 1);
    EXPECT_EQ(settings.limits().threads, 1);
}

} // namespace
} // namespace luthier::ui
