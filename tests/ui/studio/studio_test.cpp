// The program as a person or the system starts and ends it.

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <signal.h>

#include <gtest/gtest.h>

#include "core/base/files.h"
#include "ui/base/qt_convert.h"

namespace luthier::studio {
namespace {

constexpr int kPatience = 30'000; // milliseconds

class StudioTest : public testing::Test {
protected:
    StudioTest() { environment.insert(QStringLiteral("XDG_CONFIG_HOME"), ui::toQt(folder.path())); }

    // With its own settings, beside no other window.
    void start(QProcess &process, const QStringList &arguments = {}) const
    {
        process.setProcessEnvironment(environment);
        process.start(
            QStringLiteral(LUTHIER_BINARY_DIR "/bin/luthier-studio"),
            QStringList({QStringLiteral("--workspace"), ui::toQt(folder.path() / "workspace"), QStringLiteral("--startup-trace")}) +
                arguments);
    }
    static bool isPainted(QProcess &process, QByteArray &output)
    {
        return QTest::qWaitFor(
            [&] {
                output += process.readAllStandardOutput();
                return output.contains("first_paint ");
            },
            kPatience);
    }

    TemporaryFolder folder = *TemporaryFolder::create(fs::temp_directory_path(), "luthier-test-studio");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
};

TEST_F(StudioTest, SaysHowLongTheStartTookAndEnds)
{
    QProcess process;
    start(process, {QStringLiteral("--quit-after-first-paint")});
    ASSERT_TRUE(process.waitForFinished(kPatience));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    const QString output = QString::fromUtf8(process.readAllStandardOutput());
    EXPECT_TRUE(QRegularExpression(QStringLiteral("first_paint \\d+")).match(output).hasMatch()) << output.toStdString();
}

TEST_F(StudioTest, WithoutADisplayItSaysSo)
{
    for (const char *name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
        environment.remove(QString::fromLatin1(name));
    QProcess process;
    start(process);
    ASSERT_TRUE(process.waitForFinished(kPatience));
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(process.exitCode(), 1);
    EXPECT_TRUE(process.readAllStandardError().contains("no display"));
    QProcess help;
    start(help, {QStringLiteral("--help")});
    ASSERT_TRUE(help.waitForFinished(kPatience));
    EXPECT_EQ(help.exitCode(), 0);
    EXPECT_TRUE(help.readAllStandardOutput().contains("--workspace"));
}

TEST_F(StudioTest, SigtermEndsItInTime)
{
    QProcess process;
    start(process);
    QByteArray output;
    ASSERT_TRUE(isPainted(process, output));
    QElapsedTimer timer;
    timer.start();
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    ASSERT_TRUE(process.waitForFinished(kPatience));
    EXPECT_LT(timer.elapsed(), 5000);
    EXPECT_EQ(process.exitCode(), 0);
}

TEST_F(StudioTest, AWorkspaceThatIsOpenElsewhereIsNotOpened)
{
    fs::create_directories(folder.path() / "workspace");
    const auto lock = FileLock::acquire(folder.path() / "workspace" / "studio.lock");
    ASSERT_TRUE(lock);
    QProcess process;
    start(process);
    QByteArray said;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            said += process.readAllStandardError();
            return said.contains("open in another window");
        },
        kPatience))
        << said.toStdString();
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM); // as the person closes what it says
    ASSERT_TRUE(process.waitForFinished(kPatience));
    EXPECT_EQ(process.exitCode(), 1);
}

// Of the running program, as the system has it.
QByteArray ofProcess(const QProcess &process, const char *what)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(process.processId()).arg(QString::fromLatin1(what)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TEST_F(StudioTest, TrainsOnOneOpenMpRuntimeWhoseIdleThreadsSleep)
{
    environment.remove(QStringLiteral("GOMP_SPINCOUNT"));
    QProcess process;
    start(process);
    QByteArray output;
    ASSERT_TRUE(isPainted(process, output));
    ASSERT_TRUE(QTest::qWaitFor([&] { return ofProcess(process, "maps").contains("libluthier_engine"); }, kPatience));
    QSet<QByteArray> runtimes;
    for (const QByteArray &line : ofProcess(process, "maps").split('\n'))
        if (line.contains("libgomp"))
            runtimes.insert(line.mid(line.lastIndexOf(' ') + 1));
    EXPECT_EQ(runtimes.size(), 1);
    EXPECT_TRUE(ofProcess(process, "environ").contains("GOMP_SPINCOUNT=")); // when it was started, not only now
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    EXPECT_TRUE(process.waitForFinished(kPatience));
}

TEST_F(StudioTest, ASecondStartEndsAndTheFirstStays)
{
    QProcess first;
    start(first);
    QByteArray output;
    ASSERT_TRUE(isPainted(first, output));
    QProcess second;
    start(second);
    ASSERT_TRUE(second.waitForFinished(kPatience));
    EXPECT_EQ(second.exitCode(), 0);
    EXPECT_FALSE(second.readAllStandardOutput().contains("first_paint"));
    EXPECT_EQ(first.state(), QProcess::Running);
    ::kill(static_cast<pid_t>(first.processId()), SIGTERM);
    EXPECT_TRUE(first.waitForFinished(kPatience));
}

} // namespace
} // namespace luthier::studio
