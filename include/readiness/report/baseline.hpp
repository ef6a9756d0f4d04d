// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/finding.hpp"

/// How a report stands against an earlier one.
namespace readiness::report {

/// A gap that is new, or that is gone.
struct GapChange {
    Fact<std::string> rule;
    Fact<std::string> title;
    Fact<std::string> message; ///< as said where it was a gap
    Fact<assess::Severity> severity;
    Fact<BaselineState> state;
    Fact<std::string> fingerprint;
    Fact<double> points; ///< that the gap costs, or did
    Fact<std::string> file;
    Fact<std::int64_t> line;
};

/// Not stated as a whole where no baseline was given.
struct Baseline {
    Fact<std::string> path;
    Fact<std::string> sha256;
    Fact<Date> as_of;
    Fact<assess::Verdict> verdict;
    Fact<double> score_low;
    Fact<double> score_high;
    Fact<std::string> score_low_exact;
    Fact<double> low_change; ///< points, rounded to tenths, negative where points were lost
    Fact<double> high_change;
    Fact<bool> same_rules;   ///< whether packs and profile are the same, byte by byte
    List<GapChange> changes; ///< new ones, then those that are gone; the costliest first

    bool stated() const { return path.state != schema::State::not_stated; }
};

} // namespace readiness::report

namespace readiness::schema {
template <>
const TypeInfo& type_of<report::GapChange>();
template <>
const TypeInfo& type_of<report::Baseline>();
} // namespace readiness::schema
