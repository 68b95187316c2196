#include "ui/base/core_texts.h"

#include <algorithm>
#include <optional>

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace luthier::ui {
namespace {

// "{}" and "{:.2f}", but neither "{{" nor "}}"; that of a translation may have a number.
const QRegularExpression &place()
{
    static const QRegularExpression kPlace(QStringLiteral("(?<!\\{)\\{(\\d*)(?::[^{}]*)?\\}(?!\\})"));
    return kPlace;
}

QString unescaped(QString text)
{
    return text.replace(QLatin1String("{{"), QLatin1String("{")).replace(QLatin1String("}}"), QLatin1String("}"));
}

QStringList piecesOf(const QString &text)
{
    QStringList pieces;
    for (const QString &piece : text.split(place()))
        pieces << unescaped(piece);
    return pieces;
}

qsizetype lengthOf(const QStringList &pieces)
{
    return pieces.join(QString()).size();
}

// What stands in the places of a sentence, or nothing if it is made of other pieces.
std::optional<QStringList> valuesIn(const QString &text, const QStringList &pieces)
{
    if (!text.startsWith(pieces.first()) || !text.endsWith(pieces.last()))
        return std::nullopt;
    const qsizetype end = text.size() - pieces.last().size();
    qsizetype at = pieces.first().size();
    QStringList values;
    for (qsizetype i = 1; i + 1 < pieces.size(); ++i) {
        const qsizetype next = text.indexOf(pieces[i], at);
        if (next < 0)
            return std::nullopt;
        values << text.mid(at, next - at);
        at = next + pieces[i].size();
    }
    if (at > end)
        return std::nullopt;
    values << text.mid(at, end - at);
    return values;
}

} // namespace

bool CoreTexts::load(QIODevice &file)
{
    m_texts.clear();
    m_forms.clear();
    QXmlStreamReader xml(&file);
    QString context, source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation") && !context.startsWith(QLatin1String("luthier::ui")))
            m_texts.insert(source, xml.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    for (auto text = m_texts.cbegin(); text != m_texts.cend(); ++text)
        if (QStringList pieces = piecesOf(text.key()); pieces.size() > 1)
            m_forms.push_back({std::move(pieces), text.value()});
    std::sort(m_forms.begin(), m_forms.end(),
              [](const Form &a, const Form &b) { return std::pair(lengthOf(a.pieces), a.pieces) > std::pair(lengthOf(b.pieces), b.pieces); });
    return !xml.hasError();
}

QString CoreTexts::translate(const char *context, const char *text, const char *, int) const
{
    return qstrcmp(context, kContext) == 0 ? find(QString::fromUtf8(text)) : QString();
}

QString CoreTexts::find(const QString &text) const
{
    if (const auto found = m_texts.constFind(text); found != m_texts.constEnd())
        return found.value();
    for (const Form &form : m_forms)
        if (const auto values = valuesIn(text, form.pieces))
            return fill(form.translation, *values);
    return {};
}

QString CoreTexts::fill(const QString &translation, const QStringList &values) const
{
    QString text;
    qsizetype at = 0, next = 0;
    for (auto places = place().globalMatch(translation); places.hasNext();) {
        const QRegularExpressionMatch match = places.next();
        text += unescaped(translation.mid(at, match.capturedStart() - at));
        at = match.capturedEnd();
        const QString value = values.value(match.captured(1).isEmpty() ? next++ : match.captured(1).toInt());
        const QString translated = value.contains(QLatin1Char(' ')) ? find(value) : QString(); // one word may be a name
        text += translated.isEmpty() ? value : translated;
    }
    return text + unescaped(translation.mid(at));
}

} // namespace luthier::ui
