#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::message;
using text::Role;

TEST(PromptFormat, APromptIsATextOrMessages)
{
    const Record expected = PromptRecord{{message(Role::User, "q")}, std::nullopt};
    EXPECT_EQ(*test::readRow("prompt", R"({"prompt": "q"})"), expected);
    EXPECT_EQ(*test::readRow("prompt", R"({"prompt": [{"role": "user", "content": "q"}]})"), expected);
}

TEST(PromptFormat, AReferenceIsAText)
{
    EXPECT_EQ(*test::readRow("prompt", R"({"prompt": "q", "reference": "r"})"), Record(PromptRecord{{message(Role::User, "q")}, "r"}));
    EXPECT_EQ(test::faultOf("prompt", R"({"prompt": "q", "reference": 4})"), ProblemKind::WrongType);
}

TEST(PromptFormat, WhatIsWrittenIsReadBack)
{
    const Record record = PromptRecord{{message(Role::System, "s"), message(Role::User, "q")}, ""};
    EXPECT_EQ(*test::roundTrip("prompt", record), record);
}

} // namespace luthier::data
