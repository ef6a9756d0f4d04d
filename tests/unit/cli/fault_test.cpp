// SPDX-License-Identifier: Apache-2.0
// A disk that fails once, at every step in turn: each command that writes files says so and ends with exit
// code 2, and no file is there that is not whole.
#include "readiness/cli/run.hpp"

#include "support/catch.hpp"
#include "support/memory_io.hpp"

using namespace readiness;

namespace {

/// The disk behind it, but for one step.
class FailingFiles final : public cli::Files {
  public:
    FailingFiles(cli::Files& disk, std::size_t failing) : disk_(disk), failing_(failing) {}
    std::string failed{}; ///< the path of the step that failed

    bool exists(const std::string& path) override { return disk_.exists(path); }
    bool is_folder(const std::string& path) override { return disk_.is_folder(path); }
    cli::ReadResult read(const std::string& path, std::size_t limit) override {
        if (fails(path))
            return {.status = cli::ReadStatus::failed, .error = "Input/output error"};
        return disk_.read(path, limit);
    }
    cli::FolderList list(const std::string& folder, std::size_t limit) override {
        if (fails(folder))
            return {.status = cli::ReadStatus::failed, .error = "Input/output error"};
        return disk_.list(folder, limit);
    }
    std::optional<std::string> write_atomically(const std::string& path, std::string_view bytes) override {
        return fails(path) ? "No space left on device" : disk_.write_atomically(path, bytes);
    }
    std::string current_folder() override { return disk_.current_folder(); }
    std::optional<std::string> make_folder(const std::string& path) override {
        return fails(path) ? "Read-only file system" : disk_.make_folder(path);
    }

  private:
    bool fails(const std::string& path) {
        if (step_++ != failing_)
            return false;
        failed = path;
        return true;
    }

    cli::Files& disk_;
    std::size_t failing_;
    std::size_t step_ = 0;
};

struct Ended {
    int code = -1;
    std::string failed;
    std::string errors;
    std::map<std::string, std::string> files;
};

using Words = std::vector<std::string_view>;

Ended run(const Words& args, const std::map<std::string, std::string>& files, std::size_t failing) {
    test::MemoryIo io;
    io.memory.texts = files;
    io.input.str("pilot\n");
    FailingFiles disk(io.memory, failing);
    io.disk = &disk;
    const int code = cli::run(args, io);
    return {code, disk.failed, io.errors.str(), io.memory.texts};
}

constexpr std::size_t never = 1'000'000;

} // namespace

TEST_CASE("a disk that fails at one step") {
    std::map<std::string, std::string> files{
        {"readiness.yaml", "schema_version: 1\n"},
        {"waivers.yaml", "schema_version: 1\nwaivers: none\n"},
        {".readiness.yaml", "schema_version: 1\n"},
    };
    files["old.json"] = run({"assess", "-f", "json=old.json"}, files, never).files.at("old.json");
    files["report.json"] = "old";
    const Words rows[] = {
        {"assess", "-f", "json=report.json", "-f", "html=report.html", "--waivers", "waivers.yaml",
         "--baseline", "old.json"},
        {"render", "old.json", "-f", "csv=report.csv"},
        {"init", "fresh.yaml", "--with-schema"},
        {"init", "--force"},
        {"interview", "--questions", "1"},
        {"rules", "new", "ACM-001", "--area", "own", "--title", "Own", "--dir", "pack"},
        {"reference", "--write", "pages"},
    };
    for (const Words& args : rows) {
        const Ended good = run(args, files, never);
        INFO(args.front() << "\n" << good.errors);
        REQUIRE(good.code == 0);
        constexpr std::size_t most_steps = 60; // of the hundreds of pages the first will do
        std::size_t step = 0;
        for (; step < most_steps; ++step) {
            const Ended ended = run(args, files, step);
            if (ended.failed.empty())
                break;
            INFO("step " << step << ", " << ended.failed << "\n" << ended.errors);
            CHECK(ended.code == 2);
            CHECK(ended.errors.find("error[U00") != std::string::npos);
            for (const auto& [path, text] : ended.files) {
                const auto before = files.find(path);
                const bool whole =
                    text == good.files.at(path) || (before != files.end() && before->second == text);
                CHECK(whole);
            }
        }
        CHECK(step > 0);
    }
}
