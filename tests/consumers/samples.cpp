// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "readiness/report/compare.hpp"
#include "support/random_record.hpp"
#include "unit/report/sample.hpp"

#include <cstdlib>
#include <iostream>
#include <iterator>

/// Prints reports that no descriptor of ours gives: `report_samples FORMAT CASE`, or `report_samples list`.

using namespace readiness;
using report::Report;
using schema::State;

namespace {

constexpr std::size_t hostile_cases = 8;

// Everything that has ever broken a writer of JSON, a viewer or a terminal.
const std::string hostile_texts[] = {
    "\x1b[31mred\x1b[0m",
    "bell \x07 null-free \x01\x02 del \x7f",
    "c1 \u009b31m next \u0085 line\u2028paragraph\u2029end",
    "bidi \u202e\u2066txt\u2069\u200f",
    "latin \xe9 cut \xe2\x82 high \xff",
    "</script><img src=x onerror=alert(1)> & \"quoted\" 'single'",
    "[click](https://example.invalid/) ![x](y) `code` **bold** ~~no~~ {0} {} }{ {{1}}",
    "```\n## heading\n- [ ] @someone #1 www.example.invalid",
    "../../../etc/passwd",
    "/absolute/with space/and%20percent?query#fragment",
    "./a//b/./c:d\\e",
    "-",
    "   ",
    "\r\n\t\r\n",
    "https://example.invalid/x",
    "none",
    std::string(3000, 'w'),
    std::string(700, '.') + " \xcc\x81\xcc\x81\xcc\x81",
};

void poison(schema::MutRef record, std::mt19937_64& random) {
    for (const schema::FieldInfo& field : record.type->fields) {
        if (field.kind == schema::Kind::record) {
            poison({&field.record(), field.access.child_mut(record.object)}, random);
        } else if (field.kind == schema::Kind::string && random() % 3 != 0) {
            field.access.set(record.object,
                             std::string_view(hostile_texts[random() % std::size(hostile_texts)]));
        } else if (field.kind == schema::Kind::list && field.element == schema::Kind::record) {
            // The list belongs to the record, which may be changed; only the accessor is for readers.
            for (std::size_t i = 0; i < field.access.size(record.object); ++i)
                poison({&field.record(), const_cast<void*>(field.access.element_record(record.object, i))},
                       random);
        }
    }
}

template <typename T>
void add_random(report::List<T>& list, std::size_t count, std::mt19937_64& random) {
    list.state = State::stated;
    for (std::size_t i = 0; i < count; ++i)
        test::fill_randomly(schema::ref_mut(list.value.emplace_back()), random, {.max_list = 1});
}

/// Random in every field, then with texts of the worst kind in most of them.
Report hostile(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    Report report;
    test::fill_randomly(schema::ref_mut(report), random, {.max_list = 1});
    add_random(report.findings, 40, random);
    for (report::Finding& finding : report.findings.value)
        add_random(finding.facts, random() % 6, random);
    add_random(report.inputs, 6, random);
    add_random(report.waivers, 12, random);
    add_random(report.questions, 6, random);
    add_random(report.baseline.changes, 8, random);
    add_random(report.areas, 5, random);
    for (std::size_t i = 0; i < 20; ++i) {
        report::Finding& finding = report.findings.value[i];
        finding.waived = {State::stated, true};
        finding.waiver = report.waivers.value[i % 12].path;
        finding.rule = report.waivers.value[i % 12].rule;
    }
    if (seed % 2 == 0) // the other half keeps what the random texts say
        poison(schema::ref_mut(report), random);
    return report;
}

Report with_rule_broken() {
    Report report = report::sample::report();
    report::Finding& finding = report.findings.value[0];
    finding.outcome.value = assess::Outcome::error;
    finding.error = {State::stated, "integer overflow in `size(integration.systems) * 9223372036854775807`"};
    return report;
}

Report waived() {
    Report report = report::sample::report();
    report::Finding& finding = report.findings.value[0];
    report::Waiver& waiver = report.waivers.value[0];
    waiver.rule = finding.rule;
    waiver.state.value = assess::WaiverState::active;
    waiver.file = {State::stated, "waivers.yaml"};
    waiver.line = {State::stated, 4};
    finding.waived.value = true;
    finding.waiver = waiver.path;
    return report;
}

Report against_baseline() {
    Report now = report::sample::report();
    Report earlier = report::sample::report();
    report::Finding gone = earlier.findings.value[0];
    gone.rule.value = "OLD-001";
    gone.title = gone.message = {State::stated, "A rule of an earlier pack."};
    earlier.findings.value.push_back(gone);
    earlier.findings.value[1].outcome.value = assess::Outcome::fail; // passes now
    earlier.findings.value[2].outcome.value = assess::Outcome::pass; // not known now
    report::compare(now, earlier, "before.json", std::string(64, '0'));
    return now;
}

/// The descriptor under a name that is no plain relative path.
Report under(const char* path) {
    Report report = report::sample::report();
    report::Input& input = report.inputs.value.emplace_back();
    input.kind = {State::stated, report::InputKind::descriptor};
    input.path = {State::stated, path};
    input.sha256 = {State::stated, std::string(64, 'a')};
    for (report::Finding& finding : report.findings.value) {
        if (finding.file.stated())
            finding.file.value = path;
        for (report::DecidingFact& fact : finding.facts.value)
            fact.file.value = path;
    }
    return report;
}

struct Case {
    std::string name;
    Report (*make)();
};
const Case cases[] = {
    {"nothing", [] { return Report{}; }},
    {"sample", &report::sample::report},
    {"broken-rule", &with_rule_broken},
    {"waived", &waived},
    {"baseline", &against_baseline},
    {"path-absolute", [] { return under("/srv/a b/readiness.yaml"); }},
    {"path-above", [] { return under("../other/readiness.yaml"); }},
    {"path-odd", [] { return under("./caf\u00e9/a:b #1%/100?.yaml"); }},
    {"path-dash", [] { return under("-"); }},
    {"path-stdin", [] { return under("<stdin>"); }},
};

struct Format {
    std::string_view name;
    std::string (*render)(const Report&);
};
const Format formats[] = {
    {"json", [](const Report& report) { return report::write_json(schema::ref(report)); }},
    {"sarif", &render::render_sarif},
    {"gitlab", &render::render_gitlab},
};

constexpr std::string_view hostile_name = "hostile-";

std::optional<Report> find_case(const std::string& name) {
    for (const Case& one : cases)
        if (one.name == name)
            return one.make();
    if (name.starts_with(hostile_name))
        return hostile(std::strtoull(name.c_str() + hostile_name.size(), nullptr, 10));
    return std::nullopt;
}

int list_cases() {
    for (const Case& one : cases)
        std::cout << one.name << '\n';
    for (std::size_t seed = 0; seed < hostile_cases; ++seed)
        std::cout << hostile_name << seed << '\n';
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    if (argc == 2 && std::string_view(argv[1]) == "list")
        return list_cases();
    const auto report = argc == 3 ? find_case(argv[2]) : std::nullopt;
    if (report)
        for (const Format& format : formats)
            if (format.name == argv[1]) {
                std::cout << format.render(*report);
                return 0;
            }
    std::cerr << "usage: report_samples list|FORMAT CASE\n";
    return 2;
}
