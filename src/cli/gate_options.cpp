// SPDX-License-Identifier: Apache-2.0
#include "gate_options.hpp"

#include "set_variable.hpp"

#include "readiness/text/suggest.hpp"

#include <algorithm>
#include <array>

namespace readiness::cli {

std::optional<assess::Verdict> read_verdict_word(const std::string& text) {
    std::string word = text;
    std::transform(word.begin(), word.end(), word.begin(), [](char c) {
        if (c == '-')
            return '_';
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return assess::parse_verdict(word);
}

namespace {

/// Reads one value into the gate; false if it cannot be read.
using Reader = bool (*)(const std::string& text, assess::Gate& gate);

template <std::optional<assess::Rational> assess::Gate::*Member>
bool read_share(const std::string& text, assess::Gate& gate) {
    const auto value = assess::Rational::parse_decimal(text);
    if (!value || *value < assess::Rational(0) || *value > assess::Rational(100))
        return false;
    gate.*Member = value;
    return true;
}

bool read_severity(const std::string& text, assess::Gate& gate) {
    gate.fail_on = rules::parse_severity(text);
    return gate.fail_on.has_value();
}

bool read_verdict(const std::string& text, assess::Gate& gate) {
    const auto verdict = read_verdict_word(text);
    if (!verdict || *verdict == assess::Verdict::not_assessable)
        return false;
    gate.require_verdict = verdict;
    return true;
}

constexpr std::array<std::string_view, 4> severities{"blocker", "high", "medium", "low"};
constexpr std::array<std::string_view, 4> verdicts{"GO", "GO_WITH_CONDITIONS", "DEFER", "NO_GO"};

struct Row {
    const char* flag;
    const char* variable;
    std::optional<std::string> GateOptions::*given;
    Reader read;
    const char* expected;
    std::span<const std::string_view> words;
};

const std::array<Row, 5> rows{{
    {"--min-score",
     "READINESS_MIN_SCORE",
     &GateOptions::min_score,
     &read_share<&assess::Gate::min_score>,
     "points from 0 to 100, such as 80 or 72.5",
     {}},
    {"--fail-on", "READINESS_FAIL_ON", &GateOptions::fail_on, &read_severity,
     "`blocker`, `high`, `medium` or `low`", severities},
    {"--min-coverage",
     "READINESS_MIN_COVERAGE",
     &GateOptions::min_coverage,
     &read_share<&assess::Gate::min_coverage_pct>,
     "a percentage from 0 to 100",
     {}},
    {"--min-evidence",
     "READINESS_MIN_EVIDENCE",
     &GateOptions::min_evidence,
     &read_share<&assess::Gate::min_evidence_pct>,
     "a percentage from 0 to 100",
     {}},
    {"--require-verdict", "READINESS_REQUIRE_VERDICT", &GateOptions::require_verdict, &read_verdict,
     "`GO`, `GO_WITH_CONDITIONS`, `DEFER` or `NO_GO`", verdicts},
}};

} // namespace

assess::Gate read_gate(const GateOptions& options, Io& io, diag::Diagnostics& diagnostics) {
    assess::Gate gate;
    for (const Row& row : rows) {
        std::optional<std::string> value = options.*row.given;
        const char* origin = row.flag;
        if (!value) {
            value = set_variable(io, row.variable);
            origin = row.variable;
            if (!value)
                continue;
        }
        if (row.read(*value, gate))
            continue;
        diag::Diagnostic& problem = diagnostics.report(
            diag::Code::bad_flag_value, "`" + std::string(origin) + "` cannot be `" + *value + "`");
        problem.expected = row.expected;
        if (const auto word = text::nearest(*value, row.words))
            problem.suggestion = std::string(*word);
    }
    return gate;
}

} // namespace readiness::cli
