#include "core/data/checks/record_texts.h"

namespace luthier::data {

namespace {

using Visit = std::function<void(std::string_view)>;

void visitJson(const Json &json, const Visit &visit)
{
    if (json.is_string())
        visit(json.get_ref<const std::string &>());
    else if (json.is_structured())
        for (const Json &item : json)
            visitJson(item, visit);
}

void visitMessages(const std::vector<Message> &messages, const Visit &visit)
{
    for (const Message &message : messages) {
        visit(message.content);
        if (!message.reasoning.empty())
            visit(message.reasoning);
        for (const text::ToolCall &call : message.toolCalls)
            visitJson(call.arguments, visit);
    }
}

void visitRecord(const ConversationRecord &record, const Visit &visit)
{
    visitMessages(record.messages, visit);
}

void visitRecord(const PreferenceRecord &record, const Visit &visit)
{
    visitMessages(record.prompt, visit);
    visitMessages(record.chosen, visit);
    visitMessages(record.rejected, visit);
    visit(record.rejectReason);
}

void visitRecord(const LabelledRecord &record, const Visit &visit)
{
    visitMessages(record.messages, visit);
}

void visitRecord(const ClassifiedRecord &record, const Visit &visit)
{
    visit(record.text);
    if (record.second)
        visit(*record.second);
}

void visitRecord(const TaskRecord &record, const Visit &visit)
{
    visit(record.task);
    visit(record.input);
    visit(record.output);
}

void visitRecord(const TextRecord &record, const Visit &visit)
{
    visit(record.text);
}

void visitRecord(const PromptRecord &record, const Visit &visit)
{
    visitMessages(record.messages, visit);
    if (record.reference)
        visit(*record.reference);
}

void visitRecord(const TokensRecord & /*record*/, const Visit & /*visit*/) {}

std::vector<Message> together(const std::vector<Message> &first, const std::vector<Message> &second)
{
    std::vector<Message> messages = first;
    messages.insert(messages.end(), second.begin(), second.end());
    return messages;
}

} // namespace

void visitTexts(const Record &record, const Visit &visit)
{
    std::visit([&](const auto &value) { visitRecord(value, visit); }, record);
}

std::vector<std::vector<Message>> conversationsOf(const Record &record)
{
    if (const auto *conversation = std::get_if<ConversationRecord>(&record))
        return {conversation->messages};
    if (const auto *labelled = std::get_if<LabelledRecord>(&record))
        return {labelled->messages};
    if (const auto *prompt = std::get_if<PromptRecord>(&record))
        return {prompt->messages};
    if (const auto *pair = std::get_if<PreferenceRecord>(&record))
        return {together(pair->prompt, pair->chosen), together(pair->prompt, pair->rejected)};
    return {};
}

} // namespace luthier::data
