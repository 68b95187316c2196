#include "core/data/checks/question_answer.h"

#include <span>

#include "core/data/checks/normalised_text.h"
#include "core/data/reading/blanks.h"

namespace luthier::data {

namespace {

using text::Role;

// A text that has neither letters nor digits is compared as it is.
std::string keyOf(std::string_view text)
{
    std::string key = normalisedText(text);
    if (key.empty())
        return std::string(withoutEdgeBlanks(text));
    return key + '\x1F' + arithmeticSigns(text);
}

void appendKey(std::string &target, std::string_view text)
{
    target += keyOf(text);
    target += '\x1E';
}

void appendMessage(std::string &target, const Message &message)
{
    target += text::roleName(message.role);
    target += '\x1F';
    appendKey(target, message.content);
    for (const text::ToolCall &call : message.toolCalls) {
        appendKey(target, call.name);
        target += dumpJson(call.arguments);
    }
}

std::string keyOf(std::span<const Message> messages)
{
    std::string key;
    for (const Message &message : messages)
        appendMessage(key, message);
    return key;
}

bool isBlank(const Message &message)
{
    return message.toolCalls.empty() && isWhiteSpace(message.content);
}

std::optional<QuestionAnswer> of(const ConversationRecord &record)
{
    const std::vector<Message> &messages = record.messages;
    if (messages.size() < 2 || messages.back().role != Role::Assistant || isBlank(messages.back()))
        return std::nullopt;
    const std::span all(messages);
    std::string question = keyOf(all.first(messages.size() - 1));
    if (!record.tools.is_null())
        question += dumpJson(record.tools);
    return QuestionAnswer{std::move(question), keyOf(all.last(1))};
}

// Two pairs contradict each other when their sides are swapped; other answers to the same prompt do not.
std::optional<QuestionAnswer> of(const PreferenceRecord &record)
{
    const std::string chosen = keyOf(record.chosen);
    const std::string rejected = keyOf(record.rejected);
    if (chosen == rejected)
        return std::nullopt;
    const bool ordered = chosen < rejected;
    return QuestionAnswer{keyOf(record.prompt) + (ordered ? chosen + rejected : rejected + chosen), ordered ? "first" : "second"};
}

std::optional<QuestionAnswer> of(const LabelledRecord &record)
{
    return QuestionAnswer{keyOf(record.messages), record.label ? "good" : "bad"};
}

std::optional<QuestionAnswer> of(const ClassifiedRecord &record)
{
    std::string question;
    appendKey(question, record.text);
    appendKey(question, record.second.value_or(std::string()));
    std::string answer;
    if (const auto *name = std::get_if<std::string>(&record.target))
        answer = *name;
    else if (const auto *value = std::get_if<double>(&record.target))
        answer = std::to_string(*value);
    else
        for (const std::string &tokenClass : std::get<std::vector<std::string>>(record.target))
            answer += tokenClass + '\x1F';
    return QuestionAnswer{std::move(question), std::move(answer)};
}

std::optional<QuestionAnswer> of(const TaskRecord &record)
{
    if (isWhiteSpace(record.output))
        return std::nullopt;
    std::string question;
    appendKey(question, record.task);
    appendKey(question, record.input);
    return QuestionAnswer{std::move(question), keyOf(std::string_view(record.output))};
}

std::optional<QuestionAnswer> of(const PromptRecord &record)
{
    if (!record.reference || isWhiteSpace(*record.reference))
        return std::nullopt;
    return QuestionAnswer{keyOf(record.messages), keyOf(std::string_view(*record.reference))};
}

std::optional<QuestionAnswer> of(const TextRecord & /*record*/)
{
    return std::nullopt;
}

std::optional<QuestionAnswer> of(const TokensRecord & /*record*/)
{
    return std::nullopt;
}

} // namespace

std::optional<QuestionAnswer> questionAnswer(const Record &record)
{
    return std::visit([](const auto &value) { return of(value); }, record);
}

} // namespace luthier::data
