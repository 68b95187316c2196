#include "ui/base/page.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

namespace luthier::ui {

namespace {

class CountingPage : public Page {
public:
    int retranslated = 0;

protected:
    void retranslate() override { ++retranslated; }
};

} // namespace

TEST(Page, ShowsTitleStateAndSubtitle)
{
    Page page;
    page.setTitle(QStringLiteral("legal-qa-r16"));
    page.setState(QStringLiteral("training"), ChipKind::Accent);
    page.setSubtitle(QStringLiteral("SFT"));
    QStringList texts;
    for (const QLabel *label : page.findChildren<QLabel *>())
        texts << label->text();
    EXPECT_TRUE(texts.contains(QStringLiteral("legal-qa-r16")));
    EXPECT_TRUE(texts.contains(QStringLiteral("SFT")));
    EXPECT_FALSE(page.findChild<Chip *>()->isHidden());
    page.setState({}, ChipKind::Neutral);
    EXPECT_TRUE(page.findChild<Chip *>()->isHidden());
}

TEST(Page, ALongTitleLeavesRoomForTheActions)
{
    Page page;
    page.setTitle(QString(300, QLatin1Char('x')));
    auto *button = new QPushButton(QStringLiteral("Start"));
    page.actions()->addWidget(button);
    page.resize(600, 400);
    page.show();
    QTest::qWait(1);
    EXPECT_LE(button->geometry().right(), 600);
    EXPECT_GE(button->width(), button->sizeHint().width());
}

TEST(Page, IsToldWhenTheLanguageChanges)
{
    CountingPage page;
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&page, &event);
    EXPECT_EQ(page.retranslated, 1);
}

} // namespace luthier::ui
