#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/expected.h"

namespace luthier {

namespace fs = std::filesystem;

// An Error made of errno: DiskFull for ENOSPC and EDQUOT, NotFound for ENOENT, Exists for EEXIST,
// else Io. `action` completes "Could not …", as in "write the checkpoint".
Error errnoError(int number, std::string_view action, const fs::path &path);

Expected<std::string> readFile(const fs::path &path);

// Writes beside the target, fsyncs, renames over it and fsyncs the folder: after a crash the
// file is the old one or the new one, never a part. On failure nothing is left behind.
Expected<void> writeFileAtomic(const fs::path &path, std::string_view content);

// The same for content that is produced in pieces.
class FileWriter;
Expected<void> writeFileAtomic(const fs::path &path, const std::function<Expected<void>(FileWriter &)> &produce);

Expected<void> createFolders(const fs::path &path);
Expected<std::uint64_t> freeBytes(const fs::path &folder); // of the file system that holds it; the nearest existing parent counts
void syncFolder(const fs::path &folder);                   // makes renames in it durable; best effort by design of POSIX

// Random-access reading with pread: a file that shrinks while it is read is an error, not a signal. Thread-safe once open.
class FileReader {
public:
    static Expected<FileReader> open(const fs::path &path);
    FileReader(FileReader &&other) noexcept;
    FileReader &operator=(FileReader &&other) noexcept;
    ~FileReader();

    const fs::path &path() const { return m_path; }
    std::uint64_t size() const { return m_size; } // bytes when opened

    // Fills all of `target` from byte `offset`; BadFile if the file ends before.
    Expected<void> read(std::uint64_t offset, std::span<std::byte> target) const;
    Expected<std::string> readText(std::uint64_t offset, std::size_t bytes) const;

private:
    FileReader(fs::path path, int descriptor, std::uint64_t size);
    fs::path m_path;
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
};

// Buffered sequential writing that reports a full disk at the write and not at the close. Not thread-safe.
class FileWriter {
public:
    enum class Mode { Truncate, Append };
    static Expected<FileWriter> open(const fs::path &path, Mode mode);
    FileWriter(FileWriter &&other) noexcept;
    FileWriter &operator=(FileWriter &&) = delete;
    ~FileWriter(); // closes without flushing: call finish() or flush() first

    Expected<void> write(std::span<const std::byte> bytes);
    Expected<void> write(std::string_view text);
    Expected<void> flush();          // hands the buffer to the system
    Expected<void> sync();           // flush, then fdatasync
    Expected<void> finish();         // sync and close
    std::uint64_t position() const { return m_position; } // bytes written to this writer, from the start of the file

private:
    FileWriter(fs::path path, int descriptor, std::uint64_t position);
    Expected<void> writeThrough(std::span<const std::byte> bytes);
    fs::path m_path;
    int m_descriptor = -1;
    std::uint64_t m_position = 0;
    std::string m_buffer;
};

// A folder that is removed with everything in it when this object dies.
class TemporaryFolder {
public:
    static Expected<TemporaryFolder> create(const fs::path &parent, std::string_view prefix);
    TemporaryFolder(TemporaryFolder &&other) noexcept;
    TemporaryFolder &operator=(TemporaryFolder &&) = delete;
    ~TemporaryFolder();
    const fs::path &path() const { return m_path; }
    void keep() { m_path.clear(); } // the folder was renamed to its final place

private:
    explicit TemporaryFolder(fs::path path) : m_path(std::move(path)) {}
    fs::path m_path;
};

// An advisory lock (flock) on a file, held while this object lives, freed by the kernel when the process dies.
class FileLock {
public:
    static Expected<FileLock> acquire(const fs::path &path); // Busy if somebody else holds it
    static bool isHeld(const fs::path &path);                // by anyone, this process included
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

// $XDG_DATA_HOME/luthier or ~/.local/share/luthier
fs::path userDataFolder();

} // namespace luthier
