// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/assess/examples.hpp"
#include "readiness/model/computed.hpp"
#include "readiness/model/project.hpp"

namespace readiness::test {

/// The embedded pack and default profile, loaded once. Fails the test if they do not load.
struct EmbeddedRules {
    source::SourceSet sources;
    rules::Catalogue catalogue;
    rules::Profile profile;
    std::vector<rules::RuleExamples> examples;
};
EmbeddedRules& embedded_rules();

/// The ends of support that are built in.
const model::SupportCalendar& embedded_calendar();

/// Projects as subjects of rule examples, evaluated for 20 November 2026 unless they say otherwise.
assess::SubjectType project_type();

/// A project, the facts computed from it and the subject over both. Holds them together; do not move it.
struct ProjectSubject {
    explicit ProjectSubject(const model::Project& from);
    ProjectSubject(const ProjectSubject&) = delete;
    ProjectSubject& operator=(const ProjectSubject&) = delete;

    model::Project project;
    model::ComputedFacts computed;
    assess::Subject subject;
};

} // namespace readiness::test
