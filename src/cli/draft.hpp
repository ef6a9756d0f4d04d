// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "rulebook.hpp"

#include "readiness/assess/assessment.hpp"
#include "readiness/model/computed.hpp"
#include "readiness/model/project.hpp"

#include <memory>

namespace readiness::cli {

/// What texts are read and judged by.
struct DraftContext {
    const Rulebook& rulebook;
    const model::SupportCalendar& calendar;
    std::string name{}; ///< of the file
    std::optional<schema::Date> as_of{};
    schema::Date today{};
    assess::Options options{.detail = assess::Detail::questions};
};

/// The text of a descriptor, and what it amounts to by rules that are there already: one that is being filled
/// in, or one of many. Does not move.
struct Draft {
    Draft() = default;
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    std::string text{};
    source::SourceSet sources{};
    diag::Diagnostics diagnostics{}; ///< with errors among them there is no assessment
    model::Project project{};
    load::Locations locations{};
    model::ComputedFacts computed{};
    assess::Subject subject{};
    assess::Assessment assessment{};
};

std::unique_ptr<Draft> read_draft(const DraftContext& context, std::string text);

/// A draft with one fact more, or what is wrong with the fact.
struct Attempt {
    std::unique_ptr<Draft> draft{};
    std::string problem{}; ///< one sentence; empty if there is a draft
    std::string nearest{}; ///< what was probably meant; may be empty
};

/// Inserts `yaml`, a value on one line, at `path`. It has to load without a new problem, to be there then,
/// and to change no other fact.
Attempt with_fact(const DraftContext& context, const Draft& draft, const std::string& path,
                  const std::string& yaml);

} // namespace readiness::cli
