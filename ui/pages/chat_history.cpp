#include "ui/pages/chat_history.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "ui/base/format.h"
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
    for (const ChatReply &reply : exchange.replies) {
        QJsonObject said{{key("name"), reply.name}, {key("text"), reply.text}};
        if (reply.figures)
            said[key("figures")] = QJsonObject{{key("tokens"), static_cast<qint64>(reply.figures->tokens)},
                                               {key("tokens_per_second"), reply.figures->tokensPerSecond},
                                               {key("end"), static_cast<int>(reply.figures->end)}};
        replies.append(said);
    }
    return {{key("question"), exchange.question}, {key("replies"), replies}};
}

std::optional<ChatFigures> figuresOf(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const int last = static_cast<int>(run::GenerationEnd::Callback);
    const int end = std::clamp(value[key("end")].toInt(), 0, last);
    return ChatFigures{value[key("tokens")].toInteger(), value[key("tokens_per_second")].toDouble(), static_cast<run::GenerationEnd>(end)};
}

ChatExchange fromObject(const QJsonObject &object)
{
    ChatExchange exchange{object.value(key("question")).toString(), {}};
    for (const QJsonValue &value : object.value(key("replies")).toArray()) {
        const QJsonObject reply = value.toObject();
        exchange.replies.push_back(
            {reply.value(key("name")).toString(), reply.value(key("text")).toString(), figuresOf(reply.value(key("figures")))});
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

class Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::ui::ChatHistory)
};

} // namespace

QString ChatReply::title() const
{
    return name.isEmpty() ? Words::tr("before training") : name;
}

QString ChatReply::remark() const
{
    if (!figures)
        return {};
    QStringList parts;
    if (figures->tokens > 0)
        parts << (figures->tokens == 1 ? Words::tr("1 token") : Words::tr("%1 tokens").arg(countText(figures->tokens)))
              << Words::tr("%1 tokens/s").arg(countText(static_cast<std::int64_t>(figures->tokensPerSecond)));
    switch (figures->end) {
    case run::GenerationEnd::StopToken: break;
    case run::GenerationEnd::Length: parts << Words::tr("cut at the longest answer"); break;
    case run::GenerationEnd::Context: parts << Words::tr("the model cannot read a longer text"); break;
    case run::GenerationEnd::Callback: parts << Words::tr("stopped"); break;
    }
    return parts.join(QStringLiteral(" · "));
}

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
            parts << QStringLiteral("%1:\n%2").arg(reply.title(), reply.text);
    }
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace luthier::ui
