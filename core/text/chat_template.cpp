// Chat templates in the form transformers uses them (apply_chat_template): the Jinja dialect is in the jinja_* files;
// here the messages become variables, the rendered text becomes spans, and failures become errors.

#include "core/text/chat_template.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include <fmt/format.h>

#include "core/base/clock.h"
#include "core/base/translate.h"
#include "core/text/jinja_failure.h"
#include "core/text/jinja_interpreter.h"
#include "core/text/jinja_json.h"
#include "core/text/jinja_lexer.h"
#include "core/text/jinja_parser.h"
#include "core/text/jinja_strings.h"
#include "core/text/jinja_unicode.h"

namespace luthier::text {

static constexpr std::array<std::string_view, 3> kReasoningKeys = {"reasoning_content", "thinking", "reasoning"};

// What stands after the content that is to be continued, to find the place again; the same text as in transformers,
// because some templates look at the end of a content.
static constexpr std::string_view kContinueTag = "CONTINUE_FINAL_MESSAGE_TAG ";
static constexpr std::string_view kContinueField = "continue";

struct ChatTemplate::Program {
    std::string source;
    std::string normalised;
    jinja::ParsedTemplate parsed;
};

namespace {

// The table of field names of one rendering.
class FieldNames {
public:
    std::uint16_t idOf(std::string_view name)
    {
        const auto found = std::find(m_names.begin(), m_names.end(), name);
        if (found != m_names.end())
            return static_cast<std::uint16_t>(found - m_names.begin());
        if (m_names.size() > std::numeric_limits<std::uint16_t>::max())
            return 0;
        m_names.emplace_back(name);
        return static_cast<std::uint16_t>(m_names.size() - 1);
    }
    const std::string &name(std::uint16_t id) const { return m_names[id]; }

private:
    std::vector<std::string> m_names = {""};
};

// Turns the input's messages into a value of which every part knows its message and field.
class MessageReader {
public:
    MessageReader(jinja::Runtime &runtime, FieldNames &fields, bool continuesLast)
        : m_runtime(runtime), m_fields(fields), m_continuesLast(continuesLast)
    {
    }
    jinja::Value read(const Json &messages);

private:
    jinja::Value readMessage(const Json &message, std::size_t index, bool isContinued);
    jinja::Value withTag(const Json &content, jinja::Origin origin);

    jinja::Runtime &m_runtime;
    FieldNames &m_fields;
    bool m_continuesLast;
};

} // namespace

static bool isReasoningKey(std::string_view key)
{
    return std::find(kReasoningKeys.begin(), kReasoningKeys.end(), key) != kReasoningKeys.end();
}

static bool isNormalised(const Json &message)
{
    bool hasReasoning = false;
    for (const auto &[key, value] : message.items()) {
        if (value.is_null())
            return false;
        hasReasoning = hasReasoning || isReasoningKey(key);
    }
    return !hasReasoning;
}

Json normalisedTemplateMessage(const Json &message)
{
    if (!message.is_object())
        return message;
    const Json *reasoning = nullptr;
    for (const std::string_view key : kReasoningKeys) {
        const auto found = message.find(key);
        if (reasoning == nullptr && found != message.end() && !found->is_null())
            reasoning = &*found;
    }
    Json normalised = Json::object();
    const auto thinking = message.find("thinking");
    const bool hasThinking = thinking != message.end() && !thinking->is_null();
    if (reasoning != nullptr)
        normalised["thinking"] = hasThinking ? *thinking : *reasoning;
    for (const auto &[key, value] : message.items()) {
        if (!value.is_null())
            normalised[key] = value;
    }
    if (reasoning != nullptr)
        normalised["reasoning_content"] = *reasoning;
    return normalised;
}

jinja::Value MessageReader::withTag(const Json &content, jinja::Origin origin)
{
    jinja::Text text(content.get<std::string>(), origin);
    text.append(kContinueTag, jinja::Origin{origin.message, m_fields.idOf(kContinueField), 0});
    return jinja::Value::string(std::move(text));
}

// The last part with a text is the one to continue where the content is a list of parts.
static std::optional<std::size_t> continuedPart(const Json &content)
{
    for (std::size_t i = content.size(); i > 0; --i) {
        const Json &part = content[i - 1];
        if (part.is_object() && part.contains("text") && part["text"].is_string())
            return i - 1;
    }
    return std::nullopt;
}

jinja::Value MessageReader::readMessage(const Json &message, std::size_t index, bool isContinued)
{
    std::vector<jinja::Entry> entries;
    for (const auto &[key, value] : message.items()) {
        const std::string_view field = isReasoningKey(key) ? "reasoning" : std::string_view(key);
        const jinja::Origin origin{static_cast<std::int32_t>(index), m_fields.idOf(field), 0};
        jinja::Value converted;
        if (!isContinued || key != "content") {
            converted = jinja::fromJson(m_runtime, value, origin);
        } else if (value.is_string()) {
            converted = withTag(value, origin);
        } else {
            const auto continued = value.is_array() ? continuedPart(value) : std::nullopt;
            if (!continued)
                jinja::failAtRuntime("the final message has no text that could be continued");
            std::vector<jinja::Value> parts;
            for (std::size_t i = 0; i < value.size(); ++i) {
                std::vector<jinja::Entry> part;
                if (i != *continued) {
                    parts.push_back(jinja::fromJson(m_runtime, value[i], origin));
                    continue;
                }
                for (const auto &[name, element] : value[i].items()) {
                    part.emplace_back(jinja::Value::string(jinja::Text(name, origin)),
                                      name == "text" ? withTag(element, origin) : jinja::fromJson(m_runtime, element, origin));
                }
                parts.push_back(jinja::Value::dict(std::move(part), origin));
            }
            converted = jinja::Value::list(std::move(parts), origin);
        }
        entries.emplace_back(jinja::Value::string(jinja::Text(key)), std::move(converted));
    }
    return jinja::Value::dict(std::move(entries));
}

jinja::Value MessageReader::read(const Json &messages)
{
    std::vector<jinja::Value> values;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const bool isContinued = m_continuesLast && i + 1 == messages.size();
        if (!messages[i].is_object())
            values.push_back(jinja::fromJson(m_runtime, messages[i], {}));
        else if (isNormalised(messages[i]))
            values.push_back(readMessage(messages[i], i, isContinued));
        else
            values.push_back(readMessage(normalisedTemplateMessage(messages[i]), i, isContinued));
    }
    return jinja::Value::list(std::move(values));
}

