// SPDX-License-Identifier: Apache-2.0
#include "cli/draft.hpp"
#include "readiness/cli/run.hpp"
#include "support/catch.hpp"
#include "support/memory_io.hpp"

#include <algorithm>

using namespace readiness;

namespace {

/// One interview: what was typed, what was said, and what the file says then.
struct Session {
    explicit Session(const std::string& typed, std::vector<std::string_view> args = {}) {
        again(typed, args);
    }
    void again(const std::string& typed, std::vector<std::string_view> args = {}) {
        io.input.clear();
        io.input.str(typed);
        io.output.str("");
        io.errors.str("");
        args.insert(args.begin(), "interview");
        code = cli::run(args, io);
    }
    const std::string& file() { return io.memory.texts["readiness.yaml"]; }
    bool says(std::string_view text) const { return io.output.str().find(text) != std::string::npos; }
    std::size_t count(std::string_view text) const {
        const std::string out = io.output.str();
        std::size_t found = 0;
        for (std::size_t at = out.find(text); at != std::string::npos; at = out.find(text, at + 1))
            ++found;
        return found;
    }

    test::MemoryIo io;
    int code = 0;
};

/// A disk on which the file changes while somebody thinks.
class BusyFiles final : public cli::Files {
  public:
    explicit BusyFiles(test::MemoryFiles& files) : files_(files) {}
    std::string current_folder() override { return files_.current_folder(); }
    bool exists(const std::string& path) override { return files_.exists(path); }
    bool is_folder(const std::string& path) override { return files_.is_folder(path); }
    cli::ReadResult read(const std::string& path, std::size_t limit) override {
        cli::ReadResult result = files_.read(path, limit);
        if (result.status == cli::ReadStatus::ok)
            files_.texts[path] += "# edited\n";
        return result;
    }
    cli::FolderList list(const std::string& folder, std::size_t limit) override {
        return files_.list(folder, limit);
    }
    std::optional<std::string> write_atomically(const std::string& path, std::string_view bytes) override {
        return files_.write_atomically(path, bytes);
    }
    std::optional<std::string> make_folder(const std::string&) override { return std::nullopt; }

  private:
    test::MemoryFiles& files_;
};

} // namespace

TEST_CASE("nothing is written before the first answer") {
    for (const char* typed : {"", "q\n", "?\nq\n", "-\n-\nq\n", "nonsense\nq\n", "<\nq\n"}) {
        INFO(typed);
        Session session(typed);
        CHECK(session.code == 0);
        CHECK(session.io.memory.texts.empty());
        CHECK(session.says("Nothing was answered"));
    }
}

TEST_CASE("an interview goes on where the last one ended") {
    Session session("rollout_planned\nq\n");
    CHECK(session.file().find("\n  stage: rollout_planned\n") != std::string::npos);
    const std::string first = session.file();
    session.again("");
    CHECK(session.code == 0);
    CHECK(session.says("Going on with readiness.yaml"));
    CHECK_FALSE(session.says("project.stage "));
    CHECK(session.file() == first);
}

TEST_CASE("going back takes the answer back and offers it again") {
    Session session("3\n<\n\nq\n"); // Enter keeps it
    CHECK(session.says("[3] > "));
    CHECK(session.file().find("stage: rollout_planned") != std::string::npos);
    Session other("3\n<\n1\nq\n");
    CHECK(other.file().find("stage: pilot\n") != std::string::npos);
    Session gone("3\n<\n-\nq\n");
    CHECK(gone.file().find("  stage:\n") != std::string::npos);
    CHECK(gone.says("[3] > -\n"));
}

TEST_CASE("a skipped question comes back with the next interview only") {
    Session session("-\nq\n");
    CHECK(session.count("project.stage ") == 1);
    session.again("q\n");
    CHECK(session.count("project.stage ") == 1);
}

TEST_CASE("what was typed cannot steer the terminal or the file") {
    Session session("3\n-\nname\x1b[31m\n\"x, y: {z} # \xe2\x80\xae\"\nx, y: {z} # w\n\nq\n");
    CHECK(session.code == 0);
    CHECK(session.io.output.str().find('\x1b') == std::string::npos);
    CHECK(session.io.output.str().find("\xe2\x80\xae") == std::string::npos);
    CHECK(session.file().find("- name: \"x, y: {z} # w\"\n") != std::string::npos);
}

TEST_CASE("a list can be none, and a file that ends its list is saved") {
    Session session("3\n-\nnone\nq\n");
    CHECK(session.file().find("  systems: none\n") != std::string::npos);
    Session half("3\n-\nClaimCore\n");
    CHECK(half.code == 0);
    CHECK(half.file().find("    - name: ClaimCore\n") != std::string::npos);
}

