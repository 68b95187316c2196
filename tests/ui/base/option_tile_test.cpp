#include "ui/base/option_tile.h"

#include <QAccessible>
#include <QTest>

namespace luthier::ui {

namespace {

const QString kSentence = QStringLiteral("Keeps the model as it is and trains a small adapter beside it: little memory, and easy to undo.");

class OptionTileTest : public testing::Test {
protected:
    OptionTileTest()
    {
        auto *layout = new QHBoxLayout(&m_window);
        for (OptionTile *tile : {m_first, m_second, m_third}) {
            tile->setTexts(QStringLiteral("Small adapter"), QStringLiteral("LoRA"), kSentence);
            layout->addWidget(tile);
        }
        m_window.show();
        m_window.activateWindow();
        QCoreApplication::processEvents();
    }

    QWidget m_window;
    OptionTile *m_first = new OptionTile;
    OptionTile *m_second = new OptionTile;
    OptionTile *m_third = new OptionTile;
};

} // namespace

TEST_F(OptionTileTest, IsHigherWhereItIsNarrower)
{
    EXPECT_TRUE(m_first->hasHeightForWidth());
    EXPECT_GT(m_first->heightForWidth(150), m_first->heightForWidth(400));
    EXPECT_GE(m_first->minimumSizeHint().height(), m_first->heightForWidth(m_first->minimumSizeHint().width()));
}

TEST_F(OptionTileTest, OneOfThemIsChosen)
{
    QTest::mouseClick(m_first, Qt::LeftButton);
    QTest::mouseClick(m_second, Qt::LeftButton);
    EXPECT_FALSE(m_first->isChecked());
    EXPECT_TRUE(m_second->isChecked());
}

TEST_F(OptionTileTest, KeysChooseIt)
{
    m_first->setChecked(true);
    m_first->setFocus();
    QTest::keyClick(m_first, Qt::Key_Right);
    EXPECT_TRUE(m_second->isChecked() || m_second->hasFocus());
    QTest::keyClick(m_second, Qt::Key_Space);
    EXPECT_TRUE(m_second->isChecked());
}

TEST_F(OptionTileTest, IsARadioButtonForAScreenReader)
{
    QAccessibleInterface *tile = QAccessible::queryAccessibleInterface(m_first);
    ASSERT_NE(tile, nullptr);
    EXPECT_EQ(tile->role(), QAccessible::RadioButton);
    EXPECT_EQ(tile->text(QAccessible::Name), QStringLiteral("Small adapter (LoRA)"));
    EXPECT_EQ(m_first->accessibleDescription(), kSentence);
}

TEST_F(OptionTileTest, SaysWhyItIsNotAvailable)
{
    m_first->setUnavailable(QStringLiteral("There are no pairs of answers in this data."));
    EXPECT_FALSE(m_first->isEnabled());
    EXPECT_EQ(m_first->accessibleDescription(), QStringLiteral("There are no pairs of answers in this data."));
    QTest::mouseClick(m_first, Qt::LeftButton);
    EXPECT_FALSE(m_first->isChecked());
    m_first->setUnavailable({});
    EXPECT_TRUE(m_first->isEnabled());
}

} // namespace luthier::ui
