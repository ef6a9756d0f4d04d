// SPDX-License-Identifier: Apache-2.0
#include "readiness/portfolio/entry.hpp"

#include "readiness/load/loader.hpp"
#include "readiness/report/statements.hpp"
#include "readiness/yaml/json.hpp"

#include <cmath>

namespace readiness::portfolio {

namespace {

using report::from_tenths;
using report::say;

std::string said(const Fact<std::string>& fact) {
    return std::string(report::text_of(fact));
}

void say_score(report::Score& score, const Row& row) {
    const bool assessable = row.verdict != assess::Verdict::not_assessable;
    say(score.assessable, assessable);
    if (!assessable)
        return;
    say(score.low, from_tenths(row.low.floor_times(10)));
    say(score.high, from_tenths(row.high.ceil_times(10)));
    say(score.low_exact, row.low.text());
    say(score.high_exact, row.high.text());
}

report::Gate gate_of(const assess::GateResult& result) {
    report::Gate gate;
    say(gate.set, result.set);
    say(gate.met, result.met);
    std::vector<report::GateReason> reasons;
    for (const assess::GateReason& from : result.reasons) {
        report::GateReason& to = reasons.emplace_back();
        say(to.gate, from.gate);
        say(to.wanted, from.wanted);
        say(to.actual, from.actual);
        say(to.message, from.message);
        say(to.rules, from.rules);
    }
    say(gate.reasons, std::move(reasons));
    return gate;
}

void say_findings(Entry& entry, const Row& row, const Legend& legend) {
    std::vector<EntryArea> areas;
    for (std::size_t i = 0; i < row.areas.size(); ++i) {
        EntryArea& to = areas.emplace_back();
        say(to.id, legend.areas[i].id);
        say(to.state, row.areas[i].state);
        say(to.points, from_tenths(row.areas[i].points));
        say(to.points_low, from_tenths(row.areas[i].low));
        say(to.points_high, from_tenths(row.areas[i].high));
    }
    say(entry.areas, std::move(areas));
    std::vector<EntryGap> gaps;
    for (const Gap& from : row.gaps) {
        EntryGap& to = gaps.emplace_back();
        say(to.rule, legend.rules[from.rule].id);
        say(to.severity, from.severity);
        say(to.waived, from.waived);
        say(to.advice, from.advice);
        say(to.points, from_tenths(from.points));
    }
    say(entry.gaps, std::move(gaps));
    std::vector<std::string> unknown;
    for (const RuleIndex rule : row.unknown)
        unknown.push_back(legend.rules[rule].id);
    say(entry.unknown, std::move(unknown));
}

std::vector<EntryProblem> problems_of(const Row& row) {
    std::vector<EntryProblem> problems;
    for (const Problem& from : row.problems) {
        EntryProblem& to = problems.emplace_back();
        say(to.code, from.code);
        say(to.message, from.message);
        say(to.file, from.file);
        if (from.line > 0) {
            say(to.line, std::int64_t{from.line});
            say(to.column, std::int64_t{from.column});
        }
    }
    return problems;
}

/// Puts what a document says into a row, and reports what this run does not know.
class Reader {
  public:
    Reader(const Legend& legend, const load::Locations& places, source::FileId file,
           diag::Diagnostics& diagnostics)
        : legend_(legend), places_(places), file_(file), diagnostics_(diagnostics) {}

    Row row(const Entry& entry);

  private:
    diag::Diagnostic& refuse(const std::string& path, diag::Code code, std::string message) {
        const load::Location* place = places_.nearest(path);
        return diagnostics_.report(code, place ? place->value : source::Span{file_, 0, 0},
                                   std::move(message));
    }
    void check_setup(const Entry& entry);
    RuleIndex rule(const std::string& id, const std::string& path);
    assess::Rational fraction(const Fact<std::string>& from, const std::string& path);
    void read_areas(const Entry& entry, Row& row);
    void read_gaps(const Entry& entry, Row& row);