TEST_CASE("a blank file is as good as none") {
    Session session("");
    session.io.memory.texts["readiness.yaml"] = "\n";
    session.again("3\nq\n");
    CHECK(session.code == 0);
    CHECK(session.file().find("\n  stage: rollout_planned\n") != std::string::npos);
}

TEST_CASE("JSON stays JSON") {
    Session session("");
    session.io.memory.texts["a.json"] = "{\"project\": {\"stage\": null}}";
    session.again("3\n8200\nClaimCore\n\nq\n", {"a.json"});
    CHECK(session.code == 0);
    CHECK(session.io.memory.texts["a.json"] ==
          "{\"project\": {\"stage\": \"rollout_planned\"}, \"scale\": {\"target_users\": 8200}, "
          "\"integration\": {\"systems\": [{\"name\": \"ClaimCore\"}]}}");
}

TEST_CASE("somebody else's change is not overwritten") {
    test::MemoryIo io;
    io.memory.texts["readiness.yaml"] = "schema_version: 1\n";
    BusyFiles busy(io.memory);
    io.disk = &busy;
    io.input.str("3\n");
    CHECK(cli::run(std::vector<std::string_view>{"interview"}, io) == 2);
    CHECK(io.errors.str().find("was changed by somebody else") != std::string::npos);
    CHECK(io.memory.texts["readiness.yaml"].find("stage") == std::string::npos);
}

TEST_CASE("a file that cannot be written ends the interview") {
    test::MemoryIo io;
    io.memory.write_errors["readiness.yaml"] = "No space left on device";
    io.input.str("3\n8200\n");
    CHECK(cli::run(std::vector<std::string_view>{"interview"}, io) == 2);
    CHECK(io.errors.str().find("No space left on device") != std::string::npos);
}

TEST_CASE("files that an interview cannot fill in are refused") {
    test::MemoryIo io;
    io.memory.texts["readiness.yaml"] = "scale: {target_user: 3}\n";
    io.input.str("3\n");
    CHECK(cli::run(std::vector<std::string_view>{"interview"}, io) == 2);
    CHECK(io.errors.str().find("M002") != std::string::npos);
    CHECK(io.output.str().empty());
    CHECK(cli::run(std::vector<std::string_view>{"interview", "-"}, io) == 2);
    CHECK(cli::run(std::vector<std::string_view>{"interview", "--questions", "0"}, io) == 2);
    io.memory.texts["project.yaml"] = "schema_version: 1\n";
    CHECK(cli::run(std::vector<std::string_view>{"interview"}, io) == 2); // which of the two?
}

TEST_CASE("a fact that would change another one is not inserted") {
    struct Row {
        const char* text;
        const char* path;
        bool fits;
    };
    const Row rows[] = {
        {"integration: {systems: [&a {name: A}, {name: B}]}\n", "integration.systems[0].legacy", true},
        {"integration: {systems: [&a {name: A}, *a]}\n", "integration.systems[0].legacy", false},
        {"integration: {systems: [&a {name: A}, *a]}\n", "integration.systems[1].legacy", false},
        {"integration: none_yet\n", "integration.systems[0].legacy", false},
    };
    test::MemoryIo io;
    cli::Log log(io, false);
    source::SourceSet sources;
    diag::Diagnostics problems;
    const auto rulebook = cli::load_rulebook({}, io, log, sources, problems);
    REQUIRE(rulebook);
    const model::SupportCalendar calendar;
    const cli::DraftContext context{.rulebook = *rulebook, .calendar = calendar, .name = "readiness.yaml"};
    for (const Row& row : rows) {
        INFO(row.text << row.path);
        const auto draft = cli::read_draft(context, row.text);
        const cli::Attempt attempt = cli::with_fact(context, *draft, row.path, "true");
        CHECK((attempt.draft != nullptr) == row.fits);
        CHECK(attempt.problem.empty() == row.fits);
    }
}

TEST_CASE("everything can be answered to the end") {
    // The same answer for every question would not do: number, date, choice or text. What does not fit is
    // asked again.
    std::string typed;
    for (int i = 0; i < 400; ++i)
        typed += "1\n2026-10-01\ny\n\n";
    Session session(typed);
    INFO(session.io.errors.str());
    CHECK(session.code == 0);
    CHECK(session.says("No question is left"));
    CHECK(cli::run(std::vector<std::string_view>{"assess"}, session.io) == 0);
}
