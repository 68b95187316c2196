#include "ui/base/language.h"

#include <QLocale>

#include "ui/base/format.h"

namespace luthier::ui {

namespace {

// English again after each test, whatever it did.
class LanguageTest : public testing::Test {
protected:
    ~LanguageTest() override
    {
        m_translator.setLanguage(Language::English);
        QLocale::setDefault(m_before);
    }

    QLocale m_before;
    Translator m_translator{*QCoreApplication::instance()};
};

class Listener : public QWidget {
public:
    int changes = 0;

protected:
    void changeEvent(QEvent *event) override
    {
        changes += event->type() == QEvent::LanguageChange ? 1 : 0;
        QWidget::changeEvent(event);
    }
};

} // namespace

TEST_F(LanguageTest, SwitchesWhileTheProgramRuns)
{
    Listener listener;
    listener.show();
    m_translator.setLanguage(Language::Chinese);
    QCoreApplication::processEvents();
    EXPECT_GE(listener.changes, 1);
    EXPECT_EQ(agoText(0, 0), QStringLiteral("刚刚"));
    m_translator.setLanguage(Language::English);
    EXPECT_EQ(agoText(0, 0), QStringLiteral("just now"));
}

TEST_F(LanguageTest, NumbersFollowTheLanguage)
{
    m_translator.setLanguage(Language::Chinese);
    EXPECT_EQ(QLocale().language(), QLocale::Chinese);
    m_translator.setLanguage(Language::English);
    EXPECT_EQ(QLocale().language(), QLocale::English);
}

TEST_F(LanguageTest, TextsOfTheCoreAreTranslated)
{
    EXPECT_EQ(trCore("Learning rate"), QStringLiteral("Learning rate"));
    m_translator.setLanguage(Language::Chinese);
    EXPECT_EQ(trCore("Learning rate"), QStringLiteral("学习率"));
    EXPECT_EQ(trCore("A sentence that nobody wrote."), QStringLiteral("A sentence that nobody wrote."));
}

TEST_F(LanguageTest, TheSystemsLanguageIsOneOfOurs)
{
    m_translator.setLanguage(Language::System);
    EXPECT_EQ(m_translator.language(), Language::System);
    EXPECT_NE(m_translator.shown(), Language::System);
}

TEST_F(LanguageTest, EveryLanguageIsCalledInItsOwnWords)
{
    EXPECT_EQ(Translator::nameOf(Language::English), QStringLiteral("English"));
    EXPECT_EQ(Translator::nameOf(Language::Chinese), QStringLiteral("简体中文"));
    EXPECT_FALSE(Translator::nameOf(Language::System).isEmpty());
}

} // namespace luthier::ui