// The line and column (in characters, from 1) of a byte of the source.
static std::string describePlace(std::string_view source, std::size_t offset)
{
    const std::string_view before = source.substr(0, std::min(offset, source.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t lineBegin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return "chat template:" + std::to_string(line) + ":" + std::to_string(jinja::characterCount(before.substr(lineBegin)) + 1);
}

static Unexpected<Error> failure(const jinja::Failure &failure, std::string_view source, std::size_t position)
{
    const std::string where = describePlace(source, failure.offset == jinja::Failure::kNowhere ? position : failure.offset);
    const std::string reason = failure.message.ends_with('.') ? failure.message : failure.message + ".";
    switch (failure.kind) {
    case jinja::FailureKind::Syntax:
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("The chat template cannot be read: {}"), reason), where,
                    LUTHIER_TR("Correct the template, or choose another one for this model."));
    case jinja::FailureKind::Raised:
        return fail(ErrorCode::BadData, fmt::format(LUTHIER_TR("The chat template refuses the conversation: \"{}\"."), failure.message),
                    where, LUTHIER_TR("Change the conversation so that it follows this model's rules, or choose another template."));
    case jinja::FailureKind::Runtime:
        return fail(ErrorCode::BadData, fmt::format(LUTHIER_TR("The chat template failed: {}"), reason), where,
                    LUTHIER_TR("Check that the conversation has the fields this template uses, or choose another template."));
    case jinja::FailureKind::Security:
        return fail(ErrorCode::BadFile, fmt::format(LUTHIER_TR("The chat template does something that is not allowed: {}"), reason), where,
                    LUTHIER_TR("Choose another template for this model."));
    case jinja::FailureKind::Limit:
        return fail(ErrorCode::Unsupported, fmt::format(LUTHIER_TR("The chat template was stopped: {}"), reason), where,
                    LUTHIER_TR("Make the conversation or its tools smaller, or choose another template."));
    }
    return fail(ErrorCode::Internal, failure.message, where);
}

static std::int64_t presentOr(std::int64_t unixMilliseconds)
{
    return unixMilliseconds >= 0 ? unixMilliseconds : SystemClock().unixMilliseconds();
}

static void defineVariables(jinja::Interpreter &interpreter, const TemplateInput &input, FieldNames &fields)
{
    for (const auto &[key, value] : input.extra.items())
        interpreter.define(key, jinja::fromJson(interpreter, value, {}));
    if (!input.bosToken.empty())
        interpreter.define("bos_token", jinja::Value::string(jinja::Text(input.bosToken)));
    if (!input.eosToken.empty())
        interpreter.define("eos_token", jinja::Value::string(jinja::Text(input.eosToken)));
    interpreter.define("messages", MessageReader(interpreter, fields, input.continueFinalMessage).read(input.messages));
    if (interpreter.uses("tools"))
        interpreter.define("tools", jinja::fromJson(interpreter, input.tools, {-1, fields.idOf("tools"), 0}));
    if (interpreter.uses("documents"))
        interpreter.define("documents", jinja::fromJson(interpreter, input.documents, {-1, fields.idOf("documents"), 0}));
    interpreter.define("add_generation_prompt", jinja::Value::boolean(input.addGenerationPrompt));
}

