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
    std::array<char, 16384> buffer; // of which only what was read is looked at
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

/// Makes a file beside `target`, with a short name of its own so that every name that fits a folder can be
/// written. Hidden, so that no folder that is read takes it for an input. Returns -1 with errno set on an
/// error.
int open_fresh(const std::string& target, mode_t mode, std::string& fresh) {
    constexpr int most_tries = 1000; // a killed run leaves its file, and process numbers come again
    const std::string folder = target.substr(0, target.rfind('/') + 1);
    const std::string begin = folder + ".readiness-" + std::to_string(::getpid()) + "-";
    for (int number = 0; number < most_tries; ++number) {
        fresh = begin + std::to_string(number);
        const int file = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY, mode);
        if (file >= 0 || errno != EEXIST)
            return file;
    }
    return -1;
}

/// Gives the file what the old one had. Only root can keep the owner, and few the group; the mode is what
/// counts.
bool take_over(int file, const struct stat& old) {
    if (::fchown(file, old.st_uid, old.st_gid) != 0 &&
        ::fchown(file, static_cast<uid_t>(-1), old.st_gid) != 0)
        errno = 0;
    return ::fchmod(file, old.st_mode & 07777) == 0;
}

/// Returns errno, or 0.
int write_synced(Descriptor& file, std::string_view bytes, const struct stat* old) {
    if (!write_all(file.number(), bytes))
        return errno;
    if (old && !take_over(file.number(), *old))
        return errno;
    if (::fsync(file.number()) != 0 && errno != EINVAL && errno != EROFS)
        return errno;
    return file.close() ? 0 : errno;
}

/// Makes the new name last through a loss of power. Either name is a whole file, so a failure is none of the
/// write.
void sync_folder_of(const std::string& target) {
    const std::size_t slash = target.rfind('/');
    const std::string folder = slash == std::string::npos ? "." : target.substr(0, slash + 1);
    const Descriptor place(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (place.open())
        ::fsync(place.number());
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
    if (!replaces && errno != ENOENT) // links in a circle, say, one of which would be replaced
        return system_message(errno);
    if (replaces && S_ISDIR(about.st_mode))
        return system_message(EISDIR);
    if (replaces && !S_ISREG(about.st_mode))
        return write_directly(path, bytes);
    const std::string target = link_target(path);
    // A file that may not be written is not replaced either, although its folder would let us.
    if (replaces && ::access(target.c_str(), W_OK) != 0)
        return system_message(errno);

    std::string fresh;
    // Nobody else reads the new text before it has the mode of the old one; without one the mask decides.
    Descriptor file(open_fresh(target, replaces ? 0600 : 0666, fresh));
    if (!file.open())
        return system_message(errno);
    int error = write_synced(file, bytes, replaces ? &about : nullptr);
    if (error == 0 && ::rename(fresh.c_str(), target.c_str()) != 0)
        error = errno;
    if (error == 0) {
        sync_folder_of(target);
        return std::nullopt;
    }
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
