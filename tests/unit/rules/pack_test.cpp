// SPDX-License-Identifier: Apache-2.0
#include "support/catch.hpp"
#include "support/toy.hpp"

#include "readiness/diag/limits.hpp"
#include "readiness/rules/embedded.hpp"

#include <algorithm>

using namespace readiness;
using namespace readiness::test;

namespace {

struct Loaded {
    rules::Catalogue catalogue;
    bool good = false;
    std::vector<std::string> problems; ///< `rule.yaml:3:7 C004 message`
};

Loaded load_toys(const std::vector<rules::PackText>& files) {
    Loaded result;
    source::SourceSet sources;
    diag::Diagnostics problems;
    result.good = rules::load_pack(sources, files, schema::type_of<Toy>(), schema::type_of<ToyComputed>(),
                                   result.catalogue, problems);
    for (const diag::Diagnostic& problem : problems.sorted()) {
        std::string text;
        if (problem.where) {
            const source::Position at = sources.begin(*problem.where);
            text = sources.file(problem.where->file).name() + ":" + std::to_string(at.line) + ":" +
                   std::to_string(at.column) + " ";
        }
        text += std::string(diag::info(problem.code).slug) + ": " + problem.message;
        if (problem.suggestion)
            text += " -> " + *problem.suggestion;
        result.problems.push_back(text);
    }
    return result;
}

std::vector<rules::PackText> replaced(std::vector<rules::PackText> files, std::size_t file,
                                      std::string_view from, std::string_view to) {
    const std::size_t at = files[file].text.find(from);
    REQUIRE(at != std::string::npos);
    files[file].text.replace(at, from.size(), to);
    return files;
}

const std::vector<rules::PackText> good = toy_pack({{"A-1", "one", "high", "a && size > 1"}, {"B-1", "two"}});

} // namespace

TEST_CASE("a pack loads into rules ordered by area and id", "[pack]") {
    const Loaded result = load_toys(toy_pack({{"C-1", "three"}, {"A-2", "one"}, {"A-1", "one"}}));
    CHECK(result.good);
    std::vector<std::string> ids;
    for (const rules::Rule& rule : result.catalogue.rules)
        ids.push_back(rule.id);
    CHECK(ids == std::vector<std::string>{"A-1", "A-2", "C-1"});
    CHECK(result.catalogue.rules[0].pack() == "toys@1");
    CHECK(result.catalogue.packs[0].rule_count == 3);
    CHECK(result.catalogue.find("a-2") == &result.catalogue.rules[1]);
}

TEST_CASE("a rule names the facts it is about", "[pack]") {
    CHECK(load_toys(good).catalogue.rules[0].facts == text::TextList{"a", "size"});
}

TEST_CASE("the digest changes with every byte and name, not with the order of files", "[pack]") {
    const auto digest = [](const std::vector<rules::PackText>& files) {
        return load_toys(files).catalogue.packs[0].digest;
    };
    std::vector<rules::PackText> reversed = good;
    std::ranges::reverse(reversed);
    CHECK(digest(good).size() == 64);
    CHECK(digest(reversed) == digest(good));
    CHECK(digest(replaced(good, 1, "It matters.", "It matters!")) != digest(good));
}

TEST_CASE("wrong packs are refused with the place and the nearest word", "[pack]") {
    struct Case {
        std::vector<rules::PackText> files;
        std::vector<std::string> problems;
    };
    const Case cases[] = {
        {{}, {"empty-pack: the rule pack has no `pack.yaml`"}},
        {{good[0]}, {"empty-pack: the rule pack `toys` has no rules"}},
        {replaced(good, 1, "area: one", "area: onne"),
         {"one/A-1-weak.yaml:1:5 rule-file-name: the file is `one/A-1-weak.yaml`, which its keys do not say",
          "one/A-1-weak.yaml:5:7 unknown-area: there is no area `onne` -> one"}},
        {replaced(good, 1, "slug: weak", "slug: strong"),
         {"one/A-1-weak.yaml:1:5 rule-file-name: the file is `one/A-1-weak.yaml`, which its keys do not "
          "say"}},
        {replaced(good, 1, "scan: \"no\"", "scan: \"no\"\nsources: [SRE]"),
         {"one/A-1-weak.yaml:15:11 unknown-source: there is no source `SRE`"}},
        {replaced(good, 1, "scan: \"no\"", "scan: \"no\"\ndepends_on: [B-2]"),
         {"one/A-1-weak.yaml:1:5 unknown-rule: there is no rule `B-2` -> B-1"}},
        {replaced(good, 1, "effort_days: [1, 2]", "effort_days: [3, 2]"),
         {"one/A-1-weak.yaml:13:14 out-of-range: `effort_days` is not a range of two numbers"}},
        {replaced(good, 1, "It is not so.", "It is {size not so."),
         {"one/A-1-weak.yaml:4:17 expression-syntax: `{` opens an expression that is never closed"}},
    };
    for (const Case& test : cases) {
        INFO(test.problems[0]);
        const Loaded result = load_toys(test.files);
        CHECK_FALSE(result.good);
        CHECK(result.problems == test.problems);
    }
}