    const Legend& legend_;
    const load::Locations& places_;
    source::FileId file_;
    diag::Diagnostics& diagnostics_;
};

std::string entry_path(const char* list, std::size_t index, const char* key) {
    return std::string(list) + "[" + std::to_string(index) + "]" + key;
}

std::int16_t tenths_of(const Fact<double>& points) {
    return static_cast<std::int16_t>(std::lround(points.value * 10));
}

void Reader::check_setup(const Entry& entry) {
    if (entry.setup_sha256.value == legend_.setup_sha256)
        return;
    refuse("setup_sha256", diag::Code::unmatched_part,
           "`" + said(entry.path) +
               "` was judged with other rules, another profile, another support "
               "calendar or another version than this run has")
        .expected = "`--rules`, `--profile` and `--calendar` as the project was judged with";
}

RuleIndex Reader::rule(const std::string& id, const std::string& path) {
    if (const auto found = legend_.find_rule(id))
        return *found;
    refuse(path, diag::Code::unmatched_part, "no rule `" + id + "` is loaded");
    return 0;
}

assess::Rational Reader::fraction(const Fact<std::string>& from, const std::string& path) {
    if (const auto value = rules::Rational::parse(from.value))
        return *value;
    refuse(path, diag::Code::wrong_type, "`" + from.value + "` is no fraction").expected =
        "digits, or two numbers with a `/` between them";
    return {};
}

void Reader::read_areas(const Entry& entry, Row& row) {
    if (entry.assessed.value)
        row.areas.resize(legend_.areas.size());
    for (std::size_t i = 0; i < entry.areas.value.size(); ++i) {
        const EntryArea& from = entry.areas.value[i];
        const auto area = legend_.find_area(from.id.value);
        if (!area || row.areas.empty()) {
            refuse(entry_path("areas", i, ".id"), diag::Code::unmatched_part,
                   "no area `" + from.id.value + "` is loaded");
            continue;
        }
        row.areas[*area] = {from.state.value, tenths_of(from.points), tenths_of(from.points_low),
                            tenths_of(from.points_high)};
    }
}

void Reader::read_gaps(const Entry& entry, Row& row) {
    for (std::size_t i = 0; i < entry.gaps.value.size(); ++i) {
        const EntryGap& from = entry.gaps.value[i];
        row.gaps.push_back({rule(from.rule.value, entry_path("gaps", i, ".rule")), from.severity.value,
                            from.waived.value, from.advice.value, tenths_of(from.points)});
    }
    for (std::size_t i = 0; i < entry.unknown.value.size(); ++i)
        row.unknown.push_back(rule(entry.unknown.value[i], entry_path("unknown", i, "")));
}

Row Reader::row(const Entry& entry) {
    check_setup(entry);
    Row row{.path = said(entry.path),
            .name = said(entry.name),
            .owner = said(entry.owner),
            .product_owner = said(entry.product_owner),
            .stage = said(entry.stage),
            .criticality = said(entry.criticality),
            .as_of = entry.as_of.value,
            .assessed = entry.assessed.value,
            .broken = entry.broken.value,
            .verdict = entry.verdict.value,
            .evidence_pct = entry.evidence_pct.value,
            .problem_count = static_cast<std::size_t>(entry.problem_count.value)};
    if (entry.score.assessable.value) {
        row.low = fraction(entry.score.low_exact, "score.low_exact");
        row.high = fraction(entry.score.high_exact, "score.high_exact");
    }
    if (entry.coverage_pct_exact.stated())
        row.coverage_pct = fraction(entry.coverage_pct_exact, "coverage_pct_exact");
    read_areas(entry, row);
    read_gaps(entry, row);
    for (const EntryProblem& from : entry.problems.value)
        row.problems.push_back({said(from.code), said(from.message), said(from.file),
                                static_cast<std::uint32_t>(from.line.value),
                                static_cast<std::uint32_t>(from.column.value)});
    row.gate.set = entry.gate.set.value;
    row.gate.met = !entry.gate.met.stated() || entry.gate.met.value;
    for (const report::GateReason& from : entry.gate.reasons.value)
        row.gate.reasons.push_back(
            {from.gate.value, from.wanted.value, from.actual.value, from.message.value, from.rules.value});
    return row;
}

} // namespace

std::string write_line(const Row& row, const Legend& legend) {
    Entry entry;
    say(entry.path, row.path);
    say(entry.assessed, row.assessed);
    say(entry.name, row.name);
    say(entry.owner, row.owner);
    say(entry.product_owner, row.product_owner);
    say(entry.stage, row.stage);
    say(entry.criticality, row.criticality);
    say(entry.setup_sha256, legend.setup_sha256);
    if (row.assessed) {
        say(entry.as_of, row.as_of);
        say(entry.broken, row.broken);
        say(entry.verdict, row.verdict);
        say(entry.coverage_pct_exact, row.coverage_pct.text());
        say(entry.evidence_pct, row.evidence_pct);
    }
    say_score(entry.score, row);
    say_findings(entry, row, legend);
    say(entry.problems, problems_of(row));
    say(entry.problem_count, static_cast<std::int64_t>(row.problem_count));
    entry.gate = gate_of(row.gate);
    return report::write_json_line(schema::ref(entry));
}

std::optional<Row> read_line(const source::SourceSet& sources, source::FileId file, const Legend& legend,
                             diag::Diagnostics& diagnostics) {
    diag::Diagnostics own;
    std::optional<Row> row;
    if (const auto document = yaml::parse_json(sources, file, own)) {
        Entry entry;
        const load::Locations places =
            load::load(sources, *document, document->root(), schema::ref_mut(entry),
                       {.what = "a line of a portfolio"}, own);
        if (!own.has_errors())
            row = Reader(legend, places, file, own).row(entry);
    }
    const bool failed = own.has_errors();
    for (const diag::Diagnostic& problem : own.items())
        diagnostics.add(problem);
    return failed ? std::nullopt : std::move(row);
}

} // namespace readiness::portfolio
