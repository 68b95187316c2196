#include "core/text/fallback_templates.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/base/translate.h"

namespace luthier::text {

static constexpr std::string_view kChatMl = R"jinja({%- if tools %}
    {{- '<|im_start|>system\n' }}
    {%- if messages and messages[0].role == 'system' %}
        {{- messages[0].content + '\n\n' }}
    {%- endif %}
    {{- 'You can call these functions:\n' }}
    {%- for tool in tools %}
        {{- tool | tojson + '\n' }}
    {%- endfor %}
    {{- 'Write each call as <tool_call>{"name": …, "arguments": {…}}</tool_call>.<|im_end|>\n' }}
{%- endif %}
{%- for message in messages %}
    {%- if message.role == 'assistant' %}
        {{- '<|im_start|>assistant\n' }}
        {%- if message.reasoning_content %}
            {{- '<think>\n' + message.reasoning_content + '\n</think>\n' }}
        {%- endif %}
        {{- message.content }}
        {%- for call in message.tool_calls or [] %}
            {{- '\n<tool_call>' + call.function | tojson + '</tool_call>' }}
        {%- endfor %}
        {{- '<|im_end|>\n' }}
    {%- elif not (tools and loop.first and message.role == 'system') %}
        {{- '<|im_start|>' + message.role + '\n' + message.content + '<|im_end|>\n' }}
    {%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}
    {{- '<|im_start|>assistant\n' }}
{%- endif %}
)jinja";

static constexpr std::string_view kAlpaca = R"jinja({%- set end = eos_token if eos_token is defined else '' %}
{%- for message in messages %}
    {%- if message.role == 'system' %}
        {{- message.content + '\n\n' }}
    {%- elif message.role == 'user' %}
        {{- '### Instruction:\n' + message.content + '\n\n' }}
    {%- elif message.role == 'tool' %}
        {{- '### Input:\n' + message.content + '\n\n' }}
    {%- elif message.tool_calls %}
        {{- raise_exception('the alpaca template has no form for tool calls') }}
    {%- else %}
        {{- '### Response:\n' + message.content + end + '\n\n' }}
    {%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}
    {{- '### Response:\n' }}
{%- endif %}
)jinja";

static constexpr FallbackTemplate kTemplates[] = {
    {"chatml", LUTHIER_TR("ChatML: <|im_start|>role … <|im_end|>, with tools and reasoning; the most common form."), kChatMl},
    {"alpaca", LUTHIER_TR("Alpaca: plain headings such as ### Instruction and ### Response; needs no special tokens."), kAlpaca},
};

std::span<const FallbackTemplate> fallbackTemplates()
{
    return kTemplates;
}

Expected<ChatTemplate> makeFallbackTemplate(std::string_view name)
{
    const auto *found =
        std::find_if(std::begin(kTemplates), std::end(kTemplates), [name](const FallbackTemplate &entry) { return entry.name == name; });
    if (found != std::end(kTemplates))
        return ChatTemplate::parse(found->source);
    std::vector<std::string> names;
    for (const FallbackTemplate &entry : kTemplates)
        names.emplace_back(entry.name);
    return fail(ErrorCode::NotFound, fmt::format(LUTHIER_TR("There is no built-in chat template \"{}\"."), name), {},
                fmt::format(LUTHIER_TR("Use one of {}."), joined(names, ", ")));
}

} // namespace luthier::text
