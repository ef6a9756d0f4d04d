// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cli/io.hpp"

namespace readiness::cli {

/// The machine's own files.
class Disk final : public Files {
  public:
    bool exists(const std::string& path) override;
    bool is_folder(const std::string& path) override;
    ReadResult read(const std::string& path, std::size_t limit) override;
    FolderList list(const std::string& folder, std::size_t limit) override;
    std::optional<std::string> write_atomically(const std::string& path, std::string_view bytes) override;
    std::string current_folder() override;
    std::optional<std::string> make_folder(const std::string& path) override;
};

/// An open file, closed when it goes out of scope.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor();
    int number() const { return number_; }
    bool open() const { return number_ >= 0; }
    /// False, with errno set, where the system reports a late error.
    bool close();

  private:
    int number_;
};

/// Writes all bytes; false, with errno set, on an error.
bool write_all(int descriptor, std::string_view bytes);

} // namespace readiness::cli
