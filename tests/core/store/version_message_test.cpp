#include "core/store/version_message.h"

#include <gtest/gtest.h>

namespace luthier::store {

TEST(VersionMessage, SaysWhatWasDoneAndToHowManyRows)
{
    EXPECT_EQ(versionMessage(RowEdit::Write), "Edited a row");
    EXPECT_EQ(versionMessage(RowEdit::Delete, 1), "Deleted 1 row");
    EXPECT_EQ(versionMessage(RowEdit::Delete, 3), "Deleted 3 rows");
    EXPECT_EQ(versionMessage(RowEdit::SetStatus, 12), "Changed the status of 12 rows");
}

TEST(VersionMessage, EveryEditHasItsOwn)
{
    EXPECT_NE(versionMessage(RowEdit::AddTag, 2), versionMessage(RowEdit::RemoveTag, 2));
    for (const RowEdit edit : {RowEdit::Write, RowEdit::Add, RowEdit::Duplicate, RowEdit::Delete, RowEdit::Move, RowEdit::SetStatus,
                               RowEdit::AddTag, RowEdit::RemoveTag, RowEdit::SetTags, RowEdit::SetNote})
        EXPECT_NE(versionMessage(edit, 7).find('7'), std::string::npos) << versionMessage(edit, 7);
}

} // namespace luthier::store
