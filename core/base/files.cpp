#include "core/base/files.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include <fmt/format.h>

#include "core/base/translate.h"

namespace luthier {

namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 20;

std::span<const std::byte> asBytes(std::string_view text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

fs::path parentOf(const fs::path &path)
{
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

} // namespace

Error errnoError(int number, std::string_view action, const fs::path &path)
{
    Error error{ErrorCode::Io, fmt::format(LUTHIER_TR("Could not {}: {}."), action, std::strerror(number)), path.string(), {}};
    switch (number) {
    case ENOSPC:
    case EDQUOT:
        error.code = ErrorCode::DiskFull;
        error.what = fmt::format(LUTHIER_TR("Could not {}: the disk is full."), action);
        error.advice = LUTHIER_TR("Free some space there or choose another folder, then try again.");
        break;
    case ENOENT:
        error.code = ErrorCode::NotFound;
        error.advice = LUTHIER_TR("It may have been moved or deleted, or its disk is not connected.");
        break;
    case EEXIST: error.code = ErrorCode::Exists; break;
    case EACCES:
    case EROFS:
    case EPERM: error.advice = LUTHIER_TR("Check that you are allowed to use this place, or choose another one."); break;
    default: break;
    }
    return error;
}

Expected<std::string> readFile(const fs::path &path)
{
    LUTHIER_TRY_ASSIGN(const auto file, FileReader::open(path));
    return file.readText(0, static_cast<std::size_t>(file.size()));
}

Expected<void> writeFileAtomic(const fs::path &path, std::string_view content)
{
    return writeFileAtomic(path, [&](FileWriter &writer) { return writer.write(content); });
}

Expected<void> writeFileAtomic(const fs::path &path, const std::function<Expected<void>(FileWriter &)> &produce)
{
    const fs::path beside = path.string() + ".part";
    const auto attempt = [&]() -> Expected<void> {
        LUTHIER_TRY_ASSIGN(auto writer, FileWriter::open(beside, FileWriter::Mode::Truncate));
        LUTHIER_TRY(produce(writer));
        LUTHIER_TRY(writer.finish());
        if (::rename(beside.c_str(), path.c_str()) != 0)
            return fail(errnoError(errno, LUTHIER_TR("put the finished file in its place"), path));
        return {};
    };
    if (auto done = attempt(); !done) {
        ::unlink(beside.c_str());
        Error error = std::move(done).error();
        if (error.where == beside.string())
            error.where = path.string(); // the file that was asked for, not the one on the way to it
        return fail(std::move(error));
    }
    syncFolder(parentOf(path));
    return {};
}

Expected<void> createFolders(const fs::path &path)
{
    std::error_code code;
    fs::create_directories(path, code);
    if (code)
        return fail(errnoError(code.value(), LUTHIER_TR("create the folder"), path));
    return {};
}

Expected<std::uint64_t> freeBytes(const fs::path &folder)
{
    fs::path existing = fs::absolute(folder);
    std::error_code code;
    while (!fs::exists(existing, code) && existing.has_relative_path())
        existing = existing.parent_path();
    struct statvfs info = {};
    if (::statvfs(existing.c_str(), &info) != 0)
        return fail(errnoError(errno, LUTHIER_TR("ask for the free space"), existing));
    return static_cast<std::uint64_t>(info.f_bavail) * info.f_frsize;
}

void syncFolder(const fs::path &folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

// ---- FileReader ----

FileReader::FileReader(fs::path path, int descriptor, std::uint64_t size) : m_path(std::move(path)), m_descriptor(descriptor), m_size(size)
{
}

FileReader::FileReader(FileReader &&other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)), m_size(other.m_size)
{
}

FileReader &FileReader::operator=(FileReader &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    return *this;
}

FileReader::~FileReader()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Expected<FileReader> FileReader::open(const fs::path &path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(errnoError(errno, LUTHIER_TR("open the file"), path));
    struct stat info = {};
    if (::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode)) {
        ::close(descriptor);
        return fail(ErrorCode::BadFile, LUTHIER_TR("This is not a regular file."), path.string());
    }
    return FileReader(path, descriptor, static_cast<std::uint64_t>(info.st_size));
}

Expected<void> FileReader::read(std::uint64_t offset, std::span<std::byte> target) const
{
    std::size_t done = 0;
    while (done < target.size()) {
        const ssize_t got = ::pread(m_descriptor, target.data() + done, target.size() - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(errnoError(errno, LUTHIER_TR("read the file"), m_path));
        if (got == 0)
            return fail(ErrorCode::BadFile, LUTHIER_TR("The file ends too early."),
                        m_path.string() + ", byte " + std::to_string(offset + done),
                        LUTHIER_TR("It may still be downloading or was cut off: get a complete copy."));
        done += static_cast<std::size_t>(got);
    }
    return {};
}

Expected<std::string> FileReader::readText(std::uint64_t offset, std::size_t bytes) const
{
    if (offset > m_size || bytes > m_size - offset)
        return fail(ErrorCode::BadFile, LUTHIER_TR("The file ends too early."), m_path.string() + ", byte " + std::to_string(m_size),
                    LUTHIER_TR("It may still be downloading or was cut off: get a complete copy."));
    std::string text(bytes, '\0');
    LUTHIER_TRY(read(offset, std::as_writable_bytes(std::span(text.data(), text.size()))));
    return text;
}

// ---- FileWriter ----

FileWriter::FileWriter(fs::path path, int descriptor, std::uint64_t position)
    : m_path(std::move(path)), m_descriptor(descriptor), m_position(position)
{
}

FileWriter::FileWriter(FileWriter &&other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)), m_position(other.m_position),
      m_buffer(std::move(other.m_buffer))
{
}

FileWriter::~FileWriter()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Expected<FileWriter> FileWriter::open(const fs::path &path, Mode mode)
{
    const int flags = O_WRONLY | O_CREAT | O_CLOEXEC | (mode == Mode::Append ? O_APPEND : O_TRUNC);
    const int descriptor = ::open(path.c_str(), flags, 0644);
    if (descriptor < 0)
        return fail(errnoError(errno, LUTHIER_TR("open the file for writing"), path));
    const off_t end = mode == Mode::Append ? ::lseek(descriptor, 0, SEEK_END) : 0;
    return FileWriter(path, descriptor, static_cast<std::uint64_t>(end));
}

Expected<void> FileWriter::write(std::string_view text)
{
    return write(asBytes(text));
}

Expected<void> FileWriter::write(std::span<const std::byte> bytes)
{
    m_position += bytes.size();
    if (m_buffer.size() + bytes.size() > kBufferBytes)
        LUTHIER_TRY(flush());
    if (bytes.size() > kBufferBytes)
        return writeThrough(bytes);
    m_buffer.append(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    return {};
}

Expected<void> FileWriter::flush()
{
    LUTHIER_TRY(writeThrough(asBytes(m_buffer)));
    m_buffer.clear();
    return {};
}

Expected<void> FileWriter::writeThrough(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t put = ::write(m_descriptor, bytes.data(), bytes.size());
        if (put < 0 && errno == EINTR)
            continue;
        if (put < 0)
            return fail(errnoError(errno, LUTHIER_TR("write the file"), m_path));
        bytes = bytes.subspan(static_cast<std::size_t>(put));
    }
    return {};
}

Expected<void> FileWriter::sync()
{
    LUTHIER_TRY(flush());
    if (::fdatasync(m_descriptor) != 0)
        return fail(errnoError(errno, LUTHIER_TR("write the file to disk"), m_path));
    return {};
}

Expected<void> FileWriter::finish()
{
    LUTHIER_TRY(sync());
    if (::close(std::exchange(m_descriptor, -1)) != 0)
        return fail(errnoError(errno, LUTHIER_TR("close the file"), m_path));
    return {};
}

// ---- TemporaryFolder ----

Expected<TemporaryFolder> TemporaryFolder::create(const fs::path &parent, std::string_view prefix)
{
    LUTHIER_TRY(createFolders(parent));
    std::string name = (parent / (std::string(prefix) + ".XXXXXX")).string();
    if (::mkdtemp(name.data()) == nullptr)
        return fail(errnoError(errno, LUTHIER_TR("create a temporary folder"), parent));
    return TemporaryFolder(fs::path(name));
}

TemporaryFolder::TemporaryFolder(TemporaryFolder &&other) noexcept : m_path(std::exchange(other.m_path, {})) {}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored; // a destructor cannot report, and what stays behind is in a folder named as temporary
    if (!m_path.empty())
        fs::remove_all(m_path, ignored);
}

// ---- FileLock ----

Expected<FileLock> FileLock::acquire(const fs::path &path)
{
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return fail(errnoError(errno, LUTHIER_TR("open the lock file"), path));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int number = errno;
        ::close(descriptor);
        if (number == EWOULDBLOCK)
            return fail(ErrorCode::Busy, LUTHIER_TR("Another program is using this folder right now."), path.string(),
                        LUTHIER_TR("Wait for it or stop it, then try again."));
        return fail(errnoError(number, LUTHIER_TR("lock the file"), path));
    }
    return FileLock(descriptor);
}

bool FileLock::isHeld(const fs::path &path)
{
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    // Shared, so that two who ask at the same time do not take each other for a holder.
    const bool held = ::flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    ::close(descriptor);
    return held;
}

FileLock::FileLock(FileLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

fs::path userDataFolder()
{
    if (const char *data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data != '\0')
        return fs::path(data) / "luthier";
    const char *home = std::getenv("HOME");
    return fs::path(home != nullptr ? home : ".") / ".local/share/luthier";
}

} // namespace luthier
