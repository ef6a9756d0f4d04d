// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/assess/gate.hpp"
#include "readiness/report/report.hpp"

namespace readiness::report {

/// A file that was read, by the name it is shown with.
struct InputDigest {
    InputKind kind = InputKind::descriptor;
    std::string path;
    std::string sha256;
};

/// What a report says that the judgement does not know.
struct Context {
    std::string tool_version{};
    const source::SourceSet* sources = nullptr; ///< may be null: then nothing has a place
    const assess::Subject* subject = nullptr;   ///< what was judged; may be null
    std::vector<InputDigest> inputs{};
    Project project{};
    SupportCalendar calendar{};
    /// That of the judgement. A summary has findings only of what its reader sees, and of those rule,
    /// outcome, severity, fix and effort of a gap, and of those that lead message and place.
    assess::Detail detail = assess::Detail::steps;
};

/// Points of an area as they are shown, in tenths: those it decides to the nearest, `low` rounded down,
/// `high` up.
struct AreaTenths {
    std::int64_t points = 0;
    std::int64_t low = 0;
    std::int64_t high = 0;
};
AreaTenths tenths_of(const assess::AreaResult& area);
/// The state of an area in the words of its kind.
AreaState state_of(const assess::AreaResult& area);

/// Turns a judgement into a document that owns all it says.
Report build(const assess::Assessment& assessment, const rules::Catalogue& catalogue,
             const rules::Profile& profile, const assess::GateResult& gate, const Context& context);

} // namespace readiness::report
