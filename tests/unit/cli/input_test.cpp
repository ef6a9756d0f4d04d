// SPDX-License-Identifier: Apache-2.0
#include "cli/input.hpp"

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
    }
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
