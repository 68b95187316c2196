#include "ui/base/core_texts.h"

#include <QBuffer>

namespace luthier::ui {
namespace {

class CoreTextsTest : public testing::Test {
protected:
    CoreTextsTest()
    {
        add("luthier::config", "Learning rate", "学习率");
        add("luthier::base", "The export needs {}, and {} are free.", "导出需要 {}，但只剩 {}。");
        add("luthier::text", "\"{}\" in row {} is {:.1f}.", "第 {1} 行的“{0}”是 {2}。");
        add("luthier::base", "{} Or: {}", "{} 或者：{}");
        add("luthier::base", "Close other programs.", "请关闭其他程序。");
        add("luthier::base", "Write \"{}\": {{…}}.", "请写成 \"{}\": {{…}}。");
        add("luthier::ui::Page", "Saved.", "已保存。");
        QByteArray bytes = "<TS>" + m_messages.toUtf8() + "</TS>";
        QBuffer file(&bytes);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly) && m_texts.load(file));
    }
    QString translated(const char *text) const { return m_texts.translate(CoreTexts::kContext, text, nullptr, -1); }

    CoreTexts m_texts;

private:
    void add(const char *context, const char *source, const char *translation)
    {
        m_messages += QStringLiteral("<context><name>%1</name><message><source>%2</source><translation>%3</translation></message></context>")
                          .arg(QString::fromUtf8(context), QString::fromUtf8(source), QString::fromUtf8(translation));
    }

    QString m_messages;
};

} // namespace

TEST_F(CoreTextsTest, AMarkedTextIsTranslated)
{
    EXPECT_EQ(translated("Learning rate"), QStringLiteral("学习率"));
}

TEST_F(CoreTextsTest, ASentenceWithValuesIsTranslatedAroundThem)
{
    EXPECT_EQ(translated("The export needs 2.1 GB, and 300 MB are free."), QStringLiteral("导出需要 2.1 GB，但只剩 300 MB。"));
}

TEST_F(CoreTextsTest, TheTranslationMayChangeTheOrderOfValues)
{
    EXPECT_EQ(translated("\"Answer\" in row 7 is 2.5."), QStringLiteral("第 7 行的“Answer”是 2.5。"));
}

TEST_F(CoreTextsTest, SentencesInsideASentenceAreTranslatedToo)
{
    EXPECT_EQ(translated("Close other programs. Or: The export needs 1 GB, and 0 B are free."),
              QStringLiteral("请关闭其他程序。 或者：导出需要 1 GB，但只剩 0 B。"));
}

TEST_F(CoreTextsTest, AValueOfOneWordIsLeftAsItIs)
{
    EXPECT_EQ(translated("\"Saved.\" in row 1 is 0.0."), QStringLiteral("第 1 行的“Saved.”是 0.0。"));
}

TEST_F(CoreTextsTest, DoubledBracesAreBraces)
{
    EXPECT_EQ(translated("Write \"train\": {…}."), QStringLiteral("请写成 \"train\": {…}。"));
}

TEST_F(CoreTextsTest, OtherTextsAreNone)
{
    EXPECT_TRUE(translated("Saved.").isEmpty()); // the window's own
    EXPECT_TRUE(translated("The export needs 2.1 GB.").isEmpty());
    EXPECT_TRUE(m_texts.translate("luthier::ui::Page", "Learning rate", nullptr, -1).isEmpty());
}

TEST_F(CoreTextsTest, ABrokenFileIsRefused)
{
    QByteArray bytes = "<TS><context>";
    QBuffer file(&bytes);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(CoreTexts().load(file));
}

} // namespace luthier::ui
