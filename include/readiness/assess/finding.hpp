// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/assess/outcome.hpp"
#include "readiness/cel/explain.hpp"
#include "readiness/rules/rule.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::assess {

using rules::Rational;
using rules::Severity;

/// How one of the two conditions of a rule came out, step by step.
struct Trace {
    const cel::Program* condition = nullptr; ///< Rule::applies or Rule::require
    cel::Step step{};
};

/// Why a finding came out as it did. Most findings of a summary have nothing of it.
struct Reasons {
    std::string message{};                         ///< of a fail, the finding with its numbers; see Detail
    std::vector<cel::DecidingFact> facts{};        ///< what decided, for everything but a pass; see Detail
    std::size_t facts_omitted = 0;                 ///< more of those that decided than limits::finding_facts
    std::vector<Trace> traces{};                   ///< of the conditions behind an outcome; see Detail
    std::vector<std::string> escalation_unknown{}; ///< facts that could still raise the severity
    std::optional<std::size_t> declared{};         ///< index into Assessment::declarations
    std::string error{};                           ///< why the rule broke
};

/// What one rule said.
struct Finding {
    const rules::Rule* rule = nullptr;
    Outcome outcome = Outcome::error;
    Severity severity{}; ///< after escalation
    bool escalated = false;
    bool advice = false;                 ///< neither blocks nor gates at this stage
    std::optional<std::size_t> waiver{}; ///< index into Assessment::waivers, of an active waiver
    Rational share{};                    ///< points of 100 this rule decides; 0 if not applicable
    /// Facts not stated that could decide; in descriptor order from Detail::facts on.
    std::vector<std::string> missing{};
    std::uint32_t facts_read = 0; ///< stated facts `require` read; see Detail
    std::uint32_t facts_with_fresh_evidence = 0;
    std::int64_t unproven_tenths = 0;       ///< of a pass: points, in tenths, that no fresh evidence backs
    std::unique_ptr<Reasons> own_reasons{}; ///< null where there are none

    const Reasons& reasons() const {
        static const Reasons none;
        return own_reasons ? *own_reasons : none;
    }
    Reasons& give_reasons() {
        if (!own_reasons)
            own_reasons = std::make_unique<Reasons>();
        return *own_reasons;
    }
    /// What to say of it; where nothing else is known, the title.
    std::string_view message() const {
        return reasons().message.empty() ? rule->title() : std::string_view(reasons().message);
    }
    bool gap() const { return outcome == Outcome::fail; }
    /// A gap that counts against verdict and gate.
    bool open() const { return gap() && !advice; }
    bool open_unwaived() const { return open() && !waiver; }
};

} // namespace readiness::assess
