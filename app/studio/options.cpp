#include "app/studio/options.h"

#include <cstdio>

#include <QCommandLineParser>

namespace luthier::studio {
namespace {

QCommandLineOption option(const char *name, const char *help, const char *value = "")
{
    return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(help), QString::fromLatin1(value));
}

} // namespace

std::optional<Options> readOptions(const QStringList &arguments, int &exitCode)
{
    const QCommandLineOption workspace = option("workspace", "The folder that holds data and runs.", "folder");
    const QCommandLineOption models =
        option("models", "A folder or file of models, remembered as one to look in; may be given again.", "path");
    const QCommandLineOption sample = option("sample", "Open the sample, ready to train.");
    const QCommandLineOption trace = option("startup-trace", "Print how long the start took, in milliseconds.");
    const QCommandLineOption quit = option("quit-after-first-paint", "End when the window is complete.");
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Fine-tunes language models."));
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("Data or models to open."), QStringLiteral("[files…]"));
    parser.addOptions({workspace, models, sample, trace, quit});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    exitCode = 0;
    if (!parser.parse(arguments)) {
        std::fprintf(stderr, "luthier-studio: %s\n", qPrintable(parser.errorText()));
        exitCode = 2;
        return {};
    }
    if (parser.isSet(help) || parser.isSet(version)) {
        std::fputs(parser.isSet(help) ? qPrintable(parser.helpText()) : qPrintable(QStringLiteral("Luthier " LUTHIER_VERSION "\n")),
                   stdout);
        return {};
    }
    Options options;
    options.files = parser.positionalArguments();
    options.workspace = parser.value(workspace);
    options.models = parser.values(models);
    options.sample = parser.isSet(sample);
    options.startupTrace = parser.isSet(trace);
    options.quitAfterFirstPaint = parser.isSet(quit);
    return options;
}

} // namespace luthier::studio
