#include "core/data/formats/fields.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/data/reading/json_parser.h"
#include "core/data/reading/json_scan.h"

namespace luthier::data {

namespace {

struct Spelling {
    Field field;
    std::string_view name;
};

// The first spelling of a field is its name; of two columns with the same meaning the one that stands higher counts.
constexpr std::array kSpellings = {
    Spelling{Field::Instruction, "instruction"},
    Spelling{Field::Instruction, "question"},
    Spelling{Field::Instruction, "prompt"},
    Spelling{Field::Instruction, "query"},
    Spelling{Field::Instruction, "问题"},
    Spelling{Field::Instruction, "問題"},
    Spelling{Field::Instruction, "指令"},
    Spelling{Field::Instruction, "提问"},
    Spelling{Field::Input, "input"},
    Spelling{Field::Input, "context"},
    Spelling{Field::Input, "输入"},
    Spelling{Field::Input, "輸入"},
    Spelling{Field::Input, "上下文"},
    Spelling{Field::Output, "output"},
    Spelling{Field::Output, "answer"},
    Spelling{Field::Output, "response"},
    Spelling{Field::Output, "completion"},
    Spelling{Field::Output, "答案"},
    Spelling{Field::Output, "回答"},
    Spelling{Field::Output, "输出"},
    Spelling{Field::Output, "輸出"},
    Spelling{Field::System, "system"},
    Spelling{Field::System, "system_prompt"},
    Spelling{Field::System, "系统提示"},
    Spelling{Field::History, "history"},
    Spelling{Field::Text, "text"},
    Spelling{Field::Text, "文本"},
    Spelling{Field::Weight, "weight"},
    Spelling{Field::Messages, "messages"},
    Spelling{Field::Conversations, "conversations"},
    Spelling{Field::Conversations, "conversation"},
    Spelling{Field::Tools, "tools"},
    Spelling{Field::Tools, "functions"},
    Spelling{Field::Task, "task"},
    Spelling{Field::Task, "任务"},
    Spelling{Field::Reference, "reference"},
    Spelling{Field::Reference, "reference_answer"},
    Spelling{Field::Reference, "ground_truth"},
    Spelling{Field::Chosen, "chosen"},
    Spelling{Field::Chosen, "preferred"},
    Spelling{Field::Chosen, "preferred_output"},
    Spelling{Field::Chosen, "chosen_messages"},
    Spelling{Field::Rejected, "rejected"},
    Spelling{Field::Rejected, "dispreferred"},
    Spelling{Field::Rejected, "non_preferred_output"},
    Spelling{Field::Rejected, "rejected_messages"},
    Spelling{Field::Score, "score"},
    Spelling{Field::ScoreChosen, "score_chosen"},
    Spelling{Field::ScoreRejected, "score_rejected"},
    Spelling{Field::RejectReason, "reject_reason"},
    Spelling{Field::Label, "label"},
    Spelling{Field::Label, "kto_tag"},
    Spelling{Field::InputIds, "input_ids"},
    Spelling{Field::Labels, "labels"},
};

std::string folded(std::string_view name)
{
    std::string text;
    for (const char c : name)
        if (c >= 'A' && c <= 'Z')
            text += static_cast<char>(c - 'A' + 'a');
        else if (c != ' ' && c != '\t' && c != '_' && c != '-')
            text += c;
    return text;
}

std::optional<FieldMap::Hit> hitOf(std::string_view column)
{
    const std::string name = folded(column);
    for (std::size_t i = 0; i < kSpellings.size(); ++i)
        if (folded(kSpellings[i].name) == name)
            return FieldMap::Hit{kSpellings[i].field, static_cast<int>(i)};
    return std::nullopt;
}

// Tables: fields that are no texts, and texts that need not be there.
constexpr FieldSet kLists = {Field::History, Field::Messages, Field::Conversations, Field::Tools,
                             Field::Score,   Field::InputIds, Field::Labels};
constexpr FieldSet kNumbers = {Field::Weight, Field::ScoreChosen, Field::ScoreRejected};
constexpr FieldSet kOptionalTexts = {Field::Reference, Field::RejectReason};

std::optional<bool> truthOf(std::string_view word)
{
    const std::string lower = folded(word);
    if (lower == "true" || lower == "1")
        return true;
    if (lower == "false" || lower == "0")
        return false;
    return std::nullopt;
}

// What the text of a cell stands for; nothing if it is the text itself.
std::optional<JsonNode> cellValue(Field field, std::string_view text)
{
    const std::string_view word = trimmed(text);
    JsonNode node;
    if (word.empty() && (kLists.has(field) || kNumbers.has(field) || kOptionalTexts.has(field) || field == Field::Label))
        return node; // null
    if (kNumbers.has(field) && jsonNumberLength(word) == word.size()) {
        node.type = JsonNode::Type::Number;
        node.text = word;
        return node;
    }
    if (field == Field::Label) {
        const auto truth = truthOf(word);
        if (!truth)
            return std::nullopt;
        node.type = JsonNode::Type::Boolean;
        node.boolean = *truth;
        return node;
    }
    if (!kLists.has(field) || (word.front() != '[' && word.front() != '{'))
        return std::nullopt;
    JsonParse parse = parseJsonValue(word);
    if (parse.firstFault() != nullptr || parse.end != word.size())
        return std::nullopt;
    return std::move(parse.value);
}

} // namespace

std::string_view fieldName(Field field)
{
    return std::ranges::find(kSpellings, field, &Spelling::field)->name;
}

std::optional<Field> fieldFromName(std::string_view name)
{
    const auto field = fieldOfColumn(name);
    return field && fieldName(*field) == name ? field : std::nullopt;
}

std::optional<Field> fieldOfColumn(std::string_view column)
{
    const auto hit = hitOf(column);
    return hit ? std::optional(hit->field) : std::nullopt;
}

bool isSameName(std::string_view column, std::string_view name)
{
    return folded(column) == folded(name);
}

FieldMap::FieldMap(const std::map<std::string, std::string> &byHand, bool only) : m_only(only)
{
    for (const auto &[name, column] : byHand)
        if (const auto field = fieldOfColumn(name))
            m_known[column] = Hit{*field, -1};
}

std::optional<FieldMap::Hit> FieldMap::find(const std::string &column)
{
    constexpr std::size_t kMostRemembered = 10'000; // rows may use texts as names
    if (const auto known = m_known.find(column); known != m_known.end())
        return known->second;
    const auto hit = m_only ? std::nullopt : hitOf(column);
    if (m_known.size() < kMostRemembered)
        m_known.emplace(column, hit);
    return hit;
}

RowFields::RowFields(const JsonNode &row, FieldMap &map, RowSource source)
{
    std::array<int, kFieldCount> ranks = {};
    for (const JsonMember &member : row.members) {
        const auto hit = map.find(member.name);
        if (!hit)
            continue;
        const auto index = static_cast<std::size_t>(hit->field);
        if (m_columns[index] != nullptr && ranks[index] <= hit->rank)
            continue;
        const JsonNode *value = &member.value;
        if (source == RowSource::Table && value->isString()) {
            if (auto read = cellValue(hit->field, value->text)) {
                m_cells.push_back(std::move(*read));
                value = &m_cells.back();
            }
        }
        m_present.insert(hit->field);
        ranks[index] = hit->rank;
        m_columns[index] = &member.name;
        m_values[index] = value->isNull() ? nullptr : value;
    }
}

std::string RowFields::quoted(Field field) const
{
    const std::string *name = column(field);
    return fmt::format("\"{}\"", name != nullptr ? std::string_view(*name) : fieldName(field));
}

} // namespace luthier::data
