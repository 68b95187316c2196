#include "ui/pages/data_fields.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/base/text.h"
#include "ui/base/qt_convert.h"
#include "ui/pages/data_bubble.h"

namespace luthier::ui {
namespace {

using data::Record;
using text::Message;
using text::Role;

QString translated(const char *text)
{
    return QCoreApplication::translate("DataFields", text);
}

QString numberText(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

// A field of body type Body behind a member.
template <class Body>
DataField textField(const QString &label, std::string Body::*member, DataField::Kind kind = DataField::Kind::Text)
{
    return {label,
            kind,
            false,
            false,
            [member](const Record &record) { return toQt(std::get<Body>(record).*member); },
            [member](Record &record, const QString &text) {
                std::get<Body>(record).*member = fromQt(text);
                return true;
            }};
}

template <class Body>
DataField weightField(double Body::*member)
{
    return {translated(QT_TRANSLATE_NOOP("DataFields", "How much this row counts")),
            DataField::Kind::Number,
            false,
            true,
            [member](const Record &record) { return numberText(std::get<Body>(record).*member); },
            [member](Record &record, const QString &text) {
                bool isNumber = false;
                const double value = QLocale().toDouble(text, &isNumber);
                if (!isNumber || value < 0)
                    return false;
                std::get<Body>(record).*member = value;
                return true;
            }};
}

// What is absent while its text is empty.
template <class Body>
DataField optionalField(const QString &label, std::optional<std::string> Body::*member)
{
    return {label,
            DataField::Kind::Text,
            false,
            false,
            [member](const Record &record) { return toQt((std::get<Body>(record).*member).value_or(std::string())); },
            [member](Record &record, const QString &text) {
                auto &value = std::get<Body>(record).*member;
                if (text.isEmpty())
                    value.reset();
                else
                    value = fromQt(text);
                return true;
            }};
}

template <class Body>
void addMessages(std::vector<DataField> &fields, const Record &record, std::vector<Message> Body::*member, const QString &title)
{
    const std::vector<Message> &messages = std::get<Body>(record).*member;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const QString role = roleTitle(messages[i].role);
        fields.push_back({title.isEmpty() ? role : QStringLiteral("%1 · %2").arg(title, role), DataField::Kind::Text, true, false,
                          [member, i](const Record &from) {
                              const auto &list = std::get<Body>(from).*member;
                              return i < list.size() ? toQt(list[i].content) : QString();
                          },
                          [member, i](Record &to, const QString &text) {
                              auto &list = std::get<Body>(to).*member;
                              if (i >= list.size())
                                  return false;
                              list[i].content = fromQt(text);
                              return true;
                          }});
    }
}

QString targetText(const data::ClassifiedRecord &record)
{
    if (const auto *value = std::get_if<double>(&record.target))
        return numberText(*value);
    if (const auto *classes = std::get_if<std::vector<std::string>>(&record.target))
        return toQt(joined(*classes, "\n"));
    return toQt(std::get<std::string>(record.target));
}

// Stays what it was: a class, a number, or a class per token.
bool setTarget(data::ClassifiedRecord &record, const QString &text)
{
    if (auto *value = std::get_if<double>(&record.target)) {
        bool isNumber = false;
        const double number = QLocale().toDouble(text, &isNumber);
        if (isNumber)
            *value = number;
        return isNumber;
    }
    if (auto *classes = std::get_if<std::vector<std::string>>(&record.target)) {
        classes->clear();
        for (const QString &line : text.split(QChar(u'\n'), Qt::SkipEmptyParts))
            classes->push_back(fromQt(line.trimmed()));
        return true;
    }
    record.target = fromQt(text);
    return true;
}

DataField targetField(const data::ClassifiedRecord &record)
{
    const bool isList = std::holds_alternative<std::vector<std::string>>(record.target);
    const bool isNumber = std::holds_alternative<double>(record.target);
    return {isList     ? translated(QT_TRANSLATE_NOOP("DataFields", "Class of each token, one a line"))
            : isNumber ? translated(QT_TRANSLATE_NOOP("DataFields", "Value"))
                       : translated(QT_TRANSLATE_NOOP("DataFields", "Class")),
            isList     ? DataField::Kind::Text
            : isNumber ? DataField::Kind::Number
                       : DataField::Kind::Line,
            false,
            false,
            [](const Record &from) { return targetText(std::get<data::ClassifiedRecord>(from)); },
            [](Record &to, const QString &text) { return setTarget(std::get<data::ClassifiedRecord>(to), text); }};
}

DataField labelField()
{
    return {translated(QT_TRANSLATE_NOOP("DataFields", "This answer is good")),
            DataField::Kind::Flag,
            false,
            false,
            [](const Record &record) { return std::get<data::LabelledRecord>(record).label ? QStringLiteral("1") : QString(); },
            [](Record &record, const QString &text) {
                std::get<data::LabelledRecord>(record).label = !text.isEmpty();
                return true;
            }};
}

DataField tokensField(const QString &label, std::vector<std::int32_t> data::TokensRecord::*member)
{
    return {label,
            DataField::Kind::ReadOnly,
            false,
            false,
            [member](const Record &record) {
                QStringList numbers;
                for (const std::int32_t id : std::get<data::TokensRecord>(record).*member)
                    numbers << QString::number(id);
                return numbers.join(QChar(u' '));
            },
            [](Record &, const QString &) { return false; }};
}

std::vector<DataField> preferenceFields(const Record &record)
{
    using Body = data::PreferenceRecord;
    std::vector<DataField> fields;
    addMessages<Body>(fields, record, &Body::prompt, {});
    addMessages<Body>(fields, record, &Body::chosen, translated(QT_TRANSLATE_NOOP("DataFields", "Better answer")));
    addMessages<Body>(fields, record, &Body::rejected, translated(QT_TRANSLATE_NOOP("DataFields", "Worse answer")));
    fields.push_back(textField<Body>(translated(QT_TRANSLATE_NOOP("DataFields", "Why it is worse")), &Body::rejectReason));
    return fields;
}

} // namespace

std::vector<DataField> fieldsOf(const Record &record)
{
    std::vector<DataField> fields;
    switch (data::kindOf(record)) {
    case data::RecordKind::Conversation:
        addMessages<data::ConversationRecord>(fields, record, &data::ConversationRecord::messages, {});
        fields.push_back(weightField(&data::ConversationRecord::weight));
        return fields;
    case data::RecordKind::Preference: return preferenceFields(record);
    case data::RecordKind::Labelled:
        addMessages<data::LabelledRecord>(fields, record, &data::LabelledRecord::messages, {});
        fields.push_back(labelField());
        return fields;
    case data::RecordKind::Classified:
        return {textField(translated(QT_TRANSLATE_NOOP("DataFields", "Text")), &data::ClassifiedRecord::text),
                optionalField(translated(QT_TRANSLATE_NOOP("DataFields", "Second text")), &data::ClassifiedRecord::second),
                targetField(std::get<data::ClassifiedRecord>(record))};
    case data::RecordKind::Task:
        return {textField(translated(QT_TRANSLATE_NOOP("DataFields", "Task")), &data::TaskRecord::task, DataField::Kind::Line),
                textField(translated(QT_TRANSLATE_NOOP("DataFields", "Input")), &data::TaskRecord::input),
                textField(translated(QT_TRANSLATE_NOOP("DataFields", "Output")), &data::TaskRecord::output),
                weightField(&data::TaskRecord::weight)};
    case data::RecordKind::Text: return {textField(translated(QT_TRANSLATE_NOOP("DataFields", "Text")), &data::TextRecord::text)};
    case data::RecordKind::Prompt:
        addMessages<data::PromptRecord>(fields, record, &data::PromptRecord::messages, {});
        fields.push_back(optionalField(translated(QT_TRANSLATE_NOOP("DataFields", "Reference answer")), &data::PromptRecord::reference));
        return fields;
    case data::RecordKind::Tokens:
        return {tokensField(translated(QT_TRANSLATE_NOOP("DataFields", "Tokens")), &data::TokensRecord::inputIds),
                tokensField(translated(QT_TRANSLATE_NOOP("DataFields", "Trained tokens (-100: not trained)")), &data::TokensRecord::labels)};
    }
    return fields;
}

std::vector<MessageList> messageLists(Record &record)
{
    if (auto *conversation = std::get_if<data::ConversationRecord>(&record))
        return {{{}, &conversation->messages, true}};
    if (auto *labelled = std::get_if<data::LabelledRecord>(&record))
        return {{{}, &labelled->messages, false}};
    if (auto *prompt = std::get_if<data::PromptRecord>(&record))
        return {{{}, &prompt->messages, false}};
    if (auto *preference = std::get_if<data::PreferenceRecord>(&record))
        return {{translated(QT_TRANSLATE_NOOP("DataFields", "Prompt")), &preference->prompt, false},
                {translated(QT_TRANSLATE_NOOP("DataFields", "Better answer")), &preference->chosen, false},
                {translated(QT_TRANSLATE_NOOP("DataFields", "Worse answer")), &preference->rejected, false}};
    return {};
}

Record emptyRecord(data::RecordKind kind)
{
    Message question;
    Message answer;
    answer.role = Role::Assistant;
    switch (kind) {
    case data::RecordKind::Conversation: return data::ConversationRecord{{question, answer}, {}, 1};
    case data::RecordKind::Preference: return data::PreferenceRecord{{question}, {answer}, {answer}, {}, {}, {}, {}};
    case data::RecordKind::Labelled: return data::LabelledRecord{{question, answer}, true, {}};
    case data::RecordKind::Classified: return data::ClassifiedRecord{{}, {}, std::string()};
    case data::RecordKind::Task: return data::TaskRecord{};
    case data::RecordKind::Text: return data::TextRecord{};
    case data::RecordKind::Prompt: return data::PromptRecord{{question}, {}};
    case data::RecordKind::Tokens: return data::TokensRecord{};
    }
    return data::TextRecord{};
}

} // namespace luthier::ui
