// The stored form of records, {"kind": …}; see record.h.

#include "core/data/record.h"

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier::data {

namespace {

void putTools(Json &json, const Json &tools)
{
    if (!tools.is_null() && !tools.empty())
        json["tools"] = tools;
}

void write(Json &json, const ConversationRecord &record)
{
    json["messages"] = text::toJson(record.messages);
    putTools(json, record.tools);
    if (record.weight != 1)
        json["weight"] = record.weight;
}

void write(Json &json, const PreferenceRecord &record)
{
    json["prompt"] = text::toJson(record.prompt);
    json["chosen"] = text::toJson(record.chosen);
    json["rejected"] = text::toJson(record.rejected);
    if (record.chosenScore || record.rejectedScore) {
        json["score"] = Json::object();
        if (record.chosenScore)
            json["score"]["chosen"] = *record.chosenScore;
        if (record.rejectedScore)
            json["score"]["rejected"] = *record.rejectedScore;
    }
    if (!record.rejectReason.empty())
        json["reject_reason"] = record.rejectReason;
    putTools(json, record.tools);
}

void write(Json &json, const LabelledRecord &record)
{
    json["messages"] = text::toJson(record.messages);
    json["label"] = record.label;
    putTools(json, record.tools);
}

void write(Json &json, const ClassifiedRecord &record)
{
    json["text"] = record.text;
    if (record.second)
        json["second"] = *record.second;
    if (const auto *name = std::get_if<std::string>(&record.target))
        json["class"] = *name;
    else if (const auto *value = std::get_if<double>(&record.target))
        json["value"] = *value;
    else
        json["token_classes"] = std::get<std::vector<std::string>>(record.target);
}

void write(Json &json, const TaskRecord &record)
{
    json["task"] = record.task;
    json["input"] = record.input;
    json["output"] = record.output;
    if (record.weight != 1)
        json["weight"] = record.weight;
}

void write(Json &json, const TextRecord &record)
{
    json["text"] = record.text;
}

void write(Json &json, const PromptRecord &record)
{
    json["messages"] = text::toJson(record.messages);
    if (record.reference)
        json["reference"] = *record.reference;
}

void write(Json &json, const TokensRecord &record)
{
    json["input_ids"] = record.inputIds;
    if (record.labels != record.inputIds)
        json["labels"] = record.labels;
}

Expected<Json> member(const Json &json, const char *key)
{
    const auto found = json.find(key);
    if (found == json.end())
        return fail(ErrorCode::BadData, fmt::format(LUTHIER_TR("A stored row lacks its field \"{}\"."), key));
    return *found;
}

Expected<std::vector<Message>> messagesOf(const Json &json, const char *key)
{
    LUTHIER_TRY_ASSIGN(const Json list, member(json, key));
    return text::messagesFromJson(list);
}

Json toolsOf(const Json &json)
{
    const auto found = json.find("tools");
    return found == json.end() ? Json() : *found;
}

std::optional<double> scoreOf(const Json &json, const char *side)
{
    const auto score = json.find("score");
    if (score == json.end() || !score->contains(side))
        return std::nullopt;
    return score->at(side).get<double>();
}

Expected<Record> readConversation(const Json &json)
{
    LUTHIER_TRY_ASSIGN(auto messages, messagesOf(json, "messages"));
    return Record(ConversationRecord{std::move(messages), toolsOf(json), json.value("weight", 1.0)});
}

Expected<Record> readPreference(const Json &json)
{
    PreferenceRecord record;
    LUTHIER_TRY_ASSIGN(record.prompt, messagesOf(json, "prompt"));
    LUTHIER_TRY_ASSIGN(record.chosen, messagesOf(json, "chosen"));
    LUTHIER_TRY_ASSIGN(record.rejected, messagesOf(json, "rejected"));
    record.chosenScore = scoreOf(json, "chosen");
    record.rejectedScore = scoreOf(json, "rejected");
    record.rejectReason = json.value("reject_reason", std::string());
    record.tools = toolsOf(json);
    return Record(std::move(record));
}

Expected<Record> readLabelled(const Json &json)
{
    LUTHIER_TRY_ASSIGN(auto messages, messagesOf(json, "messages"));
    return Record(LabelledRecord{std::move(messages), json.at("label").get<bool>(), toolsOf(json)});
}

Expected<Record> readClassified(const Json &json)
{
    ClassifiedRecord record;
    record.text = json.at("text").get<std::string>();
    if (json.contains("second"))
        record.second = json.at("second").get<std::string>();
    if (json.contains("class"))
        record.target = json.at("class").get<std::string>();
    else if (json.contains("value"))
        record.target = json.at("value").get<double>();
    else
        record.target = json.at("token_classes").get<std::vector<std::string>>();
    return Record(std::move(record));
}

Expected<Record> readTask(const Json &json)
{
    return Record(TaskRecord{json.at("task").get<std::string>(), json.at("input").get<std::string>(), json.at("output").get<std::string>(),
                             json.value("weight", 1.0)});
}

Expected<Record> readText(const Json &json)
{
    return Record(TextRecord{json.at("text").get<std::string>()});
}

Expected<Record> readPrompt(const Json &json)
{
    PromptRecord record;
    LUTHIER_TRY_ASSIGN(record.messages, messagesOf(json, "messages"));
    if (json.contains("reference"))
        record.reference = json.at("reference").get<std::string>();
    return Record(std::move(record));
}

Expected<Record> readTokens(const Json &json)
{
    TokensRecord record;
    record.inputIds = json.at("input_ids").get<std::vector<std::int32_t>>();
    record.labels = json.contains("labels") ? json.at("labels").get<std::vector<std::int32_t>>() : record.inputIds;
    if (record.labels.size() != record.inputIds.size())
        return fail(ErrorCode::BadData, LUTHIER_TR("A stored row has another number of labels than of token ids."));
    return Record(std::move(record));
}

Expected<Record> readKind(RecordKind kind, const Json &json)
{
    switch (kind) {
    case RecordKind::Conversation: return readConversation(json);
    case RecordKind::Preference: return readPreference(json);
    case RecordKind::Labelled: return readLabelled(json);
    case RecordKind::Classified: return readClassified(json);
    case RecordKind::Task: return readTask(json);
    case RecordKind::Text: return readText(json);
    case RecordKind::Prompt: return readPrompt(json);
    case RecordKind::Tokens: return readTokens(json);
    }
    return fail(ErrorCode::Internal, LUTHIER_TR("A row has a kind that does not exist."));
}

} // namespace

Json toJson(const Record &record)
{
    Json json = {{"kind", kindName(record)}};
    std::visit([&](const auto &value) { write(json, value); }, record);
    return json;
}

Expected<Record> recordFromJson(const Json &json)
{
    try {
        const auto name = json.at("kind").get<std::string>();
        for (int i = 0; i <= static_cast<int>(RecordKind::Tokens); ++i)
            if (kindName(static_cast<RecordKind>(i)) == name)
                return readKind(static_cast<RecordKind>(i), json);
        return fail(ErrorCode::BadData, fmt::format(LUTHIER_TR("\"{}\" is not a kind of row."), name));
    } catch (const Json::exception &) {
        return fail(ErrorCode::BadData, LUTHIER_TR("A stored row does not have the fields of its kind."));
    }
}

} // namespace luthier::data
