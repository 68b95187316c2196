#include "core/data/record.h"

#include <algorithm>
#include <bit>

namespace luthier::data {

namespace {

// Builds the canonical bytes of a record: every text with its length before it, so that no two records share them.
class Canonical {
public:
    void add(std::string_view text)
    {
        add(static_cast<std::uint64_t>(text.size()));
        m_bytes += text;
    }
    void add(std::uint64_t number)
    {
        for (int shift = 0; shift < 64; shift += 8)
            m_bytes.push_back(static_cast<char>(static_cast<unsigned char>(number >> static_cast<unsigned>(shift))));
    }
    void add(double number) { add(std::bit_cast<std::uint64_t>(number == 0 ? 0.0 : number)); }
    void add(const std::optional<double> &number)
    {
        add(std::uint64_t{number.has_value()});
        add(number.value_or(0));
    }
    void add(const Json &json) // the order of keys makes no difference
    {
        if (json.is_object()) {
            std::vector<std::string> keys;
            for (const auto &[key, value] : json.items())
                keys.push_back(key);
            std::ranges::sort(keys);
            m_bytes += '{';
            for (const std::string &key : keys) {
                add(std::string_view(key));
                add(json.at(key));
            }
            m_bytes += '}';
        } else if (json.is_array()) {
            m_bytes += '[';
            for (const Json &item : json)
                add(item);
            m_bytes += ']';
        } else {
            add(std::string_view(dumpJson(json)));
        }
    }
    void addTools(const Json &tools)
    {
        if (!tools.is_null() && !tools.empty())
            add(tools);
    }
    void add(const Message &message)
    {
        add(static_cast<std::uint64_t>(message.role));
        add(std::string_view(message.content));
        add(message.trainWeight());
        add(std::string_view(message.reasoning));
        add(std::string_view(message.name));
        add(std::string_view(message.toolCallId));
        add(std::uint64_t{message.toolCalls.size()});
        for (const text::ToolCall &call : message.toolCalls) {
            add(std::string_view(call.name));
            add(call.arguments);
            add(std::string_view(call.id));
        }
    }
    void add(const std::vector<Message> &messages)
    {
        add(std::uint64_t{messages.size()});
        for (const Message &message : messages)
            add(message);
    }

    void add(const ConversationRecord &record)
    {
        add(record.messages);
        add(record.weight);
        addTools(record.tools);
    }
    void add(const PreferenceRecord &record)
    {
        add(record.prompt);
        add(record.chosen);
        add(record.rejected);
        add(record.chosenScore);
        add(record.rejectedScore);
        add(std::string_view(record.rejectReason));
        addTools(record.tools);
    }
    void add(const LabelledRecord &record)
    {
        add(record.messages);
        add(std::uint64_t{record.label});
        addTools(record.tools);
    }
    void add(const ClassifiedRecord &record)
    {
        add(std::string_view(record.text));
        add(std::uint64_t{record.second.has_value()});
        add(std::string_view(record.second ? *record.second : std::string()));
        add(std::uint64_t{record.target.index()});
        if (const auto *name = std::get_if<std::string>(&record.target))
            add(std::string_view(*name));
        else if (const auto *value = std::get_if<double>(&record.target))
            add(*value);
        else
            for (const std::string &tokenClass : std::get<std::vector<std::string>>(record.target))
                add(std::string_view(tokenClass));
    }
    void add(const TaskRecord &record)
    {
        add(std::string_view(record.task));
        add(std::string_view(record.input));
        add(std::string_view(record.output));
        add(record.weight);
    }
    void add(const TextRecord &record) { add(std::string_view(record.text)); }
    void add(const PromptRecord &record)
    {
        add(record.messages);
        add(std::uint64_t{record.reference.has_value()});
        add(std::string_view(record.reference ? *record.reference : std::string()));
    }
    void add(const TokensRecord &record)
    {
        for (const auto *ids : {&record.inputIds, &record.labels})
            add(std::string_view(reinterpret_cast<const char *>(ids->data()), ids->size() * sizeof(std::int32_t)));
    }

    Hash128 hash() const { return hashBytes(m_bytes); }

private:
    std::string m_bytes;
};

} // namespace

std::string_view kindName(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Conversation: return "conversation";
    case RecordKind::Preference: return "preference";
    case RecordKind::Labelled: return "labelled";
    case RecordKind::Classified: return "classified";
    case RecordKind::Task: return "task";
    case RecordKind::Text: return "text";
    case RecordKind::Prompt: return "prompt";
    case RecordKind::Tokens: return "tokens";
    }
    return {};
}

RecordKind kindOf(const Record &record)
{
    return static_cast<RecordKind>(record.index());
}

std::string_view kindName(const Record &record)
{
    return kindName(kindOf(record));
}

Hash128 contentHash(const Record &record)
{
    Canonical canonical;
    canonical.add(static_cast<std::uint64_t>(record.index()));
    std::visit([&](const auto &value) { canonical.add(value); }, record);
    return canonical.hash();
}

} // namespace luthier::data