// Cuts right after the content of the last message. Where the template trimmed the content, and so the tag, the white
// space before the cut goes as well.
static jinja::Text cutAtTag(const jinja::Text &text, const FieldNames &fields)
{
    std::optional<std::size_t> tag;
    std::size_t begin = 0;
    for (const auto &run : text.runs()) {
        if (run.end > begin && fields.name(run.origin.field) == kContinueField)
            tag = begin;
        begin = run.end;
    }
    if (!tag) {
        jinja::failAtRuntime("the final message cannot be continued, because its content does not appear after the template was applied. "
                             "continue_final_message is set but the final message does not appear in the chat");
    }
    const jinja::Text before = text.slice(0, *tag);
    const bool isWhole = std::string_view(text.bytes()).substr(*tag).starts_with(kContinueTag);
    return isWhole ? before : jinja::stripped(before, jinja::Side::Right);
}

static void addSpan(std::vector<OriginSpan> &spans, OriginSpan span)
{
    const bool continues = !spans.empty() && spans.back().message == span.message && spans.back().field == span.field &&
                           spans.back().generated == span.generated;
    if (continues)
        spans.back().end = span.end;
    else
        spans.push_back(std::move(span));
}

static RenderedText toRendered(const jinja::Text &text, const FieldNames &fields)
{
    RenderedText rendered;
    rendered.text = text.bytes();
    std::size_t begin = 0;
    std::uint32_t generation = 0;
    for (const auto &run : text.runs()) {
        const OriginSpan span{begin, run.end, run.origin.message, fields.name(run.origin.field), run.origin.generation != 0};
        if (run.end > begin)
            addSpan(rendered.spans, span);
        else
            rendered.emptyFields.push_back(span);
        if (run.origin.generation != 0 && run.origin.generation == generation && rendered.generationRanges.back().second == begin)
            rendered.generationRanges.back().second = run.end;
        else if (run.origin.generation != 0)
            rendered.generationRanges.emplace_back(begin, run.end);
        generation = run.origin.generation;
        begin = run.end;
    }
    return rendered;
}

ChatTemplate::ChatTemplate(std::unique_ptr<Program> program) : m_program(std::move(program)) {}
ChatTemplate::ChatTemplate(ChatTemplate &&) noexcept = default;
ChatTemplate &ChatTemplate::operator=(ChatTemplate &&) noexcept = default;
ChatTemplate::~ChatTemplate() = default;

Expected<ChatTemplate> ChatTemplate::parse(std::string_view source)
{
    auto program = std::make_unique<Program>();
    program->source = source;
    program->normalised = jinja::normalisedSource(source);
    try {
        program->parsed = jinja::parseTemplate(program->normalised);
    } catch (const jinja::Failure &error) {
        return failure(error, program->normalised, 0);
    }
    return ChatTemplate(std::move(program));
}

const std::string &ChatTemplate::source() const
{
    return m_program->source;
}

Expected<RenderedText> ChatTemplate::render(const TemplateInput &input) const
{
    FieldNames fields;
    jinja::Interpreter interpreter(m_program->parsed, jinja::Limits{}, presentOr(input.unixMilliseconds));
    try {
        const bool isContinuable = !input.messages.empty() && m_program->source.find("content") != std::string::npos;
        if (input.continueFinalMessage && !isContinuable)
            jinja::failAtRuntime("there is no final message with a content to continue");
        defineVariables(interpreter, input, fields);
        jinja::Text text = interpreter.run();
        if (input.continueFinalMessage)
            text = cutAtTag(text, fields);
        RenderedText rendered = toRendered(text, fields);
        rendered.hasGenerationTags = m_program->parsed.hasGenerationTags;
        return rendered;
    } catch (const jinja::Failure &error) {
        return failure(error, m_program->normalised, interpreter.position());
    }
}

Expected<std::string> ChatTemplate::renderContext(const Json &context, std::int64_t unixMilliseconds) const
{
    jinja::Interpreter interpreter(m_program->parsed, jinja::Limits{}, presentOr(unixMilliseconds));
    try {
        for (const auto &[key, value] : context.items())
            interpreter.define(key, jinja::fromJson(interpreter, value, {}));
        return interpreter.run().bytes();
    } catch (const jinja::Failure &error) {
        return failure(error, m_program->normalised, interpreter.position());
    }
}

} // namespace luthier::text
