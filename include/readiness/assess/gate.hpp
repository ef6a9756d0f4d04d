// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/assess/assessment.hpp"

#include <optional>
#include <string>
#include <vector>

namespace readiness::assess {

/// What a run must reach. Thresholds are exact: `--min-score 72.5` compares with 145/2.
struct Gate {
    std::optional<Rational> min_score{}; ///< points, against score.low
    std::optional<Severity> fail_on{};   ///< unwaived gaps at or above it fail
    std::optional<Rational> min_coverage_pct{};
    std::optional<Rational> min_evidence_pct{};
    std::optional<Verdict> require_verdict{}; ///< this one or a better one

    bool set() const {
        return min_score || fail_on || min_coverage_pct || min_evidence_pct || require_verdict;
    }
};

struct GateReason {
    std::string gate;               ///< `min_score`, as in the config file
    std::string wanted;             ///< `>= 80`
    std::string actual;             ///< `71.3`
    std::string message;            ///< one sentence
    std::vector<std::string> rules; ///< ids, where rules are the reason
    bool operator==(const GateReason&) const = default;
};

struct GateResult {
    bool set = false;
    bool met = true;
    std::vector<GateReason> reasons; ///< all that failed
    bool operator==(const GateResult&) const = default;
};

/// What gates look at.
struct GateSubject {
    struct Gap {
        std::string rule; ///< id
        Severity severity{};
    };
    Rational score_low{}; ///< points, 0 to 100
    Rational coverage_pct{};
    double evidence_pct = 0;
    Verdict verdict = Verdict::not_assessable;
    std::vector<Gap> open_gaps{}; ///< that count and that nobody waived
};

GateResult check_gate(const Gate& gate, const GateSubject& subject);
GateResult check_gate(const Gate& gate, const Assessment& assessment);

} // namespace readiness::assess
