// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "calendar.hpp"
#include "input.hpp"
#include "rulebook.hpp"

#include "readiness/assess/gate.hpp"
#include "readiness/model/computed.hpp"
#include "readiness/model/project.hpp"
#include "readiness/report/build.hpp"

namespace readiness::cli {

/// What to judge, and how.
struct Request {
    std::string file; ///< `-`: standard input
    std::string stdin_name;
    RuleOptions rules;
    std::optional<schema::Date> as_of; ///< else the descriptor's, else today
    bool use_waivers = true;
    assess::Detail detail = assess::Detail::steps;
    std::string waivers{};       ///< file with more of them; empty: none
    std::string evidence_root{}; ///< empty: files of evidence are not looked for
    std::optional<report::InputDigest> config{};
};

/// One judgement and all that it points into. Does not move.
struct Judgement {
    Judgement() = default;
    Judgement(const Judgement&) = delete;
    Judgement& operator=(const Judgement&) = delete;

    source::SourceSet sources;
    diag::Diagnostics diagnostics;
    Rulebook rulebook;
    model::Project project;
    load::Locations locations;
    Calendar calendar;
    model::WaiverFile waivers;
    load::Locations waiver_locations;
    model::ComputedFacts computed;
    assess::Subject subject;
    assess::Assessment assessment;
    assess::Detail detail{}; ///< of the assessment
    std::vector<report::InputDigest> inputs;
};

/// text -> tree -> project -> computed facts. Without a file nothing is stated.
bool read_subject(const Request& request, Io& io, Log& log, Judgement& result);

/// text -> tree -> project -> computed facts -> judgement. Reports every problem into `result.diagnostics`;
/// false if there was an error, and there is then no judgement.
bool judge(const Request& request, Io& io, Log& log, Judgement& result);

/// The document that every format is made from.
report::Report make_report(const Judgement& judgement, const assess::GateResult& gate);

} // namespace readiness::cli
