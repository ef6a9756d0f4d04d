// SPDX-License-Identifier: Apache-2.0
#include "cli/input.hpp"
#include "cli/pack_folder.hpp"

#include "readiness/diag/limits.hpp"

#include "support/catch.hpp"
#include "support/memory_io.hpp"

using namespace readiness;

namespace {

struct Fixture {
    test::MemoryIo io;
    diag::Diagnostics diagnostics;

    std::optional<cli::InputText> read(const std::string& path, const std::string& stdin_name = "") {
        cli::Log log(io, false);
        return cli::read_input(path, stdin_name, io, log, diagnostics);
    }
    std::string problem() const { return diagnostics.empty() ? "" : diagnostics.items()[0].message; }
};

struct FolderRow {
    std::vector<std::string> files;
    std::string found;
    std::string problem;
};

const FolderRow folder_rows[] = {
    {{"readiness.yaml"}, "readiness.yaml", ""},
    {{"readiness.yml"}, "readiness.yml", ""},
    {{"project.yaml", "other.yaml"}, "project.yaml", ""},
    {{}, "", "the current folder has no project descriptor"},
    {{"project.yaml", "readiness.yaml"}, "", "the current folder has `readiness.yaml` and `project.yaml`"},
};

} // namespace

TEST_CASE("the one descriptor of a folder is found") {
    for (const FolderRow& row : folder_rows) {
        Fixture fixture;
        for (const std::string& file : row.files)
            fixture.io.memory.texts[file] = "";
        CHECK(cli::find_descriptor(fixture.io, fixture.diagnostics).value_or("") == row.found);
        CHECK(fixture.problem() == row.problem);
    }
}

TEST_CASE("files are read by name") {
    Fixture fixture;
    fixture.io.memory.texts["a.yaml"] = "x: 1\n";
    const auto input = fixture.read("a.yaml");
    REQUIRE(input);
    CHECK(input->name == "a.yaml");
    CHECK(input->text == "x: 1\n");
}

TEST_CASE("standard input has the name it is given") {
    for (const std::string name : {"", "b.yaml"}) {
        Fixture fixture;
        fixture.io.input.str("x: 1\n");
        const auto input = fixture.read("-", name);
        REQUIRE(input);
        CHECK(input->name == (name.empty() ? "<stdin>" : name));
        CHECK(input->text == "x: 1\n");
    }
}

TEST_CASE("files that cannot be read are reported") {
    Fixture missing;
    CHECK_FALSE(missing.read("a.yaml"));
    CHECK(missing.problem() == "there is no file `a.yaml`");

    Fixture forbidden;
    forbidden.io.memory.read_errors["a.yaml"] = "Permission denied";
    CHECK_FALSE(forbidden.read("a.yaml"));
    CHECK(forbidden.problem() == "cannot read `a.yaml`: Permission denied");

    for (const std::string path : {"a.yaml", "-"}) {
        Fixture large;
        const std::string text(limits::file_bytes + 1, ' ');
        large.io.memory.texts["a.yaml"] = text;
        large.io.input.str(text);
        CHECK_FALSE(large.read(path));
        CHECK(large.diagnostics.items().at(0).code == diag::Code::too_large);
        large.io.memory.texts["a.yaml"].pop_back();
        large.io.input = std::istringstream(text.substr(1));
        CHECK(large.read(path));
    }
}

TEST_CASE("a rule pack may have so many files and so many bytes") {
    test::MemoryIo io;
    cli::Log log(io, false);
    diag::Diagnostics diagnostics;
    const auto rule = [](std::size_t i) { return "acme/a/A-" + std::to_string(i) + "-x.yaml"; };
    io.memory.texts["acme/pack.yaml"] = "name: acme";
    for (std::size_t i = 1; i < limits::pack_files; ++i)
        io.memory.texts[rule(i)] = "x";
    CHECK(cli::read_pack("acme", io, log, diagnostics)->size() == limits::pack_files);
    io.memory.texts["acme/README.md"] = "x";
    CHECK_FALSE(cli::read_pack("acme", io, log, diagnostics));
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.items().front().message == "`acme` holds too many files");

    io.memory.texts = {{"acme/pack.yaml", "name: acme"}};
    for (std::size_t i = 0; i < limits::pack_bytes / limits::file_bytes; ++i)
        io.memory.texts[rule(i)] = std::string(limits::file_bytes, 'x');
    io.memory.texts[rule(0)].resize(limits::file_bytes - 10);
    CHECK(cli::read_pack("acme", io, log, diagnostics));
    io.memory.texts[rule(0)] += "x";
    CHECK_FALSE(cli::read_pack("acme", io, log, diagnostics));
    REQUIRE(diagnostics.size() == 2);
    CHECK(diagnostics.items().back().message == "the files of `acme` are too large");
    CHECK(diagnostics.items().back().expected == "at most 4 MiB together");
}

TEST_CASE("the log speaks on stderr, and only if it is on") {
    test::MemoryIo io;
    cli::Log(io, false).say("nothing");
    CHECK(io.errors.str().empty());
    cli::Log log(io, true);
    log.say("read {a.yaml}");
    log.done("loaded");
    CHECK(io.errors.str() == "readiness: read {a.yaml}\nreadiness: loaded: 0.000 ms\n");
    CHECK(io.output.str().empty());
}
