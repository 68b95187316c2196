#include "core/run/row_source.h"

#include <gtest/gtest.h>

namespace luthier::run {

namespace {

TEST(RecordSource, GivesItsRecordsOnceNumberedFromOne)
{
    RecordSource source({data::TextRecord{"a"}, data::TextRecord{"b"}});
    EXPECT_EQ(source.count(), 2);
    std::int64_t row = 0;
    data::Record record;
    ASSERT_TRUE(*source.next(row, record));
    EXPECT_EQ(row, 1);
    EXPECT_EQ(std::get<data::TextRecord>(record).text, "a");
    ASSERT_TRUE(*source.next(row, record));
    EXPECT_EQ(row, 2);
    EXPECT_FALSE(*source.next(row, record));
    EXPECT_FALSE(*source.next(row, record));
}

} // namespace

} // namespace luthier::run