namespace {

/// The messages that a second pack brings about.
diag::Diagnostics after_good(const std::vector<rules::PackText>& second, rules::Catalogue& catalogue) {
    source::SourceSet sources;
    diag::Diagnostics problems;
    for (const std::vector<rules::PackText>& files : {good, second})
        rules::load_pack(sources, files, schema::type_of<Toy>(), schema::type_of<ToyComputed>(), catalogue,
                         problems);
    return problems;
}

std::vector<rules::PackText> second_pack(std::string_view areas) {
    const std::string text =
        "schema_version: 1\nname: more\nversion: \"2\"\ntitle: More\nareas: " + std::string(areas) + "\n";
    auto files = replaced(toy_pack({{"Z-1", "one"}}), 1, "slug: weak", "slug: other");
    files[0].text = text;
    files[1].path = "one/Z-1-other.yaml";
    return files;
}

} // namespace

TEST_CASE("a pack brings areas with their weight and uses those of others", "[pack]") {
    rules::Catalogue catalogue;
    const auto problems = after_good(
        second_pack("[{id: four, title: Four, kind: gap, weight: 2.5}, {id: one, title: One, kind: gap}]"),
        catalogue);
    CHECK(problems.empty());
    REQUIRE(catalogue.find_area("four"));
    CHECK(catalogue.find_area("four")->weight == rules::Rational(5) / rules::Rational(2));
    CHECK(catalogue.find_area("four")->pack == "more@2");
    CHECK(catalogue.find_area("one")->pack == "toys@1");
    CHECK(catalogue.areas.back().id == "four");
    CHECK(catalogue.find("Z-1")->pack() == "more@2");
    CHECK(rules::pack_name(second_pack("[]")) == "more");
}

TEST_CASE("a pack cannot change an area of another, nor take its name", "[pack]") {
    rules::Catalogue catalogue;
    const auto problems =
        after_good(second_pack("[{id: one, title: Won, kind: foundation, weight: 2}]"), catalogue);
    std::vector<std::string> messages;
    for (const diag::Diagnostic& problem : problems.items())
        messages.push_back(problem.message + " / " + problem.expected);
    CHECK(messages ==
          std::vector<std::string>{
              "the area `one` is that of toys@1, with its title / `One`",
              "the area `one` is that of toys@1, with its kind / `gap`",
              "the area `one` is that of toys@1, with its weight / no `weight` here; profiles weigh the "
              "areas of other packs"});
    rules::Catalogue other;
    const auto same = after_good(good, other);
    REQUIRE(same.size() == 1);
    CHECK(same.items()[0].message == "the pack `toys@1` is already loaded");
}

TEST_CASE("two packs cannot have the same rule", "[pack]") {
    source::SourceSet sources;
    diag::Diagnostics problems;
    rules::Catalogue catalogue;
    const auto add = [&](const std::vector<rules::PackText>& files) {
        return rules::load_pack(sources, files, schema::type_of<Toy>(), schema::type_of<ToyComputed>(),
                                catalogue, problems);
    };
    CHECK(add(good));
    CHECK_FALSE(add(replaced(good, 0, "name: toys", "name: other")));
    CHECK(problems.items()[0].message == "there is already a rule `A-1`, in toys@1");
    REQUIRE(problems.items()[0].labels.size() == 1);
}

TEST_CASE("errors in conditions of different files are all reported", "[pack]") {
    auto files = replaced(good, 1, "require: \"a && size > 1\"", "require: \"a && sise > 1\"");
    files = replaced(files, 2, "require: \"a\"", "require: \"size\"");
    const Loaded result = load_toys(files);
    REQUIRE(result.problems.size() == 2);
    CHECK(result.problems[0].starts_with("one/A-1-weak.yaml:10:16 unknown-name"));
    CHECK(result.problems[1].starts_with("two/B-1-weak.yaml:10:11 not-boolean"));
}

TEST_CASE("the embedded files hold a pack and the default profile", "[pack]") {
    CHECK(rules::embedded_pack("readiness").size() > 1);
    CHECK(rules::embedded_profile("default").has_value());
    CHECK_FALSE(rules::embedded_profile("none-such").has_value());
    const auto names = rules::embedded_profiles();
    CHECK(std::ranges::find(names, "default") != names.end());
}

TEST_CASE("all packs together may have so many rules", "[pack][limits]") {
    std::vector<ToyRule> rules;
    for (std::size_t i = 0; i < limits::catalogue_rules; ++i)
        rules.push_back({"A-" + std::to_string(i), "one"});
    const Loaded most = load_toys(toy_pack(rules));
    CHECK(most.good);
    CHECK(most.catalogue.rules.size() == limits::catalogue_rules);
    rules.push_back({"B-1", "two"});
    const Loaded more = load_toys(toy_pack(rules));
    CHECK_FALSE(more.good);
    CHECK(more.problems == std::vector<std::string>{"too-large: the rule packs hold too many rules"});
    CHECK(more.catalogue.rules.empty());
}
