// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/assess/gate.hpp"
#include "readiness/portfolio/legend.hpp"
#include "readiness/report/summary.hpp"

namespace readiness::portfolio {

/// What the rules of one area add up to, in tenths of a point of 100.
struct AreaCell {
    report::AreaState state = report::AreaState::not_applicable;
    std::int16_t points = 0; ///< that the area decides
    std::int16_t low = 0;    ///< earned for sure, rounded down
    std::int16_t high = 0;   ///< with every unknown answered well, rounded up
    bool operator==(const AreaCell&) const = default;
};

struct Gap {
    RuleIndex rule = 0;
    assess::Severity severity{}; ///< after escalation
    bool waived = false;
    bool advice = false;     ///< neither blocks nor gates at this stage
    std::int16_t points = 0; ///< lost, in tenths of a point of 100
    bool open_unwaived() const { return !waived && !advice; }
    bool operator==(const Gap&) const = default;
};

/// Why a descriptor could not be judged, or what is wrong with the judgement.
struct Problem {
    std::string code; ///< `M001`
    std::string message;
    std::string file{};     ///< as shown; empty: none
    std::uint32_t line = 0; ///< from 1; 0: none
    std::uint32_t column = 0;
    bool operator==(const Problem&) const = default;
};

/// How many problems of one descriptor a row keeps; the rest are counted.
inline constexpr std::size_t problems_kept = 5;

/// One project of a portfolio.
struct Row {
    std::string path; ///< of the descriptor, as given; rows are told apart by it
    std::string name{};
    std::string owner{};         ///< `team.owners.engineering`
    std::string product_owner{}; ///< `team.owners.product`
    std::string stage{};         ///< as written; empty: not stated
    std::string criticality{};
    schema::Date as_of{};
    bool assessed = false; ///< false: the descriptor could not be judged, and `problems` says why
    bool broken = false;   ///< a rule ended in error
    assess::Verdict verdict = assess::Verdict::not_assessable;
    assess::Rational low{}; ///< of the score, 0 to 100
    assess::Rational high{};
    assess::Rational coverage_pct{};
    double evidence_pct = 0;
    std::vector<AreaCell> areas{}; ///< by index into Legend::areas
    std::vector<Gap> gaps{};       ///< in catalogue order
    std::vector<RuleIndex> unknown{};
    std::vector<Problem> problems{};
    std::size_t problem_count = 0;
    assess::GateResult gate{};

    /// The input was wrong, or said nothing that a rule is about.
    bool wrong_input() const { return !assessed || broken || verdict == assess::Verdict::not_assessable; }
    std::size_t open_gaps() const;     ///< that count and that nobody waived
    std::size_t open_blockers() const; ///< of them
    bool operator==(const Row&) const = default;
};

/// Takes over what was judged; name, owners and the like are the caller's to fill.
void fill(Row& row, const assess::Assessment& assessment, const rules::Catalogue& catalogue);

/// Judges the gate again, with what the row knows.
assess::GateResult check_gate(const assess::Gate& gate, const Row& row, const Legend& legend);

} // namespace readiness::portfolio
