// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/program.hpp"
#include "readiness/rules/pack_file.hpp"
#include "readiness/rules/rational.hpp"
#include "readiness/rules/wording.hpp"
#include "readiness/text/shared_text.hpp"
#include "readiness/text/text_list.hpp"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace readiness::rules {

std::string_view name(Severity severity);
std::optional<Severity> parse_severity(std::string_view text);
std::string_view name(AreaKind kind);
/// Blocker is worse than high, and so on. The enumeration counts from the worst.
inline bool at_least_as_bad(Severity a, Severity b) {
    return a <= b;
}

struct Escalation {
    cel::Program when;
    Severity severity{};
};

/// What a profile says of a rule, beside its severity.
struct Adjustment {
    std::optional<Rational> weight{}; ///< in place of its severity's
    text::SharedText disabled{};      ///< why it is left out; empty where it is not
};

/// A rule, compiled. A plain value: it can be written out and read back, all but what a profile adjusts.
struct Rule {
    text::SharedText id;
    Wording wording;
    Template finding;
    text::SharedText area;
    Severity severity{};
    std::vector<Escalation> escalate;
    Lifecycle lifecycle{};
    std::optional<schema::Date> effective_on;
    cel::Program applies;
    cel::Program require;
    double effort_days_min = 0; ///< person-days for a team of four to eight
    double effort_days_max = 0;
    text::TextList depends_on;
    text::TextList claims;
    text::TextList sources;
    ScanSupport scan{};
    text::TextList facts;                           ///< paths named by `applies` and `require`
    text::TextList thresholds{};                    ///< names of those it names
    source::Span where;                             ///< of the id
    std::shared_ptr<const Adjustment> adjustment{}; ///< null for most; copies of a rule share it

    /// These are kept as long as the rule is, and a copy of it keeps them, too.
    std::string_view slug() const { return wording[Wording::Text::slug]; }
    std::string_view title() const { return wording[Wording::Text::title]; }
    /// As written, with its placeholders.
    std::string_view finding_text() const { return wording[Wording::Text::finding]; }
    std::string_view why() const { return wording[Wording::Text::why]; }
    std::string_view fix() const { return wording[Wording::Text::fix]; }
    std::string_view since() const { return wording[Wording::Text::since]; }
    /// `readiness@2026.1`
    std::string_view pack() const { return wording[Wording::Text::pack]; }
    /// See Adjustment.
    std::string_view disabled() const {
        return adjustment ? std::string_view(adjustment->disabled) : std::string_view();
    }
    std::optional<Rational> weight() const { return adjustment ? adjustment->weight : std::nullopt; }
};

} // namespace readiness::rules
