#include "core/data/checks/role_order.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using text::Role;

namespace {

// s, u, a, t; c is an assistant's call.
bool isOrdered(std::string_view roles, bool isPrompt = false)
{
    std::vector<Message> messages;
    for (const char role : roles) {
        messages.push_back(test::message(role == 's'   ? Role::System
                                         : role == 'u' ? Role::User
                                         : role == 't' ? Role::Tool
                                                       : Role::Assistant,
                                         "x"));
        if (role == 'c')
            messages.back().toolCalls.push_back({"f", Json::object(), ""});
    }
    return !roleOrderMistake(messages, isPrompt);
}

} // namespace

TEST(RoleOrder, TurnsOfTwoAreInOrder)
{
    for (const char *roles : {"ua", "sua", "uaua", "uctta", "ucta", "uc", "uctcta"})
        EXPECT_TRUE(isOrdered(roles)) << roles;
}

TEST(RoleOrder, EverythingElseIsNot)
{
    for (const char *roles : {"uua", "au", "aua", "uaa", "uau", "uasua", "uta", "ssua", "uca", "ucua", "suctu", "sa", "u"})
        EXPECT_FALSE(isOrdered(roles)) << roles;
}

TEST(RoleOrder, APromptEndsBeforeItsAnswer)
{
    EXPECT_TRUE(isOrdered("su", true));
    EXPECT_TRUE(isOrdered("uct", true));
    EXPECT_FALSE(isOrdered("ua", true));
}

} // namespace luthier::data
