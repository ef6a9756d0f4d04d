// SPDX-License-Identifier: Apache-2.0
// What is loaded does not depend on whether the built-in packs come compiled or from YAML. Who asks for
// examples gets them from YAML.
#include "cli/rulebook.hpp"

#include "support/catch.hpp"
#include "support/memory_io.hpp"

#include "readiness/packs/built_in.hpp"

#include <fstream>
#include <iterator>

using namespace readiness;

namespace {

std::string text_of(const std::string& path) {
    std::ifstream in(std::string(READINESS_SOURCE_DIR) + "/" + path);
    REQUIRE(in.good());
    return {std::istreambuf_iterator<char>(in), {}};
}

struct Loaded {
    source::SourceSet sources;
    diag::Diagnostics problems;
    std::optional<cli::Rulebook> book;
    std::vector<rules::RuleExamples> examples;
};

/// There is a file before, as in every run.
void load_book(Loaded& result, const cli::RuleOptions& options, bool from_yaml) {
    test::MemoryIo io;
    const std::string folder = "tests/golden/own-pack/acme/";
    for (const char* file : {"pack.yaml", "readability/ACM-001-no-tracing.yaml"})
        io.memory.texts[std::string("acme/") + file] = text_of(folder + file);
    const std::string standard = text_of("rules/readiness/profiles/default.yaml");
    io.memory.texts["same.yaml"] = standard.substr(0, standard.find("\nthresholds:") + 1);
    io.memory.texts["other.yaml"] =
        io.memory.texts["same.yaml"] +
        "thresholds:\n  - {name: hub_from_systems, value: 9, reason: Ours are small.}\n";
    io.memory.texts["wrong.yaml"] = io.memory.texts["same.yaml"] + "rules: [{rule: INT-1, weight: 2}]\n";
    cli::Log log(io, false);
    result.sources.add("readiness.yaml", "schema_version: 1\n");
    result.book = cli::load_rulebook(options, io, log, result.sources, result.problems,
                                     from_yaml ? &result.examples : nullptr);
}

/// All there is to know of a catalogue and a profile.
std::string bytes_of(const Loaded& loaded) {
    return packs::write(packs::Rulebook{{}, loaded.book->catalogue, loaded.book->profile});
}

const cli::RuleOptions option_rows[] = {
    {},
    {.profile = "default"},
    {.folders = {"acme"}},
    {.profile = "same.yaml"},
    {.profile = "other.yaml"},
    {.folders = {"acme"}, .profile = "same.yaml"},
    {.folders = {"acme"}, .profile = "other.yaml"},
    {.required = {"readiness@1"}},
    {.profile = "none-such"},
    {.profile = "wrong.yaml"},
    {.folders = {"none-such"}},
    {.folders = {"acme", "acme"}},
};

} // namespace

TEST_CASE("compiled packs and packs from YAML make the same rulebook", "[rulebook]") {
    for (const cli::RuleOptions& options : option_rows) {
        INFO(options.profile << " " << options.folders.size());
        Loaded compiled, fresh;
        load_book(compiled, options, false);
        load_book(fresh, options, true);
        CHECK(diag::render(compiled.problems, compiled.sources, {}) ==
              diag::render(fresh.problems, fresh.sources, {}));
        REQUIRE(compiled.book.has_value() == fresh.book.has_value());
        if (!compiled.book)
            continue;
        CHECK(compiled.book->built_in == fresh.book->built_in);
        CHECK((bytes_of(compiled) == bytes_of(fresh)));
    }
}

TEST_CASE("a diagnostic about a built-in rule shows its line", "[rulebook]") {
    for (const bool from_yaml : {false, true}) {
        Loaded loaded;
        load_book(loaded, {.folders = {"acme"}}, from_yaml);
        REQUIRE(loaded.book.has_value());
        for (const rules::Rule& rule : loaded.book->catalogue.rules)
            CHECK(loaded.sources.text(rule.where) == rule.id);
        for (const rules::Area& area : loaded.book->catalogue.areas)
            CHECK(loaded.sources.text(area.where) == area.id);
        loaded.problems.report(diag::Code::rule_error, loaded.book->catalogue.find("INT-003")->where,
                               "it broke");
        const std::string shown = diag::render(loaded.problems, loaded.sources, {});
        INFO(shown);
        CHECK(shown.find("rules/readiness/integration/INT-003-") != std::string::npos);
        CHECK(shown.find("| id: INT-003") != std::string::npos);
        CHECK(shown.find("^^^^^^^") != std::string::npos);
    }
}
