#include "ui/pages/chat_history.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QJsonObject toObject(const ChatExchange &exchange)
{
    QJsonArray replies;
    for (const ChatReply &reply : exchange.replies)
        replies.append(QJsonObject{{key("name"), reply.name}, {key("text"), reply.text}, {key("remark"), reply.remark}});
    return {{key("question"), exchange.question}, {key("replies"), replies}};
}

ChatExchange fromObject(const QJsonObject &object)
{
    ChatExchange exchange{object.value(key("question")).toString(), {}};
    for (const QJsonValue &value : object.value(key("replies")).toArray()) {
        const QJsonObject reply = value.toObject();
        exchange.replies.push_back(
            {reply.value(key("name")).toString(), reply.value(key("text")).toString(), reply.value(key("remark")).toString()});
    }
    return exchange;
}

text::Message message(text::Role role, const QString &content)
{
    text::Message message;
    message.role = role;
    message.content = fromQt(content);
    return message;
}

} // namespace

QString ChatHistory::toText() const
{
    QJsonArray list;
    for (const ChatExchange &exchange : exchanges)
        list.append(toObject(exchange));
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

ChatHistory ChatHistory::fromText(const QString &text)
{
    ChatHistory history;
    for (const QJsonValue &value : QJsonDocument::fromJson(text.toUtf8()).array())
        history.exchanges.push_back(fromObject(value.toObject()));
    return history;
}

text::Conversation ChatHistory::conversation(std::size_t side, const QString &question) const
{
    text::Conversation conversation;
    for (const ChatExchange &exchange : exchanges) {
        if (exchange.replies.empty())
            continue;
        const ChatReply &reply = exchange.replies[std::min(side, exchange.replies.size() - 1)];
        if (reply.text.isEmpty())
            continue;
        conversation.messages.push_back(message(text::Role::User, exchange.question));
        conversation.messages.push_back(message(text::Role::Assistant, reply.text));
    }
    conversation.messages.push_back(message(text::Role::User, question));
    return conversation;
}

QString ChatHistory::plainText() const
{
    QStringList parts;
    for (const ChatExchange &exchange : exchanges) {
        parts << QStringLiteral("> %1").arg(QString(exchange.question).replace(QChar(u'\n'), QStringLiteral("\n> ")));
        for (const ChatReply &reply : exchange.replies)
            parts << QStringLiteral("%1:\n%2").arg(reply.name, reply.text);
    }
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace luthier::ui
