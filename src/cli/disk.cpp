// SPDX-License-Identifier: Apache-2.0
#include "disk.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace readiness::cli {

namespace {

std::string system_message(int error) {
    return std::generic_category().message(error);
}

ReadResult failed(int error) {
    if (error == ENOENT || error == ENOTDIR)
        return {.status = ReadStatus::not_found};
    return {.status = ReadStatus::failed, .error = system_message(error)};
}

/// Reads until the end, or until there is more than `limit`.
ReadResult read_all(int descriptor, std::size_t expected, std::size_t limit) {
    ReadResult result{.status = ReadStatus::ok};
    result.text.reserve(expected);
    std::array<char, 16384> buffer{};
    while (true) {
        const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failed(errno);
        if (count == 0)
            return result;
        result.text.append(buffer.data(), static_cast<std::size_t>(count));
        if (result.text.size() > limit)
            return {.status = ReadStatus::too_large};
    }
}

/// Where a write through symbolic links ends up; the path itself where it does not exist yet.
std::string link_target(const std::string& path) {
    std::error_code error;
    std::filesystem::path target = path;
    for (int hops = 0; hops < 40 && std::filesystem::is_symlink(target, error); ++hops) {
        const std::filesystem::path next = std::filesystem::read_symlink(target, error);
        if (error)
            break;
        target = next.is_absolute() ? next : target.parent_path() / next;
    }
    return target.string();
}

std::optional<std::string> write_directly(const std::string& path, std::string_view bytes) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (!file.open() || !write_all(file.number(), bytes) || !file.close())
        return system_message(errno);
    return std::nullopt;
}

/// The mode a new file gets: that of the file it replaces, else what the process's mask leaves.
mode_t mode_for(const struct stat* old) {
    if (old)
        return old->st_mode & 07777;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

/// Returns errno, or 0.
int write_synced(Descriptor& file, std::string_view bytes, mode_t mode) {
    if (!write_all(file.number(), bytes))
        return errno;
    if (::fchmod(file.number(), mode) != 0)
        return errno;
    if (::fsync(file.number()) != 0 && errno != EINVAL && errno != EROFS)
        return errno;
    return file.close() ? 0 : errno;
}

} // namespace

Descriptor::~Descriptor() {
    if (open())
        ::close(number_);
}

bool Descriptor::close() {
    const int number = number_;
    number_ = -1;
    return ::close(number) == 0;
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

bool Disk::exists(const std::string& path) {
    struct stat about {};
    return ::stat(path.c_str(), &about) == 0;
}

bool Disk::is_folder(const std::string& path) {
    struct stat about {};
    return ::stat(path.c_str(), &about) == 0 && S_ISDIR(about.st_mode);
}

ReadResult Disk::read(const std::string& path, std::size_t limit) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    if (!file.open())
        return failed(errno);
    struct stat about {};
    if (::fstat(file.number(), &about) != 0)
        return failed(errno);
    if (S_ISDIR(about.st_mode))
        return failed(EISDIR);
    const std::size_t size = S_ISREG(about.st_mode) ? static_cast<std::size_t>(about.st_size) : 0;
    if (size > limit)
        return {.status = ReadStatus::too_large};
    return read_all(file.number(), size, limit);
}

FolderList Disk::list(const std::string& folder, std::size_t limit) {
    namespace fs = std::filesystem;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, error);
    FolderList result{.status = ReadStatus::ok};
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code gone; // a file that went away meanwhile is no file
        if (entry->path().filename().string().starts_with('.')) {
            entry.disable_recursion_pending();
        } else if (entry->is_regular_file(gone)) {
            if (result.files.size() == limit)
                return {.status = ReadStatus::too_large};
            result.files.push_back(entry->path().lexically_relative(folder).generic_string());
        }
    }
    if (error == std::errc::no_such_file_or_directory)
        return {.status = ReadStatus::not_found};
    if (error)
        return {.status = ReadStatus::failed, .error = system_message(error.value())};
    std::sort(result.files.begin(), result.files.end());
    return result;
}

std::optional<std::string> Disk::write_atomically(const std::string& path, std::string_view bytes) {
    struct stat about {};
    const bool replaces = ::stat(path.c_str(), &about) == 0;
    if (replaces && S_ISDIR(about.st_mode))
        return system_message(EISDIR);
    if (replaces && !S_ISREG(about.st_mode))
        return write_directly(path, bytes);
    const std::string target = link_target(path);
    // A file that may not be written is not replaced either, although its folder would let us.
    if (replaces && ::access(target.c_str(), W_OK) != 0)
        return system_message(errno);

    std::string fresh = target + ".XXXXXX";
    Descriptor file(::mkstemp(fresh.data()));
    if (!file.open())
        return system_message(errno);
    int error = write_synced(file, bytes, mode_for(replaces ? &about : nullptr));
    if (error == 0 && ::rename(fresh.c_str(), target.c_str()) != 0)
        error = errno;
    if (error == 0)
        return std::nullopt;
    ::unlink(fresh.c_str());
    return system_message(error);
}

std::string Disk::current_folder() {
    std::error_code error;
    return std::filesystem::current_path(error).string();
}

std::optional<std::string> Disk::make_folder(const std::string& path) {
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (error)
        return error.message();
    return std::nullopt;
}

} // namespace readiness::cli
