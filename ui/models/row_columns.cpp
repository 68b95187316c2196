#include "ui/models/row_columns.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/base/text.h"
#include "ui/base/format.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

using text::Message;
using text::Role;

constexpr std::size_t kShownBytes = 400; // of a cell

QString translated(const char *text)
{
    return QCoreApplication::translate("RowColumns", text);
}

template <class Messages>
auto *firstOf(Messages &messages, Role role)
{
    const auto found = std::find_if(messages.begin(), messages.end(), [role](const Message &message) { return message.role == role; });
    return found == messages.end() ? nullptr : &*found;
}

template <class Messages>
auto *lastOf(Messages &messages, Role role)
{
    const auto found = std::find_if(messages.rbegin(), messages.rend(), [role](const Message &message) { return message.role == role; });
    return found == messages.rend() ? nullptr : &*found;
}

template <class Messages>
auto *contentOf(Messages *message)
{
    return message == nullptr ? nullptr : &message->content;
}

// The text of a record that a column stands for, or null. `Record` may be const.
template <class Record>
auto *textOf(Record &record, RowColumn column)
{
    using Text = std::conditional_t<std::is_const_v<Record>, const std::string, std::string>;
    return std::visit(
        [column](auto &body) -> Text * {
            using Body = std::remove_cvref_t<decltype(body)>;
            if constexpr (std::is_same_v<Body, data::ConversationRecord> || std::is_same_v<Body, data::LabelledRecord>) {
                if (column == RowColumn::Prompt)
                    return contentOf(firstOf(body.messages, Role::User));
                if (column == RowColumn::Answer)
                    return contentOf(lastOf(body.messages, Role::Assistant));
            } else if constexpr (std::is_same_v<Body, data::PreferenceRecord>) {
                if (column == RowColumn::Prompt)
                    return contentOf(firstOf(body.prompt, Role::User));
                if (column == RowColumn::Chosen)
                    return contentOf(lastOf(body.chosen, Role::Assistant));
                if (column == RowColumn::Rejected)
                    return contentOf(lastOf(body.rejected, Role::Assistant));
            } else if constexpr (std::is_same_v<Body, data::ClassifiedRecord>) {
                if (column == RowColumn::Text)
                    return &body.text;
                if (column == RowColumn::Second)
                    return body.second ? &*body.second : nullptr;
                if (column == RowColumn::Target)
                    return std::get_if<std::string>(&body.target);
            } else if constexpr (std::is_same_v<Body, data::TaskRecord>) {
                if (column == RowColumn::Task)
                    return &body.task;
                if (column == RowColumn::Input)
                    return &body.input;
                if (column == RowColumn::Output)
                    return &body.output;
            } else if constexpr (std::is_same_v<Body, data::TextRecord>) {
                if (column == RowColumn::Text)
                    return &body.text;
            } else if constexpr (std::is_same_v<Body, data::PromptRecord>) {
                if (column == RowColumn::Prompt)
                    return contentOf(lastOf(body.messages, Role::User));
                if (column == RowColumn::Reference)
                    return body.reference ? &*body.reference : nullptr;
            }
            return nullptr;
        },
        record);
}

QString oneLine(std::string_view text)
{
    const bool isCut = text.size() > kShownBytes;
    while (isCut && text.size() > kShownBytes - 4)
        text.remove_suffix(text.size() - (kShownBytes - 4));
    while (isCut && !text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U)
        text.remove_suffix(1); // not inside a character
    if (isCut && !text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0U)
        text.remove_suffix(1);
    const QString line = toQt(trimmed(text)).simplified();
    return isCut ? line + QChar(u'…') : line;
}

QString targetText(const data::ClassifiedRecord &record)
{
    if (const auto *value = std::get_if<double>(&record.target))
        return exactText(*value);
    if (const auto *classes = std::get_if<std::vector<std::string>>(&record.target))
        return oneLine(joined(*classes, " "));
    return oneLine(std::get<std::string>(record.target));
}

std::int64_t messagesOf(const data::Record &record)
{
    if (const auto *conversation = std::get_if<data::ConversationRecord>(&record))
        return std::ssize(conversation->messages);
    if (const auto *labelled = std::get_if<data::LabelledRecord>(&record))
        return std::ssize(labelled->messages);
    return 0;
}

} // namespace

std::vector<RowColumn> columnsOf(data::RecordKind kind)
{
    using enum RowColumn;
    switch (kind) {
    case data::RecordKind::Conversation: return {Status, Prompt, Answer, Messages, Tags, Origin};
    case data::RecordKind::Preference: return {Status, Prompt, Chosen, Rejected, Tags, Origin};
    case data::RecordKind::Labelled: return {Status, Prompt, Answer, Label, Tags, Origin};
    case data::RecordKind::Classified: return {Status, Text, Second, Target, Tags, Origin};
    case data::RecordKind::Task: return {Status, Task, Input, Output, Tags, Origin};
    case data::RecordKind::Text: return {Status, Text, Tags, Origin};
    case data::RecordKind::Prompt: return {Status, Prompt, Reference, Tags, Origin};
    case data::RecordKind::Tokens: return {Status, Tokens, Tags, Origin};
    }
    return {};
}

