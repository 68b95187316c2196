#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

TEST(TaskFormat, EveryFieldIsNeeded)
{
    EXPECT_EQ(*test::readRow("task", R"({"task": "t", "input": "i", "output": "o", "weight": 2})"), Record(TaskRecord{"t", "i", "o", 2}));
    EXPECT_EQ(test::faultOf("task", R"({"input": "i", "output": "o"})"), ProblemKind::MissingField);
    EXPECT_EQ(test::faultOf("task", R"({"task": 1, "input": "i", "output": "o"})"), ProblemKind::WrongType);
}

TEST(TaskFormat, WhatIsWrittenIsReadBack)
{
    const Record record = TaskRecord{"情感", "i", "o", 0.5};
    EXPECT_EQ(*test::roundTrip("task", record), record);
}

} // namespace luthier::data
