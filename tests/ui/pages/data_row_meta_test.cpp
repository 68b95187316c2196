#include "ui/pages/data_row_meta.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

namespace luthier::ui {
namespace {

TEST(DataRowMeta, TagsAreSeparatedByCommasOfBothKinds)
{
    DataRowMeta meta;
    meta.setMeta({});
    const QSignalSpy chosen(&meta, &DataRowMeta::tagsChosen);
    auto *tags = meta.findChildren<QLineEdit *>().first();
    tags->setText(QStringLiteral("legal, 法律，legal,"));
    meta.commit();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.first().first().toStringList(), QStringList({QStringLiteral("legal"), QStringLiteral("法律")}));
}

TEST(DataRowMeta, WhatIsUnchangedIsNotWritten)
{
    DataRowMeta meta;
    store::RowMeta stored;
    stored.tags = {"legal"};
    stored.note = "checked";
    meta.setMeta(stored);
    const QSignalSpy tags(&meta, &DataRowMeta::tagsChosen);
    const QSignalSpy notes(&meta, &DataRowMeta::noteChosen);
    meta.commit();
    EXPECT_EQ(tags.count() + notes.count(), 0);
}

} // namespace
} // namespace luthier::ui