QString columnTitle(RowColumn column)
{
    switch (column) {
    case RowColumn::Status: return translated(QT_TRANSLATE_NOOP("RowColumns", "Status"));
    case RowColumn::Prompt: return translated(QT_TRANSLATE_NOOP("RowColumns", "Prompt"));
    case RowColumn::Answer: return translated(QT_TRANSLATE_NOOP("RowColumns", "Answer"));
    case RowColumn::Chosen: return translated(QT_TRANSLATE_NOOP("RowColumns", "Better answer"));
    case RowColumn::Rejected: return translated(QT_TRANSLATE_NOOP("RowColumns", "Worse answer"));
    case RowColumn::Label: return translated(QT_TRANSLATE_NOOP("RowColumns", "Judgement"));
    case RowColumn::Text: return translated(QT_TRANSLATE_NOOP("RowColumns", "Text"));
    case RowColumn::Second: return translated(QT_TRANSLATE_NOOP("RowColumns", "Second text"));
    case RowColumn::Target: return translated(QT_TRANSLATE_NOOP("RowColumns", "Class"));
    case RowColumn::Task: return translated(QT_TRANSLATE_NOOP("RowColumns", "Task"));
    case RowColumn::Input: return translated(QT_TRANSLATE_NOOP("RowColumns", "Input"));
    case RowColumn::Output: return translated(QT_TRANSLATE_NOOP("RowColumns", "Output"));
    case RowColumn::Reference: return translated(QT_TRANSLATE_NOOP("RowColumns", "Reference answer"));
    case RowColumn::Messages: return translated(QT_TRANSLATE_NOOP("RowColumns", "Messages"));
    case RowColumn::Tokens: return translated(QT_TRANSLATE_NOOP("RowColumns", "Tokens"));
    case RowColumn::Tags: return translated(QT_TRANSLATE_NOOP("RowColumns", "Tags"));
    case RowColumn::Origin: return translated(QT_TRANSLATE_NOOP("RowColumns", "From"));
    }
    return {};
}

QString kindTitle(data::RecordKind kind)
{
    switch (kind) {
    case data::RecordKind::Conversation: return translated(QT_TRANSLATE_NOOP("RowColumns", "Conversations"));
    case data::RecordKind::Preference: return translated(QT_TRANSLATE_NOOP("RowColumns", "Preferences"));
    case data::RecordKind::Labelled: return translated(QT_TRANSLATE_NOOP("RowColumns", "Judged answers"));
    case data::RecordKind::Classified: return translated(QT_TRANSLATE_NOOP("RowColumns", "Texts with classes"));
    case data::RecordKind::Task: return translated(QT_TRANSLATE_NOOP("RowColumns", "Tasks"));
    case data::RecordKind::Text: return translated(QT_TRANSLATE_NOOP("RowColumns", "Texts"));
    case data::RecordKind::Prompt: return translated(QT_TRANSLATE_NOOP("RowColumns", "Prompts"));
    case data::RecordKind::Tokens: return translated(QT_TRANSLATE_NOOP("RowColumns", "Tokens"));
    }
    return {};
}

QString statusTitle(store::RowStatus status)
{
    switch (status) {
    case store::RowStatus::Todo: return translated(QT_TRANSLATE_NOOP("RowColumns", "to do"));
    case store::RowStatus::Draft: return translated(QT_TRANSLATE_NOOP("RowColumns", "draft"));
    case store::RowStatus::Done: return translated(QT_TRANSLATE_NOOP("RowColumns", "done"));
    case store::RowStatus::Rejected: return translated(QT_TRANSLATE_NOOP("RowColumns", "rejected"));
    }
    return {};
}

QString rowsText(std::int64_t rows)
{
    return rows == 1 ? translated(QT_TRANSLATE_NOOP("RowColumns", "1 row"))
                     : translated(QT_TRANSLATE_NOOP("RowColumns", "%1 rows")).arg(countText(rows));
}

std::optional<data::RecordKind> kindFromName(std::string_view name)
{
    for (int i = 0; i <= static_cast<int>(data::RecordKind::Tokens); ++i)
        if (const auto kind = static_cast<data::RecordKind>(i); data::kindName(kind) == name)
            return kind;
    return {};
}

QString cellText(const data::Record &record, const store::RowMeta &meta, RowColumn column)
{
    if (column == RowColumn::Tags)
        return toQt(joined(meta.tags, ", "));
    if (column == RowColumn::Origin)
        return toQt(meta.origin);
    if (const std::string *text = textOf(record, column))
        return oneLine(*text);
    if (const auto *labelled = std::get_if<data::LabelledRecord>(&record); labelled != nullptr && column == RowColumn::Label)
        return labelled->label ? translated(QT_TRANSLATE_NOOP("RowColumns", "good")) : translated(QT_TRANSLATE_NOOP("RowColumns", "bad"));
    if (const auto *classified = std::get_if<data::ClassifiedRecord>(&record); classified != nullptr && column == RowColumn::Target)
        return targetText(*classified);
    if (const auto *tokens = std::get_if<data::TokensRecord>(&record); tokens != nullptr && column == RowColumn::Tokens)
        return countText(std::ssize(tokens->inputIds));
    if (column == RowColumn::Messages)
        return countText(messagesOf(record));
    return {};
}

std::optional<std::string> editableText(const data::Record &record, RowColumn column)
{
    const std::string *text = textOf(record, column);
    return text == nullptr ? std::nullopt : std::optional(*text);
}

std::optional<data::Record> withText(data::Record record, RowColumn column, const std::string &text)
{
    std::string *place = textOf(record, column);
    if (place == nullptr)
        return {};
    *place = text;
    return record;
}

} // namespace luthier::ui
