#include "ui/bridge/single_instance.h"

#include <unistd.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QStandardPaths>

#include "core/base/hash.h"
#include "ui/base/qt_convert.h"

namespace luthier::ui {
namespace {

constexpr int kAnswerMilliseconds = 3000;
constexpr char kEnd = '\n';  // of a message
constexpr char kTaken = '+'; // the answer to it
constexpr qint64 kLongestMessage = qint64{1} << 20;

// A socket in the person's runtime folder: paths of sockets are short, and those of workspaces need not be.
QString socketName(const fs::path &workspace)
{
    std::error_code code;
    const fs::path real = fs::weakly_canonical(workspace, code);
    const QString hash = toQt(hashBytes((code ? workspace : real).string()).hex());
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const QString folder = runtime.isEmpty() ? QDir::tempPath() : runtime;
    return QStringLiteral("%1/luthier-%2-%3").arg(folder).arg(::getuid()).arg(hash);
}

QByteArray messageOf(const QStringList &files)
{
    QJsonArray list;
    for (const QString &file : files)
        list.append(QFileInfo(file).absoluteFilePath());
    return QJsonDocument(list).toJson(QJsonDocument::Compact) + kEnd;
}

QStringList filesOf(const QByteArray &message)
{
    QStringList files;
    for (const QJsonValue &file : QJsonDocument::fromJson(message).array())
        files.append(file.toString());
    files.removeAll(QString());
    return files;
}

bool handOver(const QString &name, const QStringList &files)
{
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(kAnswerMilliseconds))
        return false;
    socket.write(messageOf(files));
    return socket.waitForBytesWritten(kAnswerMilliseconds) && socket.waitForReadyRead(kAnswerMilliseconds) &&
           socket.read(1) == QByteArray(1, kTaken);
}

} // namespace

SingleInstance::SingleInstance(QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

Expected<SingleInstance::Role> SingleInstance::open(const fs::path &workspace, const QStringList &files)
{
    LUTHIER_TRY(createFolders(workspace));
    m_name = socketName(workspace);
    Expected<FileLock> lock = FileLock::acquire(workspace / "studio.lock");
    if (lock) {
        m_lock.emplace(std::move(*lock));
        listen();
        return Role::First;
    }
    if (lock.error().code != ErrorCode::Busy)
        return fail(lock.error());
    if (handOver(m_name, files))
        return Role::Second;
    return fail(ErrorCode::Busy, tr("This workspace is open in another window, which does not answer.").toStdString(), workspace.string(),
                tr("Close that window, perhaps on another computer, or choose another workspace.").toStdString());
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_name); // of one that crashed: the lock says that nobody uses it
    // Without a server a second start says that the workspace is open, which is true.
    if (!m_server.listen(m_name))
        qWarning("%s", qPrintable(m_server.errorString()));
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        const auto read = [this, socket] {
            if (socket->bytesAvailable() > kLongestMessage)
                socket->abort();
            if (!socket->canReadLine())
                return;
            const QStringList files = filesOf(socket->readLine());
            socket->write(QByteArray(1, kTaken));
            socket->flush();
            emit activated(files);
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace luthier::ui
