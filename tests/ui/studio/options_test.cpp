#include "app/studio/options.h"

#include <gtest/gtest.h>

namespace luthier::studio {
namespace {

std::optional<Options> read(const char *arguments, int &status)
{
    return readOptions(
        QStringList(QStringLiteral("luthier-studio")) + QString::fromLatin1(arguments).split(QChar(u' '), Qt::SkipEmptyParts), status);
}

TEST(Options, FilesAndFoldersAreTaken)
{
    int status = -1;
    const auto options = read("a.jsonl --workspace /w b.gguf --models /m --models /n", status);
    ASSERT_TRUE(options);
    EXPECT_EQ(options->files, QStringList({QStringLiteral("a.jsonl"), QStringLiteral("b.gguf")}));
    EXPECT_EQ(options->workspace, QStringLiteral("/w"));
    EXPECT_EQ(options->models.size(), 2);
    EXPECT_FALSE(options->sample);
}

TEST(Options, AnUnknownOneIsWrongUsage)
{
    int status = -1;
    EXPECT_FALSE(read("--nonsense", status));
    EXPECT_EQ(status, 2);
}

TEST(Options, HelpEndsTheProgram)
{
    int status = -1;
    EXPECT_FALSE(read("--help", status));
    EXPECT_EQ(status, 0);
}

} // namespace
} // namespace luthier::studio
