#pragma once

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "core/base/json.h"
#include "core/text/chat_template.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_runtime.h"
#include "core/text/jinja_value.h"

namespace luthier::text::jinja {

inline constexpr std::int64_t kTestTime = 1741507506000; // 2025-03-09 08:05:06 UTC

inline Json context()
{
    return Json::parse(R"({"xs": [3, 1, 2], "words": ["b", "A", "c"], "s": "  Hello World  ", "d": {"b": 1, "a": 2, "C": 3}, "n": null,
        "t": true, "f": false, "i": 7, "x": 2.5, "html": "<a href=\"x\">&'</a>",
        "ms": [{"role": "system", "content": "Sys"}, {"role": "user", "content": " Hi "}, {"role": "assistant", "content": "Yo", "n": 1}]})");
}

// The rendering with the variables above, or "failed: " and what the error says.
inline std::string rendered(std::string_view source)
{
    const auto parsed = ChatTemplate::parse(source);
    if (!parsed)
        return fmt::format("failed: {}", parsed.error().what);
    const auto text = parsed->renderContext(context(), kTestTime);
    return text ? *text : fmt::format("failed: {}", text.error().what);
}

// The value of one expression.
inline std::string value(std::string_view expression)
{
    return rendered(fmt::format("{{{{ {} }}}}", expression));
}

inline std::string whereOf(std::string_view source)
{
    const auto parsed = ChatTemplate::parse(source);
    if (!parsed)
        return parsed.error().where;
    const auto text = parsed->renderContext(context(), kTestTime);
    return text ? "no failure" : text.error().where;
}

// What an operation throws; "" if it does not.
template <class Operation>
std::string failureOf(Operation &&operation)
{
    try {
        operation();
    } catch (const Failure &failure) {
        return failure.message;
    }
    return {};
}

// "[0:role]user[T]: [0:content]Hi": the spans of a rendering with the messages' origins; "*" marks what is generated, and
// empty fields show as "[0:content]" without text.
inline std::string marked(std::string_view source, const Json &messages)
{
    const auto parsed = ChatTemplate::parse(source);
    if (!parsed)
        return fmt::format("failed: {}", parsed.error().what);
    TemplateInput input;
    input.messages = messages;
    input.unixMilliseconds = kTestTime;
    const auto text = parsed->render(input);
    if (!text)
        return fmt::format("failed: {}", text.error().what);
    std::string result;
    std::size_t empty = 0;
    const auto show = [&](const OriginSpan &span) {
        const std::string origin = span.message == OriginSpan::kTemplate ? "T" : fmt::format("{}:", span.message);
        const std::string_view written = std::string_view(text->text).substr(span.begin, span.end - span.begin);
        result += fmt::format("[{}{}{}]{}", origin, span.field, span.generated ? "*" : "", written);
    };
    for (const OriginSpan &span : text->spans) {
        for (; empty < text->emptyFields.size() && text->emptyFields[empty].begin <= span.begin; ++empty)
            show(text->emptyFields[empty]);
        show(span);
    }
    for (; empty < text->emptyFields.size(); ++empty)
        show(text->emptyFields[empty]);
    return result;
}

inline Json message(std::string_view role, std::string_view content)
{
    return Json{{"role", role}, {"content", content}};
}

inline Value text(std::string_view bytes)
{
    return Value::string(Text(std::string(bytes)));
}

// A runtime with limits small enough to reach.
struct SmallRuntime : Runtime {
    SmallRuntime() : Runtime(Limits{1000, 10'000, 10'000, 20}, kTestTime) {}
};

} // namespace luthier::text::jinja
