// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "calendar.hpp"
#include "commands.hpp"
#include "rulebook.hpp"

#include "readiness/assess/examples.hpp"
#include "readiness/docgen/explain.hpp"

namespace readiness::cli {

/// What the pages of the documentation are made from: rules, fields and their places.
struct Library {
    source::SourceSet sources;
    Rulebook rulebook;
    std::vector<rules::RuleExamples> examples;
    Calendar calendar;
    assess::SubjectType subjects;
    docgen::ReferenceInput input() const;
};

/// Loads packs and profile together with the examples of the rules.
bool load_library(const RuleOptions& options, Io& io, Log& log, Library& library,
                  diag::Diagnostics& diagnostics);

/// Which kinds of topic a command knows.
enum class Topics : std::uint8_t { rules, all };

/// Prints the page of a rule, a field or a code, or reports an unknown topic with the nearest known one.
ExitCode show_topic(const std::string& topic, Topics topics, const RuleOptions& rules,
                    const ScreenOptions& screen, Io& io);

} // namespace readiness::cli
