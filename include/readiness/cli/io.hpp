// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/schema/value.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::cli {

enum class ReadStatus : std::uint8_t { ok, not_found, too_large, failed };

struct ReadResult {
    ReadStatus status = ReadStatus::failed;
    std::string text{};  ///< of status ok
    std::string error{}; ///< of status failed: the system's words, such as `Permission denied`
};

struct FolderList {
    ReadStatus status = ReadStatus::failed;
    std::vector<std::string> files{}; ///< of status ok: below the folder, with `/`, sorted by bytes
    std::string error{};              ///< of status failed
};

/// The only door to the disk. Reading is asked for by several threads at once.
class Files {
  public:
    virtual ~Files() = default;
    virtual bool exists(const std::string& path) = 0;
    virtual bool is_folder(const std::string& path) = 0;
    /// Reads a whole file. One larger than `limit` bytes is refused before any of it is read; what has no
    /// size (a pipe) is read up to the limit.
    virtual ReadResult read(const std::string& path, std::size_t limit) = 0;
    /// The files in a folder and below it, in an order that does not depend on the disk. Names that begin
    /// with a dot and links to folders are left out. More than `limit` files are `too_large`.
    virtual FolderList list(const std::string& folder, std::size_t limit) = 0;
    /// Replaces the file by `bytes`, or leaves it as it was: a new file in the same folder is written, synced
    /// and renamed over the old one. The mode of an existing file is kept, its owner and group as far as the
    /// system allows, and a symbolic link is followed. Who is killed before the renaming leaves
    /// `.readiness-*` there. What is no regular file (a terminal, a pipe, /dev/full) is written to directly.
    /// Returns what went wrong.
    virtual std::optional<std::string> write_atomically(const std::string& path, std::string_view bytes) = 0;
    /// The folder that relative paths begin in, as an absolute path; empty if it is not known.
    virtual std::string current_folder() = 0;
    /// Makes the folder and those above it. Returns what went wrong.
    virtual std::optional<std::string> make_folder(const std::string& path) = 0;
};

/// What is known about the place a stream writes to.
struct Terminal {
    bool is_terminal = false;
    std::size_t columns = 0; ///< 0: not known
};

/// Everything that enters or leaves the program but its arguments. Nothing else touches time, disk,
/// environment, terminal or streams.
class Io {
  public:
    virtual ~Io() = default;
    virtual std::istream& in() = 0;
    virtual std::ostream& out() = 0;
    virtual std::ostream& err() = 0;
    virtual Files& files() = 0;
    /// Today, UTC.
    virtual schema::Date today() = 0;
    /// Time since some start, for durations.
    virtual std::chrono::nanoseconds clock() = 0;
    virtual std::optional<std::string> env(const std::string& name) = 0;
    /// How many threads can run at once; at least 1.
    virtual std::size_t processors() { return 1; }
    /// False where nobody sees what goes into `in`, as with a pipe.
    virtual bool in_is_terminal() { return false; }
    virtual Terminal out_terminal() = 0;
    virtual Terminal err_terminal() = 0;
    /// Takes what a command is done with. A process that is about to end has no use in taking it apart.
    virtual void leave(std::shared_ptr<const void> things) { things.reset(); }
    /// Flushes `out`. Returns what went wrong with anything written to it so far. A reader that went away (`|
    /// head`) is nothing wrong: it has seen what it wanted.
    virtual std::optional<std::string> finish_out() = 0;
};

/// The process's own streams, disk, clock and environment. Lives until the process ends.
Io& process_io();

} // namespace readiness::cli
