#include "core/text/message_spans.h"

#include <gtest/gtest.h>

#include "tests/core/text/template_fixtures.h"

namespace luthier::text {

static RenderedText render(std::string_view source, const std::vector<Message> &messages)
{
    TemplateInput input;
    input.messages = toTemplateMessages(messages);
    const auto parsed = ChatTemplate::parse(source);
    EXPECT_TRUE(parsed);
    auto rendered = parsed->render(input);
    EXPECT_TRUE(rendered);
    return rendered ? *rendered : RenderedText();
}

static const std::vector<Message> kTwo = {say(Role::User, "Q"), say(Role::Assistant, "A")};

TEST(MessageSpans, PartsRunFromTheFirstToTheLastSpokenPlace)
{
    const RenderedText rendered = render("{% for m in messages %}<{{ m.role }}>{{ m.content }}.{% endfor %}", kTwo);
    EXPECT_EQ(rendered.text, "<user>Q.<assistant>A.");
    const auto parts = spokenParts(rendered);
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].range, (ByteRange{6, 7}));
    EXPECT_EQ(parts[0].limit, 9U); // the role of the next message
    EXPECT_EQ(parts[1].message, 1U);
    EXPECT_EQ(parts[1].limit, rendered.text.size());
}

TEST(MessageSpans, AMessageWrittenTwiceHasTwoParts)
{
    const auto parts = spokenParts(render("{{ messages[0].content }}{{ messages[1].content }}{{ messages[0].content }}", kTwo));
    ASSERT_EQ(parts.size(), 3U);
    EXPECT_TRUE(parts[0].isFirst);
    EXPECT_FALSE(parts[2].isFirst);
}

TEST(MessageSpans, AnEmptyContentHasAPlace)
{
    const auto parts = spokenParts(render("<{{ messages[1].content }}>", {say(Role::User, "Q"), say(Role::Assistant, "")}));
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_EQ(parts[0].range, (ByteRange{1, 1}));
}

TEST(MessageSpans, RolesBelongToTheTemplateAndToolsDoNot)
{
    const RenderedText rendered = render("<|{{ messages[0].role }}|>{{ messages[0].content }}", kTwo);
    EXPECT_EQ(templateRanges(rendered), (std::vector<ByteRange>{{0, 8}}));
    TemplateInput input;
    input.tools = Json::array({"<|x|>"});
    const auto tools = ChatTemplate::parse("a{{ tools[0] }}b")->render(input);
    ASSERT_TRUE(tools);
    EXPECT_EQ(templateRanges(*tools), (std::vector<ByteRange>{{0, 1}, {6, 7}}));
}

TEST(MessageSpans, GeneratedPartsBelongToTheMessageInThem)
{
    const std::string_view source = "{{ messages[0].content }}{% generation %}{{ messages[1].content }}{% endgeneration %}"
                                    "{% generation %}</s>{% endgeneration %}";
    const auto parts = generatedParts(render(source, kTwo), kTwo);
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].first, (ByteRange{1, 2}));
    EXPECT_EQ(parts[1].first, (ByteRange{2, 6}));
    EXPECT_EQ(parts[1].second, 1U);
}

TEST(MessageSpans, AGeneratedPartWithoutContentBelongsToTheNextAssistant)
{
    const auto parts = generatedParts(render("{{ messages[0].content }}{% generation %}x{% endgeneration %}", kTwo), kTwo);
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_EQ(parts[0].second, 1U);
}

} // namespace luthier::text
