// SPDX-License-Identifier: Apache-2.0
// Output that cannot be written, for every command that writes files: exit code 2, one clear error, the old
// file as it was and nothing left beside it.
#include "support/catch.hpp"
#include "support/io_scratch_folder.hpp"
#include "support/process.hpp"

#include <algorithm>
#include <random>

using namespace readiness;
using test::launch;
using test::OutTo;
namespace fs = std::filesystem;

namespace {

struct Writer {
    const char* says;
    std::vector<std::string> args; ///< `OUT`: what is to be written
    const char* input = "";
};

const Writer writers[] = {
    {"assess, text", {"assess", "claims.yaml", "-o", "OUT"}},
    {"assess, json", {"assess", "claims.yaml", "-f", "json=OUT"}},
    {"assess, html", {"assess", "claims.yaml", "-f", "html=OUT"}},
    {"assess, badge", {"assess", "claims.yaml", "-f", "badge=OUT"}},
    {"assess, gate not met", {"assess", "claims.yaml", "-o", "OUT", "--min-score", "100"}},
    {"assess, exit zero", {"assess", "claims.yaml", "-o", "OUT", "--exit-zero"}},
    {"render", {"render", "claims.json", "-f", "markdown=OUT"}},
    {"init", {"init", "OUT", "--force"}},
    {"interview", {"interview", "OUT"}, "pilot\n"},
    {"rules new", {"rules", "new", "ACM-001", "--area", "own", "--title", "Own", "--dir", "OUT"}},
    {"reference", {"reference", "--write", "OUT"}},
};

std::vector<std::string> with_out(const Writer& writer, const std::string& out) {
    std::vector<std::string> args = writer.args;
    for (std::string& arg : args)
        if (const std::size_t at = arg.find("OUT"); at != std::string::npos)
            arg.replace(at, 3, out);
    return args;
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

/// A descriptor and a saved report.
struct Folder {
    test::ScratchFolder scratch;

    Folder() {
        const fs::path examples = fs::path(READINESS_SOURCE_DIR) / "examples";
        test::put(path("claims.yaml"), test::content(examples / "claims-triage" / "readiness.yaml"));
        const test::Finished saved = run({"assess", "claims.yaml", "-f", "json=claims.json"});
        REQUIRE(saved.code == 0);
        test::put(path("file"), "old");
    }
    fs::path path(const std::string& name) const { return scratch.path() / name; }
    test::Finished run(std::vector<std::string> args, std::string input = {}) const {
        return launch(
            {.args = std::move(args), .input = std::move(input), .folder = scratch.path().string()});
    }
    std::vector<std::string> names() const {
        std::vector<std::string> result;
        for (const auto& entry : fs::recursive_directory_iterator(scratch.path()))
            result.push_back(entry.path().lexically_relative(scratch.path()).string());
        std::ranges::sort(result);
        return result;
    }
};

} // namespace

TEST_CASE("a place that cannot be written to is named, whoever writes") {
    const Folder folder;
    const std::vector<std::string> before = folder.names();
    // None of them can be written by root either.
    for (const char* place : {"file/below", "/proc/readiness", "/dev/null/readiness"})
        for (const Writer& writer : writers) {
            const test::Finished finished = folder.run(with_out(writer, place), writer.input);
            INFO(writer.says << " to " << place << "\n" << finished.err.substr(0, 2000));
            CHECK(finished.code == 2);
            CHECK(finished.signal == 0);
            // `rules new` looks into the folder first, where there is one.
            const bool looks =
                writer.says == std::string_view("rules new") && place != std::string_view("/proc/readiness");
            CHECK(count(finished.err, looks ? "error[U003]: cannot read" : "error[U004]: cannot write") >= 1);
            CHECK(finished.err.find(place) != std::string::npos);
            CHECK(folder.names() == before);
            CHECK(test::content(folder.path("file")) == "old");
        }
}

TEST_CASE("a disk that fills up while a file is written leaves the old one") {
    const Folder folder;
    const std::string old = "schema_version: 1\n" + std::string(2000, '#') + "\n";
    test::put(folder.path("old"), old);
    const std::vector<std::string> before = folder.names();
    for (const Writer& writer : writers) {
        const std::string says = writer.says;
        if (says == "rules new" || says == "reference" || says == "assess, badge")
            continue; // new or small files; below
        const test::Finished finished = launch({.args = with_out(writer, "old"),
                                                .input = writer.input,
                                                .folder = folder.scratch.path().string(),
                                                .out = OutTo::closed_pipe,
                                                .largest_file = 1000});
        INFO(says << "\n" << finished.err);
        CHECK(finished.code == 2);
        CHECK(finished.signal == 0);
        CHECK(finished.err == "readiness: error[U004]: cannot write `old`: File too large\n");
        CHECK(test::content(folder.path("old")) == old);
        CHECK(folder.names() == before);
    }
    for (const std::vector<std::string>& args :
         {std::vector<std::string>{"rules", "new", "ACM-001", "--area", "own", "--title", "Own", "--dir",
                                   "pack"},
          {"init", "fresh.yaml"}}) {
        const test::Finished finished = launch({.args = args,
                                                .folder = folder.scratch.path().string(),
                                                .out = OutTo::closed_pipe,
                                                .largest_file = 100});
        INFO(args.front() << "\n" << finished.err);
        CHECK(finished.code == 2);
        CHECK(finished.signal == 0);
        for (const std::string& name : folder.names()) {
            const bool whole =
                std::ranges::find(before, name) != before.end() || fs::is_directory(folder.path(name));
            CHECK(whole);
        }
    }
}

TEST_CASE("one report of several that cannot be written does not stop the others") {
    const Folder folder;
    const test::Finished finished = folder.run(
        {"assess", "claims.yaml", "-f", "json=file/below", "-f", "csv=good.csv", "-f", "sarif=none/below"});
    CHECK(finished.code == 2);
    CHECK(count(finished.err, "error[U004]") == 2);
    CHECK(test::content(folder.path("good.csv")).starts_with("rule,"));
}

TEST_CASE("a reader that goes away in the middle of a long report changes nothing") {
    const Folder folder;
    for (const auto& [gate, code] : {std::pair{"0", 0}, std::pair{"100", 1}}) {
        const test::Finished finished =
            launch({.args = {"assess", "claims.yaml", "-f", "json", "--min-score", gate},
                    .folder = folder.scratch.path().string(),
                    .out = OutTo::soon_closed_pipe});
        INFO(finished.err);
        CHECK(finished.code == code);
        CHECK(finished.signal == 0);
        CHECK(finished.err.find("cannot write") == std::string::npos);
    }
}

TEST_CASE("whenever a run is killed its report is the whole old one or the whole new one") {
    const Folder folder;
    const std::string fresh = test::content(folder.path("claims.json"));
    const std::string old = "the old report\n";
    std::mt19937 random(11);
    std::size_t most = 400'000; // microseconds; follows what a run takes here
    std::size_t replaced = 0, kept = 0;
    for (int round = 0; round < 40; ++round) {
        test::put(folder.path("report.json"), old);
        const std::chrono::microseconds moment(random() % most);
        launch({.args = {"assess", "claims.yaml", "-f", "json=report.json"},
                .folder = folder.scratch.path().string(),
                .killed_after = moment});
        const std::string now = test::content(folder.path("report.json"));
        const bool whole = now == old || now == fresh;
        INFO("killed after " << moment.count() << " us, " << now.size() << " bytes");
        CHECK(whole);
        ++(now == old ? kept : replaced);
        most = now == old ? most * 9 / 8
                          : std::max<std::size_t>(2000, static_cast<std::size_t>(moment.count()) * 5 / 4);
    }
    CHECK(kept > 0);
    CHECK(replaced > 0);
    for (const std::string& name : folder.names()) {
        const bool known = name == "claims.yaml" || name == "claims.json" || name == "file" ||
                           name == "report.json" || name.starts_with(".readiness-");
        CHECK(known);
    }
}
