#include "core/text/generation_start.h"

#include <gtest/gtest.h>

#include "tests/core/text/template_fixtures.h"

namespace luthier::text {

// What stands before the place where message `index` begins to be written; "nothing" where it is not found.
static std::string before(std::string_view source, const std::vector<Message> &messages, std::size_t index)
{
    TemplateInput input;
    input.messages = toTemplateMessages(messages);
    const auto parsed = ChatTemplate::parse(source);
    const auto full = parsed->render(input);
    if (!full)
        return describeError(full.error());
    GenerationStarts starts(*parsed, input, *full);
    for (const SpokenPart &part : spokenParts(*full)) {
        if (part.message != index || !part.isFirst)
            continue;
        const auto start = starts.find(index, part.range.begin);
        return start ? full->text.substr(0, *start) : "nothing";
    }
    const auto start = starts.findUnspoken(index);
    return start ? full->text.substr(0, *start) : "nothing";
}

static const std::vector<Message> kTwo = {say(Role::User, "Q"), say(Role::Assistant, "A")};

TEST(GenerationStart, IsTheEndOfTheGenerationPrompt)
{
    EXPECT_EQ(before(kChatMlLike, kTwo, 1), "<|im_start|>user\nQ<|im_end|>\n<|im_start|>assistant\n");
}

TEST(GenerationStart, IncludesWhatTheModelOpensByItself)
{
    EXPECT_EQ(
        before("{% for m in messages %}{{ m.role[0] ~ ':' ~ ('<think>' if m.role == 'assistant' else '') ~ m.content ~ ';' }}{% endfor %}"
               "{% if add_generation_prompt %}a:{% endif %}",
               kTwo, 1),
        "u:Q;a:");
}

TEST(GenerationStart, WorksWithoutAGenerationPrompt)
{
    EXPECT_EQ(
        before("{% for m in messages %}{{ '[' ~ m.content ~ ']' if m.role == 'user' else ' ' ~ m.content ~ '.' }}{% endfor %}", kTwo, 1),
        "[Q]");
}

TEST(GenerationStart, APromptThatIsNotRepeatedCountsAsFarAsItIs)
{
    EXPECT_EQ(before("{% for m in messages %}{{ '<' ~ m.role ~ '>' ~ m.content }}{% endfor %}{% if add_generation_prompt "
                     "%}<assistant><think>{% endif %}",
                     kTwo, 1),
              "<user>Q<assistant>");
    EXPECT_EQ(before("{% for m in messages %}{{ '\n  ' ~ m.role ~ ': ' ~ m.content }}{% endfor %}{% if add_generation_prompt %}{{ "
                     "'\nassistant:\n' }}{% endif %}",
                     kTwo, 1),
              "\n  user: Q\n  assistant:");
}

TEST(GenerationStart, ARefusedPrefixGivesNothing)
{
    EXPECT_EQ(before("{% if messages|length < 2 %}{{ raise_exception('x') }}{% endif %}{% for m in messages %}{{ m.content }}{% endfor %}",
                     kTwo, 1),
              "nothing");
}

TEST(GenerationStart, AMessageOfWhichNothingIsWrittenIsFoundByItsHeader)
{
    const std::string_view source = "{% for m in messages %}<{{ m.role }}>{% if m.content %}{{ m.content }}{% endif %}</>{% endfor %}"
                                    "{% if add_generation_prompt %}<assistant>{% endif %}";
    EXPECT_EQ(before(source, {say(Role::User, "Q"), say(Role::Assistant, ""), say(Role::User, "R")}, 1), "<user>Q</><assistant>");
}

TEST(GenerationStart, ADroppedMessageIsNotFound)
{
    const std::string_view source = "{% for m in messages if m.content %}<{{ m.role }}>{{ m.content }}</>{% endfor %}"
                                    "{% if add_generation_prompt %}<assistant>{% endif %}";
    EXPECT_EQ(before(source, {say(Role::User, "Q"), say(Role::Assistant, ""), say(Role::User, "R")}, 1), "nothing");
}

} // namespace luthier::text
