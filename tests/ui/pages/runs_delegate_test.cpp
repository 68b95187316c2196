#include "ui/pages/runs_delegate.h"

#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>

#include <gtest/gtest.h>

#include "ui/base/table.h"
#include "ui/base/theme.h"
#include "ui/models/run_list_model.h"
#include "ui/pages/runs_table_model.h"

namespace luthier::ui {
namespace {

class RunsDelegateTest : public testing::Test {
protected:
    RunsDelegateTest() { table.setModel(&runs); }

    void set(int column, int role, const QVariant &value) { runs.setData(runs.index(0, column), value, role); }
    void setTitle(const QString &title) { set(RunsTableModel::Name, Qt::DisplayRole, title); }
    void setProgress(double share, bool isActive = true)
    {
        set(RunsTableModel::State, RunListModel::StateRole, QStringLiteral("paused")); // not the accent's colour, as the bar
        set(RunsTableModel::State, RunListModel::IsActiveRole, isActive);
        set(RunsTableModel::State, RunListModel::ProgressRole, share);
    }
    QImage paint(int column, QStyle::State state = QStyle::State_Enabled, int width = 300) const
    {
        QImage image(width, kRowHeight, QImage::Format_RGB32);
        image.fill(Theme::of().colors().surface);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        option.state = state;
        QPainter painter(&image);
        delegate.paint(&painter, option, runs.index(0, column));
        painter.end();
        return image;
    }
    static int countOf(const QColor &color, const QImage &image)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == color ? 1 : 0;
        return count;
    }
    static bool isEmpty(const QImage &image) // but for the line below the row
    {
        const Colors &c = Theme::of().colors();
        return countOf(c.surface, image) + countOf(c.grid, image) == image.width() * image.height();
    }
    static int highestRow(const QImage &image) // on which something is painted
    {
        for (int y = 0; y < image.height(); ++y)
            if (!isEmpty(image.copy(0, y, image.width(), 1)))
                return y;
        return image.height();
    }

