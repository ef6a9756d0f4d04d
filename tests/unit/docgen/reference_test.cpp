// SPDX-License-Identifier: Apache-2.0
#include "readiness/docgen/explain.hpp"

#include "support/catch.hpp"
#include "support/toy.hpp"

#include <algorithm>

using namespace readiness;
using namespace readiness::test;

namespace {

docgen::ReferenceInput input_of(const ToyRun& run) {
    return {.catalogue = run.catalogue,
            .profile = run.profile,
            .facts = schema::type_of<Toy>(),
            .computed = schema::type_of<ToyComputed>(),
            .sources = run.sources,
            .examples = nullptr};
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("the reference is a sorted list of files, one for each rule among them", "[docgen][reference]") {
    const ToyRun run({{"A-1", "one", "high", "a"}, {"B-1", "two", "low", "b"}});
    const std::vector<docgen::GeneratedFile> files = docgen::reference(input_of(run));
    std::vector<std::string> paths;
    for (const docgen::GeneratedFile& file : files) {
        paths.push_back(file.path);
        CAPTURE(file.path);
        CHECK(file.text.ends_with('\n'));
        CHECK_FALSE(file.text.ends_with("\n\n"));
        CHECK_FALSE(contains(file.text, " \n"));
    }
    CHECK(paths ==
          std::vector<std::string>{"docs/reference/descriptor.md", "docs/reference/diagnostics.md",
                                   "docs/reference/limits.md", "docs/reference/report.md",
                                   "docs/reference/rules.md", "docs/reference/rules/A-1.md",
                                   "docs/reference/rules/B-1.md", "docs/schema/descriptor.schema.json",
                                   "docs/schema/pack.schema.json", "docs/schema/profile.schema.json",
                                   "docs/schema/report.schema.json", "docs/schema/rule.schema.json"});
}

TEST_CASE("the descriptor page links fields to the rules that read them", "[docgen][reference]") {
    const ToyRun run({{"A-1", "one", "high", "a || size > 3"}});
    const std::string page = docgen::descriptor_reference(input_of(run));
    CHECK(contains(page, "| `a` | bool | The first thing. | | [A-1](rules/A-1.md) |\n"));
    CHECK(contains(page, "| `size` | int | How big it is, in cm, at least 0. | | [A-1](rules/A-1.md) |\n"));
    CHECK(contains(page, "| `b` | bool | The second thing. | | |\n"));
    CHECK(contains(page, "| `parts[].name` | string | Its name. | none | |\n"));
    CHECK(contains(page, "| `calc.twice` | int | Twice the size. | |\n"));
}

TEST_CASE("a rule page shows the condition as code", "[docgen][reference]") {
    const ToyRun run({{"A-1", "one", "high", "a || size > 3"}});
    const std::string page = docgen::rule_page(input_of(run), *run.catalogue.find("A-1"));
    CHECK(contains(page, "and requires\n\n```cel\na || size > 3\n```\n"));
    CHECK(contains(page, "| `size` | How big it is, in cm, at least 0. |\n"));
}
