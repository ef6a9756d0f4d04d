// SPDX-License-Identifier: Apache-2.0
// <nn>-<slug>/rule.yaml is a rule with a mistake in one of its expressions, held against the real descriptor;
// expected.txt is everything its author is told. READINESS_UPDATE=1 rewrites it; read the diff as an author.
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/io_scratch_folder.hpp"

#include "readiness/model/computed.hpp"
#include "readiness/model/project.hpp"
#include "readiness/rules/catalogue.hpp"
#include "readiness/yaml/document.hpp"

#include <map>

using namespace readiness;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> cases() {
    return test::folders_with(fs::path(READINESS_SOURCE_DIR) / "tests" / "rules_wrong", {"rule.yaml"});
}

/// `07-function-typo`: the number is that of the id, the rest the slug.
rules::PackText rule_file(const fs::path& folder, const std::string& shown) {
    const std::string name = folder.filename().string();
    return {"wrong/W-" + name + ".yaml", shown, test::content(folder / "rule.yaml")};
}

struct Loaded {
    source::SourceSet sources;
    diag::Diagnostics problems;
    bool good = false;

    explicit Loaded(std::vector<rules::PackText> files) {
        files.push_back(
            {"pack.yaml", "pack.yaml",
             "schema_version: 1\nname: wrong\nversion: \"1\"\ntitle: Wrong rules\nsummary: All wrong.\n"
             "areas: [{id: wrong, title: Wrong, kind: gap}]\n"});
        rules::Catalogue catalogue;
        good = rules::load_pack(sources, files, schema::type_of<model::Project>(),
                                schema::type_of<model::Computed>(), catalogue, problems);
    }
};

/// The style in which the wrong text is written.
yaml::Style style_at(const Loaded& loaded, const rules::PackText& file, source::Span where) {
    source::SourceSet sources;
    diag::Diagnostics problems;
    const auto document = yaml::parse(sources, sources.add(file.name, file.text), problems);
    REQUIRE(document);
    REQUIRE(loaded.problems.size() > 0);
    for (const yaml::Node& node : document->nodes)
        if (node.kind == yaml::NodeKind::scalar && node.span.begin <= where.begin &&
            where.end <= node.span.end)
            return node.style;
    FAIL("no scalar there");
    return yaml::Style::plain;
}

} // namespace

TEST_CASE("the author of a wrong rule is told what is wrong, where, and what to write") {
    for (const fs::path& folder : cases()) {
        INFO(folder.filename().string());
        Loaded loaded({rule_file(folder, "rule.yaml")});
        const bool lint = folder.filename().string().find("-lint-") != std::string::npos;
        CHECK(loaded.good == lint);
        REQUIRE(!loaded.problems.empty());
        for (const diag::Diagnostic& problem : loaded.problems.items()) {
            CHECK(diag::info(problem.code).id.starts_with("C"));
            CHECK((!problem.expected.empty() || problem.suggestion));
        }
        test::check_golden(folder / "expected.txt", diag::render(loaded.problems, loaded.sources, {}));
    }
}

TEST_CASE("all wrong rules of a pack are reported in one run") {
    std::vector<rules::PackText> files;
    std::size_t single = 0;
    for (const fs::path& folder : cases()) {
        files.push_back(rule_file(folder, folder.filename().string()));
        single += Loaded({files.back()}).problems.size();
    }
    CHECK(files.size() >= 40);
    const Loaded all(files);
    CHECK_FALSE(all.good);
    CHECK(all.problems.size() == single);
}

TEST_CASE("mistakes are shown in every style of YAML scalars") {
    std::map<yaml::Style, int> styles;
    int with_crlf = 0;
    for (const fs::path& folder : cases()) {
        INFO(folder.filename().string());
        const rules::PackText file = rule_file(folder, "rule.yaml");
        const Loaded loaded({file});
        REQUIRE(!loaded.problems.empty());
        ++styles[style_at(loaded, file, *loaded.problems.items()[0].where)];
        with_crlf += file.text.find("\r\n") != std::string::npos ? 1 : 0;
    }
    CHECK(styles.size() == 5);
    for (const auto& [style, count] : styles)
        CHECK(count >= 5);
    CHECK(with_crlf >= 5);
}
