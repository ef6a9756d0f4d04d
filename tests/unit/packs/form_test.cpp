// SPDX-License-Identifier: Apache-2.0
// Values that the built-in packs may not hold today go through the form unchanged too.
#include "support/catch.hpp"

#include "readiness/packs/built_in.hpp"

#include <deque>

using namespace readiness;

namespace {

/// What is read shows parts of the bytes, which are kept for it.
packs::Rulebook there_and_back(const packs::Rulebook& rulebook) {
    static std::deque<std::string> kept;
    const std::string& bytes = kept.emplace_back(packs::write(rulebook));
    auto result = packs::read_rulebook(bytes);
    REQUIRE(result.has_value());
    CHECK((packs::write(*result) == bytes));
    return std::move(*result);
}

cel::Program program(std::string_view text) {
    diag::Diagnostics problems;
    const auto nowhere = [](std::size_t, std::size_t) { return source::Span{}; };
    auto result = cel::compile({text, nowhere}, {}, cel::Want::anything, problems);
    REQUIRE(result.has_value());
    return std::move(*result);
}

} // namespace

TEST_CASE("fractions stay exact in the form", "[packs]") {
    using rules::Rational;
    const Rational huge = Rational(std::int64_t{1} << 62) * Rational(std::int64_t{1} << 62);
    const Rational cases[] = {Rational(0),        Rational(-7, 3),    Rational(5, 2),           huge,
                              Rational(0) - huge, Rational(1) / huge, Rational(1) / Rational(0)};
    for (const Rational& each : cases) {
        packs::Rulebook rulebook;
        rulebook.profile.go_from = each;
        const Rational back = there_and_back(rulebook).profile.go_from;
        CHECK((back == each));
        CHECK(back.overflowed() == each.overflowed());
    }
}

TEST_CASE("a rule with everything in it stays what it is", "[packs]") {
    packs::Rulebook rulebook;
    rules::Rule& rule = rulebook.catalogue.rules.emplace_back();
    rule.id = std::string("A\0B", 3);
    rule.wording.texts = {"slug", "\xff\"\\?", "", "why", "fix", "since", "pack"};
    rule.effective_on = schema::parse_date("0001-01-01");
    rule.effort_days_min = 0.1;
    rule.where = {{7}, 1, 2};
    rule.claims = {"", "B\n", "C"};
    rule.require = program("[1, 2].exists(x, x == 2)");
    rule.finding = {{"text", ""}, {program("1 + 2")}};
    rule.escalate.push_back({program("1 + 2"), rules::Severity::low});
    rulebook.profile.rule_changes.push_back(
        {.rule = "A", .weight = {}, .severity = rules::Severity::blocker, .disabled = true, .reason = "r"});
    rulebook.profile.area_weights.emplace_back("area", rules::Rational(8));
    rulebook.catalogue.variables.push_back({"name", "text", true});
    const packs::Rulebook back = there_and_back(rulebook);
    const rules::Rule& same = back.catalogue.rules.at(0);
    CHECK(same.id == rule.id);
    CHECK((same.wording == rule.wording));
    CHECK(same.title() == "\xff\"\\?");
    CHECK(same.finding_text().empty());
    CHECK(same.pack() == "pack");
    CHECK(rules::Rule().why().empty());
    CHECK(same.effective_on == rule.effective_on);
    CHECK(same.effort_days_min == 0.1);
    CHECK(same.where == rule.where);
    CHECK(same.claims.strings() == std::vector<std::string>{"", "B\n", "C"});
    CHECK(same.sources.empty());
    CHECK(cel::evaluate(same.require, {}).truth == cel::Truth::yes);
    CHECK(same.finding.texts.strings() == std::vector<std::string>{"text", ""});
    CHECK(same.finding.expressions.at(0).text == "1 + 2");
    CHECK(same.finding.fill({}) == "text3");
    CHECK(same.escalate.at(0).severity == rules::Severity::low);
    CHECK(back.profile.rule_changes.at(0).severity == rules::Severity::blocker);
    CHECK(back.profile.area_weights.at(0).first == "area");
    CHECK(back.catalogue.variables.at(0).broken);
}

TEST_CASE("bytes that are cut off or changed are refused, or read as something else", "[packs]") {
    packs::Rulebook rulebook;
    rules::Rule& rule = rulebook.catalogue.rules.emplace_back();
    rule.claims = {"claim"};
    rule.require = program("size(\"text\") > 3");
    const std::string bytes = packs::write(rulebook);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        const std::string cut = bytes.substr(0, size); // of its own, so that reading behind it is seen
        INFO(size);
        CHECK_FALSE(packs::read_rulebook(cut).has_value());
    }
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::string changed = bytes;
        changed[i] = static_cast<char>(changed[i] ^ 0xff);
        if (const auto read = packs::read_rulebook(changed))
            for (const rules::Rule& other : read->catalogue.rules)
                (void)other.claims.strings();
    }
}
