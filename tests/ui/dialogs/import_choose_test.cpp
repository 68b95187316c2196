#include "ui/dialogs/import_choose.h"

#include <gtest/gtest.h>

#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QUrl>

namespace luthier::ui {
namespace {

TEST(ImportChoose, FilesThatAreDroppedAreChosen)
{
    ImportChoose choose;
    choose.show();
    const QSignalSpy chosen(&choose, &ImportChoose::filesChosen);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/data/rows.jsonl")), QUrl(QStringLiteral("https://example.org/rows"))});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&choose, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&choose, &drop);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().toStringList(), QStringList(QStringLiteral("/data/rows.jsonl")));
}

TEST(ImportChoose, APastedTextIsTakenOnRequest)
{
    ImportChoose choose;
    const QSignalSpy chosen(&choose, &ImportChoose::textChosen);
    auto *take = choose.findChildren<QPushButton *>().last();
    EXPECT_FALSE(take->isEnabled());
    choose.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("rows"));
    take->click();
    EXPECT_EQ(chosen.count(), 1);
}

} // namespace
} // namespace luthier::ui
