#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/expected.h"
#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/text/message.h"

namespace luthier::data {

using text::Message;

// The kinds of rows a dataset can hold. One dataset normally holds one kind.

struct ConversationRecord {
    std::vector<Message> messages;
    Json tools;
    double weight = 1; // of the whole row in the loss
    bool operator==(const ConversationRecord &) const = default;
};

struct PreferenceRecord {
    std::vector<Message> prompt;
    std::vector<Message> chosen; // continues the prompt
    std::vector<Message> rejected;
    std::optional<double> chosenScore;
    std::optional<double> rejectedScore;
    std::string rejectReason;
    Json tools;
    bool operator==(const PreferenceRecord &) const = default;
};

struct LabelledRecord { // KTO: one answer, good or bad
    std::vector<Message> messages;
    bool label = false;
    Json tools;
    bool operator==(const LabelledRecord &) const = default;
};

struct ClassifiedRecord {
    std::string text;
    std::optional<std::string> second;
    std::variant<std::string, double, std::vector<std::string>> target; // class, value, or a class per token
    bool operator==(const ClassifiedRecord &) const = default;
};

struct TaskRecord {
    std::string task;
    std::string input;
    std::string output;
    double weight = 1;
    bool operator==(const TaskRecord &) const = default;
};

struct TextRecord {
    std::string text;
    bool operator==(const TextRecord &) const = default;
};

struct PromptRecord {
    std::vector<Message> messages;
    std::optional<std::string> reference;
    bool operator==(const PromptRecord &) const = default;
};

struct TokensRecord {
    std::vector<std::int32_t> inputIds;
    std::vector<std::int32_t> labels; // same length; -100 = not trained
    bool operator==(const TokensRecord &) const = default;
};

using Record = std::variant<ConversationRecord, PreferenceRecord, LabelledRecord, ClassifiedRecord, TaskRecord, TextRecord, PromptRecord,
                            TokensRecord>;

enum class RecordKind { Conversation, Preference, Labelled, Classified, Task, Text, Prompt, Tokens }; // in the order of Record
RecordKind kindOf(const Record &record);
std::string_view kindName(RecordKind kind);
std::string_view
kindName(const Record &record); // "conversation", "preference", "labelled", "classified", "task", "text", "prompt", "tokens"

// The stored and shown form, {"kind": …}; only what differs from the defaults is written, keys in the order of the structs.
Json toJson(const Record &record);
Expected<Record> recordFromJson(const Json &json);

// Of the canonical form: equal records have equal hashes, whatever file they came from.
Hash128 contentHash(const Record &record);

} // namespace luthier::data
