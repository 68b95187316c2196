#include "core/data/formats/transcript.h"

#include <gtest/gtest.h>

#include "tests/core/data/support.h"

namespace luthier::data {

using test::message;
using text::Role;

TEST(Transcript, MarksSeparateTurns)
{
    const char *text = "\n\nHuman: q\nmore\n\nAssistant: a\n\nHuman: Who is Human: here?\n\nAssistant: b";
    ASSERT_TRUE(isTranscript(text));
    EXPECT_EQ(transcriptMessages(text), (std::vector{message(Role::User, "q\nmore"), message(Role::Assistant, "a"),
                                                     message(Role::User, "Who is Human: here?"), message(Role::Assistant, "b")}));
}

TEST(Transcript, OrdinaryTextsAreNone)
{
    EXPECT_FALSE(isTranscript("Human: q"));
    EXPECT_FALSE(isTranscript("He said:\n\nHuman: q\n\nAssistant: a"));
    EXPECT_FALSE(isTranscript("\n\nHuman: only"));
}

TEST(Transcript, ATrailingMarkIsAnEmptyTurn)
{
    EXPECT_EQ(transcriptMessages("\n\nHuman: q\n\nAssistant:").back(), message(Role::Assistant, ""));
}

} // namespace luthier::data
