// SPDX-License-Identifier: Apache-2.0
#include "readiness/cli/run.hpp"
#include "readiness/docgen/scaffold.hpp"
#include "readiness/load/loader.hpp"
#include "readiness/model/project.hpp"
#include "support/catch.hpp"
#include "support/memory_io.hpp"

#include <algorithm>

using namespace readiness;

namespace {

int init(test::MemoryIo& io, std::vector<std::string_view> args) {
    args.insert(args.begin(), "init");
    return cli::run(args, io);
}

/// The sample entries as entries: `# ` taken away from each line of a comment that begins with `# - `.
std::string uncommented(const std::string& text) {
    std::string result;
    std::size_t sample = std::string::npos; ///< column of the `#`
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t at = line.find_first_not_of(' ');
        const bool comment = at != std::string::npos && line[at] == '#';
        if (comment && line.compare(at, 4, "# - ") == 0)
            sample = at;
        else if (!comment || at != sample)
            sample = std::string::npos;
        if (sample != std::string::npos)
            line.erase(sample, 2);
        result += line + "\n";
    }
    return result == text ? text : uncommented(result);
}

struct LoadedFile {
    explicit LoadedFile(const std::string& text) {
        const auto document = yaml::parse(sources, sources.add("readiness.yaml", text), problems);
        REQUIRE(document);
        locations = load::load(sources, *document, document->root(), schema::ref_mut(project),
                               {.evidence = true}, problems);
    }
    source::SourceSet sources;
    diag::Diagnostics problems;
    model::Project project;
    load::Locations locations;
};

/// `systems[].name` as the first entry has it.
std::string of_first_entry(std::string path) {
    for (std::size_t at = path.find("[]"); at != std::string::npos; at = path.find("[]", at))
        path.replace(at, 2, "[0]");
    return path;
}

} // namespace

TEST_CASE("a fresh descriptor loads without problems and says nothing but its version") {
    for (const bool full : {false, true}) {
        INFO(full);
        test::MemoryIo io;
        REQUIRE(init(io, full ? std::vector<std::string_view>{"--full"} : std::vector<std::string_view>{}) ==
                0);
        const LoadedFile file(io.memory.texts.at("readiness.yaml"));
        CHECK(diag::render(file.problems, file.sources, {}).empty());
        model::Project blank;
        blank.schema_version = {schema::State::stated, 1};
        CHECK(file.project == blank);
        const std::string& text = io.memory.texts.at("readiness.yaml");
        CHECK(text.starts_with("# yaml-language-server: $schema=descriptor.schema.json\n"));
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);)
            CHECK(line.size() <= 110);
    }
}

TEST_CASE("a fresh descriptor has every field it should have, those of sample entries too") {
    for (const bool full : {false, true}) {
        const std::string text =
            uncommented(docgen::scaffold(schema::type_of<model::Project>(), {.full = full}));
        const LoadedFile file(text);
        // Entries of waivers have fields that must not be blank; they were in comments for that.
        for (const diag::Diagnostic& problem : file.problems.items()) {
            INFO(problem.message);
            CHECK(problem.code == diag::Code::missing_required);
        }
        std::size_t fields = 0;
        schema::for_each_field(schema::type_of<model::Project>(),
                               [&](const std::string& path, const schema::FieldInfo& field) {
                                   const bool wanted = full || field.about.minimum;
                                   if (!wanted || field.kind == schema::Kind::record)
                                       return;
                                   ++fields;
                                   INFO(path);
                                   CHECK(file.locations.find(of_first_entry(path)));
                               });
        CHECK(fields > (full ? 300 : 33));
    }
}

TEST_CASE("a fresh descriptor is deferred, with everything unknown") {
    test::MemoryIo io;
    REQUIRE(init(io, {"--full", "new.yaml"}) == 0);
    CHECK(io.output.str().starts_with("wrote new.yaml\n"));
    io.output.str("");
    CHECK(cli::run(std::vector<std::string_view>{"assess", "new.yaml"}, io) == 0);
    CHECK(io.output.str().starts_with("DEFER  "));
    CHECK(io.output.str().find("score 0.0 to 100.0 of 100") != std::string::npos);
    CHECK(io.errors.str().empty());
}

TEST_CASE("init leaves alone what is there") {
    test::MemoryIo io;
    io.memory.texts["readiness.yaml"] = "mine";
    CHECK(init(io, {}) == 2);
    CHECK(io.memory.texts["readiness.yaml"] == "mine");
    CHECK(io.errors.str().find("U004") != std::string::npos);
    CHECK(init(io, {"--force"}) == 0);
    CHECK(io.memory.texts["readiness.yaml"] != "mine");
}

TEST_CASE("init writes the schema where the descriptor looks for it") {
    test::MemoryIo io;
    io.memory.texts["a/s/x.json"] = "{}";
    CHECK(init(io, {"a/b.yaml", "--schema", "s/x.json", "--with-schema"}) == 2);
    CHECK(io.memory.texts.size() == 1);
    CHECK(init(io, {"a/b.yaml", "--schema", "s/x.json", "--with-schema", "--force"}) == 0);
    CHECK(io.memory.texts.at("a/b.yaml").starts_with("# yaml-language-server: $schema=s/x.json\n"));
    CHECK(io.memory.texts.at("a/s/x.json").find("json-schema.org/draft/2020-12") != std::string::npos);
    CHECK(init(io, {"--with-schema", "c/d.yaml"}) == 0);
    CHECK(io.memory.texts.contains("c/descriptor.schema.json"));
}

TEST_CASE("init prints with `-`, and refuses what cannot be") {
    test::MemoryIo io;
    CHECK(init(io, {"-", "--schema", "https://example.org/d.json"}) == 0);
    CHECK(io.output.str().starts_with("# yaml-language-server: $schema=https://example.org/d.json\n"));
    CHECK(init(io, {"-", "--with-schema"}) == 2);
    CHECK(init(io, {"--schema", "https://example.org/d.json", "--with-schema"}) == 2);
    CHECK(init(io, {"--schema", "a\nproject: x"}) == 2);
    CHECK(init(io, {"--schema", ""}) == 2);
    CHECK(io.memory.texts.empty());
}
