// Holds translations/luthier_zh_CN.ts to the sources.

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace luthier::ui {

namespace {

struct Message {
    QString context;
    QString source;
    QString translation;
    bool finished = true;
};

std::vector<Message> messagesOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            messages.push_back({context, xml.readElementText(), {}, true});
        } else if (xml.name() == QLatin1String("translation")) {
            messages.back().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            messages.back().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
    return messages;
}

const QString kFile = QStringLiteral(LUTHIER_SOURCE_DIR "/translations/luthier_zh_CN.ts");

// %1 and the like once each, {} and the like as often as they are there; sorted.
QStringList placesOf(const QString &text)
{
    static const QRegularExpression kQt(QStringLiteral("%(L?\\d+|n)"));
    static const QRegularExpression kFmt(QStringLiteral("(?<!\\{)\\{\\d*(:[^{}]*)?\\}(?!\\})"));
    QStringList places;
    for (auto matches = kQt.globalMatch(text); matches.hasNext();)
        places << matches.next().captured();
    places.removeDuplicates();
    for (auto matches = kFmt.globalMatch(text); matches.hasNext(); matches.next())
        places << QStringLiteral("{}");
    places.sort();
    return places;
}

} // namespace

TEST(Translation, IsComplete)
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("luthier_zh_CN.ts"));
    ASSERT_TRUE(QFile::copy(kFile, copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(LUTHIER_SOURCE_DIR));
    lupdate.start(QStringLiteral(LUTHIER_LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-no-obsolete"),
                   QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("-tr-function-alias"),
                   QStringLiteral("QT_TR_NOOP+=LUTHIER_TR"), QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"),
                   QStringLiteral("-ts"), copy});
    ASSERT_TRUE(lupdate.waitForFinished()) << qPrintable(lupdate.errorString());
    const std::vector<Message> messages = messagesOf(copy);
    EXPECT_GT(messages.size(), 100U);
    for (const Message &message : messages)
        EXPECT_TRUE(message.finished && !message.translation.isEmpty())
            << qPrintable(message.context) << ": " << qPrintable(message.source);
}

TEST(Translation, KeepsThePlacesOfNumbersAndNames)
{
    for (const Message &message : messagesOf(kFile))
        if (message.finished) {
            EXPECT_EQ(placesOf(message.translation), placesOf(message.source)) << qPrintable(message.source);
        }
}

TEST(Translation, KeepsTheKeysOfButtons)
{
    // A mnemonic in English is one in Chinese too, as "保存(&S)".
    for (const Message &message : messagesOf(kFile))
        if (message.finished) {
            EXPECT_EQ(message.translation.contains(QLatin1Char('&')), message.source.contains(QLatin1Char('&')))
                << qPrintable(message.source);
        }
}

} // namespace luthier::ui
