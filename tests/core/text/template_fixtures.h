#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/rendering.h"
#include "tests/core/text/fake_tokenizer.h"

namespace luthier::text {

// Templates of the kinds models carry, written for these tests, each with its special tokens and the token that ends a turn.
struct TemplateFixture {
    std::string_view name;
    std::string_view source;
    std::string_view endOfTurn;
    bool takesSystem = true;
};

inline constexpr std::string_view kChatMlLike = R"({%- for m in messages %}
    {{- '<|im_start|>' + m.role + '\n' + m.content + '<|im_end|>' + '\n' }}
{%- endfor %}
{%- if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %})";

inline constexpr std::string_view kHeaderIds = R"({{- bos_token }}
{%- for m in messages %}
    {{- '<|header|>' ~ m['role'] ~ '<|/header|>\n\n' ~ (m['content'] | trim) ~ '<|turn_end|>' }}
{%- endfor %}
{%- if add_generation_prompt %}
    {{- '<|header|>assistant<|/header|>\n\n' }}
{%- endif %})";

inline constexpr std::string_view kInstructionBrackets = R"({%- if messages[0].role == 'system' %}
    {%- set system = messages[0].content + '\n\n' %}
    {%- set messages = messages[1:] %}
{%- endif %}
{{- bos_token }}
{%- for m in messages %}
    {%- if (m.role == 'user') != (loop.index0 % 2 == 0) %}
        {{- raise_exception('roles must alternate between user and assistant') }}
    {%- endif %}
    {%- if m.role == 'user' %}
        {{- '[INST] ' + (system if loop.last and system is defined else '') + m.content + ' [/INST]' }}
    {%- else %}
        {{- ' ' + m.content + eos_token }}
    {%- endif %}
{%- endfor %})";

inline constexpr std::string_view kWithTools =
    R"({%- macro call(c) %}{{ '<call>\n{"name": "' ~ c.name ~ '", "arguments": ' ~ c.arguments|tojson ~ '}\n</call>' }}{% endmacro %}
{%- if tools %}
    {{- '<|im_start|>system\nTools:\n' }}
    {%- for tool in tools %}{{ tool|tojson }}{{ '\n' }}{% endfor %}
    {{- '<|im_end|>\n' }}
{%- endif %}
{%- for m in messages %}
    {%- if m.role == 'tool' %}
        {{- '<|im_start|>user\n<result>' ~ m.content ~ '</result><|im_end|>\n' }}
    {%- else %}
        {{- '<|im_start|>' ~ m.role ~ '\n' }}
        {{- m.content }}
        {%- for c in m.tool_calls or [] %}{{ call(c.function) }}{% endfor %}
        {{- '<|im_end|>\n' }}
    {%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %})";

inline constexpr std::string_view kWithReasoning = R"({%- for m in messages %}
    {%- if m.role == 'assistant' %}
        {%- set reasoning = m.reasoning_content if m.reasoning_content is defined else '' %}
        {%- set content = m.content %}
        {%- if '</think>' in content %}
            {%- set reasoning = content.split('</think>')[0].split('<think>')[-1].strip('\n') %}
            {%- set content = content.split('</think>')[-1].lstrip('\n') %}
        {%- endif %}
        {{- '<|im_start|>assistant\n' }}
        {%- if loop.last %}{{ '<think>\n' + reasoning + '\n</think>\n\n' }}{% endif %}
        {{- content + '<|im_end|>\n' }}
    {%- else %}
        {{- '<|im_start|>' + m.role + '\n' + m.content + '<|im_end|>\n' }}
    {%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %})";

inline constexpr std::string_view kWithGenerationTags = R"({%- for m in messages %}
    {{- '<|im_start|>' + m.role + '\n' }}
    {%- if m.role == 'assistant' %}
        {%- generation %}{{ m.content + '<|im_end|>' }}{% endgeneration %}
    {%- else %}
        {{- m.content + '<|im_end|>' }}
    {%- endif %}
    {{- '\n' }}
{%- endfor %}
{%- if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %})";

inline constexpr std::array<TemplateFixture, 6> kTemplateFixtures = {{
    {"chatml-like", kChatMlLike, "<|im_end|>"},
    {"header ids", kHeaderIds, "<|turn_end|>"},
    {"instruction brackets", kInstructionBrackets, "</s>"},
    {"with tools", kWithTools, "<|im_end|>"},
    {"with reasoning", kWithReasoning, "<|im_end|>"},
    {"with generation tags", kWithGenerationTags, "<|im_end|>"},
}};

inline TextModel modelWith(std::string_view source, std::string_view endOfTurn = "<|im_end|>")
{
    const std::vector<FakeTokenizer::Added> added = {
        {"<s>"},         {"</s>"},         {"<|im_start|>"},  {"<|im_end|>"},     {"<|header|>"},
        {"<|/header|>"}, {"<|turn_end|>"}, {"<call>", false}, {"</call>", false}, {"<think>", false}};
    TextModel model;
    model.tokenizer = std::make_shared<FakeTokenizer>(added);
    auto parsed = ChatTemplate::parse(source);
    model.chatTemplate = parsed ? std::make_shared<const ChatTemplate>(*std::move(parsed)) : nullptr;
    model.bosToken = "<s>";
    model.eosToken = "</s>";
    model.stopIds = {*model.tokenizer->idOf(endOfTurn)};
    return model;
}

inline Message say(Role role, std::string content)
{
    Message message;
    message.role = role;
    message.content = std::move(content);
    return message;
}

inline Conversation conversation(std::vector<Message> messages)
{
    Conversation result;
    result.messages = std::move(messages);
    return result;
}

// The rendering with what is trained in braces.
inline std::string trainedMarks(const Expected<RenderedTokens> &rendered)
{
    if (!rendered)
        return describeError(rendered.error());
    std::string marks;
    bool isOpen = false;
    for (std::size_t i = 0; i < rendered->tokens.size(); ++i) {
        const bool isTrained = rendered->weights[i] > 0;
        if (isTrained != isOpen)
            marks += isTrained ? "{" : "}";
        isOpen = isTrained;
        const ByteRange range = rendered->tokens[i].range;
        marks += rendered->text.substr(range.begin, range.end - range.begin);
    }
    return isOpen ? marks + "}" : marks;
}

inline std::string trained(std::string_view source, std::vector<Message> messages, const RenderOptions &options = {})
{
    return trainedMarks(renderConversation(modelWith(source), conversation(std::move(messages)), options));
}

} // namespace luthier::text
