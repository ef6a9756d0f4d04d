// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/portfolio/entry.hpp"
#include "readiness/portfolio/select.hpp"
#include "readiness/report/setup.hpp"

namespace readiness::portfolio {

/// What the projects that were looked at add up to. Grows with rules and areas, not with projects.
class Tally {
  public:
    struct Rule {
        std::size_t projects = 0; ///< in which it is an open gap
        std::size_t blockers = 0; ///< of them, in which it is a blocker
        std::size_t waived = 0;   ///< in which a waiver accepts it; not counted in `projects`
        std::int64_t points = 0;  ///< lost to it in all of them, tenths
    };
    struct Area {
        std::size_t open = 0;
        std::size_t closed = 0;
        std::size_t unknown = 0;
        std::size_t not_applicable = 0;
        std::int64_t points = 0; ///< that the area decides in all projects, tenths
        std::int64_t low = 0;    ///< earned for sure
    };

    explicit Tally(const Legend& legend) : rules(legend.rules.size()), areas(legend.areas.size()) {}
    void add(const Row& row);

    std::size_t projects = 0;
    std::size_t assessed = 0;
    std::size_t left_out = 0;              ///< by a filter; in no other count
    std::array<std::size_t, 5> verdicts{}; ///< by assess::Verdict, of what was assessed
    bool gate_set = false;                 ///< for what was judged
    std::size_t gate_missed = 0;           ///< projects that missed a gate
    std::size_t wrong_input = 0;           ///< not judged, broken or nothing to judge
    std::vector<Rule> rules;               ///< by index into Legend::rules
    std::vector<Area> areas;               ///< by index into Legend::areas

    /// Rules that are open gaps anywhere: those of the most projects first, then the costliest.
    std::vector<RuleIndex> common_gaps() const;
};

/// A whole portfolio, as tables and pages show it.
struct Portfolio {
    const Legend& legend;
    const Tally& tally;
    std::vector<Row> rows; ///< sorted; text needs only those it shows, other formats all
};

struct OverviewVerdicts {
    Fact<std::int64_t> not_assessable;
    Fact<std::int64_t> no_go;
    Fact<std::int64_t> defer;
    Fact<std::int64_t> go_with_conditions;
    Fact<std::int64_t> go;
};

struct OverviewArea {
    Fact<std::string> id;
    Fact<std::string> title;
    Fact<rules::AreaKind> kind;
    Fact<std::int64_t> open;
    Fact<std::int64_t> closed;
    Fact<std::int64_t> unknown;
    Fact<std::int64_t> not_applicable;
    Fact<double> earned_pct;
};

struct OverviewGap {
    Fact<std::string> rule;
    Fact<std::string> title;
    Fact<std::string> area;
    Fact<std::int64_t> projects;
    Fact<std::int64_t> blockers;
    Fact<std::int64_t> waived;
    Fact<double> points;
};

struct OverviewGate {
    Fact<bool> set;
    Fact<bool> met;
    Fact<std::int64_t> missed;
};

/// The JSON of a portfolio.
struct Overview {
    Fact<std::int64_t> schema_version;
    report::Tool tool;
    List<std::string> packs;
    Fact<std::string> profile;
    Fact<std::string> setup_sha256;
    Fact<std::int64_t> projects_total;
    Fact<std::int64_t> projects_assessed;
    Fact<std::int64_t> projects_left_out;
    OverviewVerdicts verdicts;
    OverviewGate gate;
    List<OverviewArea> areas;
    List<OverviewGap> gaps; ///< the most common first
    List<Entry> projects;
};

inline constexpr std::int64_t overview_version = 1;

/// The overview without its projects.
Overview overview(const Portfolio& portfolio);

/// Whole JSON; each project is one line of it.
std::string write_json(const Portfolio& portfolio);

} // namespace readiness::portfolio

namespace readiness::schema {
template <>
const TypeInfo& type_of<portfolio::Overview>();
} // namespace readiness::schema
