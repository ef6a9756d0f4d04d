// SPDX-License-Identifier: Apache-2.0
#include "cli/disk.hpp"

#include "support/catch.hpp"
#include "support/io_scratch_folder.hpp"

#include <filesystem>

using namespace readiness;
namespace fs = std::filesystem;

namespace {

using test::content;
using test::put;

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

TEST_CASE("writing makes a new file and replaces an old one") {
    const test::ScratchFolder folder;
    cli::Disk disk;
    const fs::path file = folder.path() / "report.json";
    CHECK(disk.write_atomically(file.string(), "one") == std::nullopt);
    CHECK(content(file) == "one");
    CHECK(disk.write_atomically(file.string(), "two") == std::nullopt);
    CHECK(content(file) == "two");
    CHECK(entries(folder.path()) == 1);
}

TEST_CASE("a new file obeys the mask, an old one keeps its mode") {
    const test::ScratchFolder folder;
    cli::Disk disk;
    const fs::path fresh = folder.path() / "fresh";
    disk.write_atomically(fresh.string(), "x");
    put(folder.path() / "plain", "x");
    CHECK(fs::status(fresh).permissions() == fs::status(folder.path() / "plain").permissions());

    const fs::path old = folder.path() / "old";
    put(old, "x");
    const auto mode = fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read;
    fs::permissions(old, mode);
    CHECK(disk.write_atomically(old.string(), "y") == std::nullopt);
    CHECK(fs::status(old).permissions() == mode);
}

TEST_CASE("a symbolic link stays, and what it names is replaced") {
    const test::ScratchFolder folder;
    cli::Disk disk;
    fs::create_directory(folder.path() / "elsewhere");
    const fs::path target = folder.path() / "elsewhere" / "target";
    put(target, "old");
    const fs::path link = folder.path() / "link";
    fs::create_symlink("elsewhere/target", link);
    CHECK(disk.write_atomically(link.string(), "new") == std::nullopt);
    CHECK(fs::is_symlink(link));
    CHECK(content(target) == "new");
}

TEST_CASE("a link to nothing makes what it names") {
    const test::ScratchFolder folder;
    cli::Disk disk;
    const fs::path link = folder.path() / "link";
    fs::create_symlink("target", link);
    CHECK(disk.write_atomically(link.string(), "new") == std::nullopt);
    CHECK(fs::is_symlink(link));
    CHECK(content(folder.path() / "target") == "new");
}

TEST_CASE("what cannot be written is said and leaves nothing behind") {
    const test::ScratchFolder folder;
    cli::Disk disk;
    CHECK(disk.write_atomically((folder.path() / "missing" / "file").string(), "x") ==
          "No such file or directory");
    CHECK(disk.write_atomically(folder.path().string(), "x") == "Is a directory");
    CHECK(entries(folder.path()) == 0);
}

TEST_CASE("a full device is said") {
    cli::Disk disk;
    if (!disk.exists("/dev/full"))
        return;
    CHECK(disk.write_atomically("/dev/full", "x") == "No space left on device");
    CHECK(disk.write_atomically("/dev/null", "x") == std::nullopt);
}

TEST_CASE("reading") {
    const test::ScratchFolder folder;
    cli::Disk disk;
    const fs::path file = folder.path() / "file";
    put(file, std::string("a\0b", 3));
    const auto whole = disk.read(file.string(), 3);
    CHECK(whole.status == cli::ReadStatus::ok);
    CHECK(whole.text == std::string("a\0b", 3));
    CHECK(disk.read(file.string(), 2).status == cli::ReadStatus::too_large);
    CHECK(disk.read((folder.path() / "none").string(), 9).status == cli::ReadStatus::not_found);
    CHECK(disk.read((file / "below").string(), 9).status == cli::ReadStatus::not_found);
    const auto directory = disk.read(folder.path().string(), 9);
    CHECK(directory.status == cli::ReadStatus::failed);
    CHECK(directory.error == "Is a directory");
    CHECK(disk.read("/dev/null", 9).status == cli::ReadStatus::ok);
    CHECK(disk.read("/dev/zero", 100000).status == cli::ReadStatus::too_large);
}

TEST_CASE("folders are made with those above them") {
    const test::ScratchFolder folder;
    cli::Disk disk;
    CHECK(disk.make_folder((folder.path() / "a" / "b").string()) == std::nullopt);
    CHECK(disk.make_folder((folder.path() / "a" / "b").string()) == std::nullopt);
    CHECK(fs::is_directory(folder.path() / "a" / "b"));
    put(folder.path() / "file", "x");
    CHECK(disk.make_folder((folder.path() / "file" / "b").string()).has_value());
}

TEST_CASE("files of a folder are listed in one order, without what is hidden") {
    const test::ScratchFolder folder;
    cli::Disk disk;
    fs::create_directories(folder.path() / "b" / "c");
    fs::create_directories(folder.path() / ".git");
    for (const char* name : {"z.yaml", "b/y.yaml", "b/c/x.yaml", "a.yaml", ".hidden", ".git/config"})
        put(folder.path() / name, "x");
    fs::create_directory_symlink(folder.path(), folder.path() / "b" / "round");
    const cli::FolderList list = disk.list(folder.path().string(), 10);
    CHECK(list.status == cli::ReadStatus::ok);
    CHECK(list.files == std::vector<std::string>{"a.yaml", "b/c/x.yaml", "b/y.yaml", "z.yaml"});
    CHECK(disk.list(folder.path().string(), 3).status == cli::ReadStatus::too_large);
    CHECK(disk.list((folder.path() / "none").string(), 3).status == cli::ReadStatus::not_found);
    CHECK(disk.list((folder.path() / "a.yaml").string(), 3).status == cli::ReadStatus::failed);
}

TEST_CASE("relative paths begin in the current folder") {
    cli::Disk disk;
    CHECK(fs::path(disk.current_folder()).is_absolute());
    CHECK(fs::equivalent(disk.current_folder(), "."));
}