    QStandardItemModel runs{1, RunsTableModel::kColumns};
    Table table;
    RunsDelegate delegate{table};
    const QColor accent = Theme::of().colors().accent;
};

TEST_F(RunsDelegateTest, AStarIsFilled)
{
    set(RunsTableModel::Star, RunListModel::StarRole, true);
    EXPECT_GT(countOf(Theme::of().colors().warning, paint(RunsTableModel::Star)), 20);
}

TEST_F(RunsDelegateTest, AStarThatIsNotSetIsSeenOnlyUnderTheMouse)
{
    set(RunsTableModel::Star, RunListModel::StarRole, false);
    EXPECT_TRUE(isEmpty(paint(RunsTableModel::Star)));
    EXPECT_FALSE(isEmpty(paint(RunsTableModel::Star, QStyle::State_Enabled | QStyle::State_MouseOver)));
}

TEST_F(RunsDelegateTest, TheBarGrowsWithTheProgress)
{
    setProgress(0.25);
    const int quarter = countOf(accent, paint(RunsTableModel::State));
    setProgress(0.75);
    const int most = countOf(accent, paint(RunsTableModel::State));
    EXPECT_GT(quarter, 0);
    EXPECT_NEAR(most, 3 * quarter, quarter / 4);
}

TEST_F(RunsDelegateTest, MoreStepsThanPlannedAreAFullBar)
{
    setProgress(1);
    const QImage full = paint(RunsTableModel::State);
    setProgress(5);
    EXPECT_EQ(paint(RunsTableModel::State), full);
}

TEST_F(RunsDelegateTest, OnlyWhatIsTrainedHasABar)
{
    setProgress(0.5, false);
    EXPECT_EQ(countOf(accent, paint(RunsTableModel::State)), 0);
}

TEST_F(RunsDelegateTest, WithoutRoomThereIsNoBar)
{
    setProgress(0.5);
    EXPECT_EQ(countOf(accent, paint(RunsTableModel::State, QStyle::State_Enabled, 80)), 0);
}

TEST_F(RunsDelegateTest, TagsStandBehindTheTitle)
{
    setTitle(QStringLiteral("first"));
    const QImage before = paint(RunsTableModel::Name);
    set(RunsTableModel::Name, RunListModel::TagsRole, QStringList(QStringLiteral("legal")));
    const QImage after = paint(RunsTableModel::Name);
    const int title = kGap8 + QFontMetrics(Theme::of().font(TextStyle::BodyStrong)).horizontalAdvance(QStringLiteral("first"));
    EXPECT_EQ(after.copy(0, 0, title, kRowHeight), before.copy(0, 0, title, kRowHeight));
    EXPECT_NE(after, before);
}

TEST_F(RunsDelegateTest, ATagThatDoesNotFitIsLeftOut)
{
    setTitle(QStringLiteral("first"));
    const QImage before = paint(RunsTableModel::Name, QStyle::State_Enabled, 120);
    set(RunsTableModel::Name, RunListModel::TagsRole, QStringList(QStringLiteral("a tag that is much too long for it")));
    EXPECT_EQ(paint(RunsTableModel::Name, QStyle::State_Enabled, 120), before);
}

TEST_F(RunsDelegateTest, ATitleThatDoesNotFitEndsInAnEllipsis)
{
    const QString title(200, u'm');
    const QFontMetrics metrics(Theme::of().font(TextStyle::BodyStrong));
    const QString cut = metrics.elidedText(title, Qt::ElideRight, 300 - 2 * kGap8);
    ASSERT_TRUE(cut.endsWith(u'…'));
    setTitle(cut);
    const QImage expected = paint(RunsTableModel::Name);
    setTitle(title);
    EXPECT_EQ(paint(RunsTableModel::Name), expected);
}

TEST_F(RunsDelegateTest, ANoteOfSeveralLinesIsPaintedAsOne)
{
    setTitle(QStringLiteral("first"));
    set(RunsTableModel::Name, RunListModel::NoteRole, QStringLiteral("better than before"));
    const QImage expected = paint(RunsTableModel::Name);
    set(RunsTableModel::Name, RunListModel::NoteRole, QStringLiteral("better\n  than before\n"));
    EXPECT_EQ(paint(RunsTableModel::Name), expected);
    set(RunsTableModel::Name, RunListModel::NoteRole, QString());
    EXPECT_NE(paint(RunsTableModel::Name), expected);
}

TEST_F(RunsDelegateTest, TheCourseOfTheLossIsPainted)
{
    set(RunsTableModel::Curve, RunListModel::SparkRole, QVariant::fromValue(QList<double>{2.0}));
    EXPECT_TRUE(isEmpty(paint(RunsTableModel::Curve))); // one point is no line
    set(RunsTableModel::Curve, RunListModel::SparkRole, QVariant::fromValue(QList<double>{2.0, 1.0}));
    const QImage falling = paint(RunsTableModel::Curve);
    EXPECT_LT(highestRow(falling.copy(0, 0, 100, kRowHeight)), highestRow(falling.copy(200, 0, 100, kRowHeight)));
}

TEST_F(RunsDelegateTest, AChosenRowIsTintedInEveryColumn)
{
    for (int column = 0; column < RunsTableModel::kColumns; ++column) {
        const QImage image = paint(column, QStyle::State_Enabled | QStyle::State_Selected);
        EXPECT_EQ(image.pixelColor(image.width() - 3, 3), Theme::of().colors().accentBackground) << column;
    }
}

TEST_F(RunsDelegateTest, TheEditorSaysWhatIsWrittenInIt)
{
    QWidget place;
    const QWidget *editor = delegate.createEditor(&place, {}, runs.index(0, RunsTableModel::Name));
    EXPECT_EQ(editor->accessibleName(), QStringLiteral("Name of the run"));
}

TEST_F(RunsDelegateTest, TheEditorStaysWithinTheCell)
{
    QStyleOptionViewItem option;
    option.rect = QRect(10, 36, 200, kRowHeight);
    QLineEdit editor;
    delegate.updateEditorGeometry(&editor, option, runs.index(0, RunsTableModel::Name));
    EXPECT_TRUE(option.rect.contains(editor.geometry()));
    EXPECT_GE(editor.height(), editor.minimumSizeHint().height());
}

} // namespace
} // namespace luthier::ui
