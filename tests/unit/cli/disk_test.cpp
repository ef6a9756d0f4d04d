// SPDX-License-Identifier: Apache-2.0
#include "cli/disk.hpp"

#include "support/catch.hpp"
#include "support/io_scratch_folder.hpp"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

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

TEST_CASE("links in a circle stay") {
    const test::ScratchFolder folder;
    cli::Disk disk;
    fs::create_symlink("b", folder.path() / "a");
    fs::create_symlink("a", folder.path() / "b");
    CHECK(disk.write_atomically((folder.path() / "a").string(), "x") == "Too many levels of symbolic links");
    CHECK(fs::is_symlink(folder.path() / "a"));
    CHECK(fs::is_symlink(folder.path() / "b"));
}

TEST_CASE("the longest names can be written") {
    const test::ScratchFolder folder;
    cli::Disk disk;
    const std::string longest = (folder.path() / std::string(255, 'x')).string();
    CHECK(disk.write_atomically(longest, "x") == std::nullopt);
    CHECK(content(longest) == "x");
    CHECK(disk.write_atomically(longest + "x", "x") == "File name too long");
    CHECK(entries(folder.path()) == 1);
}

TEST_CASE("what a killed run with the same number left is no obstacle") {
    const test::ScratchFolder folder;
    cli::Disk disk;
    const std::string left = ".readiness-" + std::to_string(::getpid()) + "-0";
    put(folder.path() / left, "half");
    CHECK(disk.write_atomically((folder.path() / "file").string(), "x") == std::nullopt);
    CHECK(content(folder.path() / "file") == "x");
    CHECK(content(folder.path() / left) == "half");
    CHECK(entries(folder.path()) == 2);
}

TEST_CASE("a file is whole whenever its writer is killed") {
    const test::ScratchFolder folder;
    const std::string file = (folder.path() / "file").string();
    constexpr std::size_t size = 256 * 1024;
    put(file, std::string(size, 'a'));
    std::mt19937 random(7);
    std::size_t changed = 0;
    for (int round = 0; round < 50; ++round) {
        const std::string before = content(file);
        const pid_t writer = ::fork();
        REQUIRE(writer >= 0);
        if (writer == 0) {
            cli::Disk disk;
            for (char letter = 'a';; letter = letter == 'z' ? 'a' : static_cast<char>(letter + 1))
                disk.write_atomically(file, std::string(size, letter));
        }
        std::this_thread::sleep_for(std::chrono::microseconds(random() % 20'000));
        ::kill(writer, SIGKILL);
        ::waitpid(writer, nullptr, 0);
        const std::string after = content(file);
        REQUIRE(after.size() == size);
        REQUIRE(after.find_first_not_of(after.front()) == std::string::npos);
        changed += after == before ? 0U : 1U;
    }
    CHECK(changed > 0);
    // At most one file is left by each, under a name that is known.
    CHECK(entries(folder.path()) <= 51);
    for (const auto& entry : fs::directory_iterator(folder.path())) {
        const std::string name = entry.path().filename().string();
        const bool known = name == "file" || name.starts_with(".readiness-");
        CHECK(known);
    }
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
