// SPDX-License-Identifier: Apache-2.0
#include "readiness/report/report.hpp"
#include "readiness/schema/describe.hpp"

namespace readiness::schema {

template <>
const EnumInfo& enum_of<assess::Outcome>() {
    static constexpr EnumValue values[] = {
        {"pass", "The requirement is met"},
        {"fail", "The requirement is not met: a gap"},
        {"unknown", "Facts are missing that could decide"},
        {"not_applicable", "The rule is not about this project, or was declared irrelevant with a reason"},
        {"error", "The rule itself broke"},
    };
    static constexpr EnumInfo info = enumeration<assess::Outcome>("outcome", values);
    return info;
}

// Verdicts are spelled in capitals everywhere but in C++, which `enumeration` would not accept.
template <>
const EnumInfo& enum_of<assess::Verdict>() {
    static constexpr EnumValue values[] = {
        {"NOT_ASSESSABLE", "No rule applies"},
        {"NO_GO", "A blocker is open, or the score is too low"},
        {"DEFER", "Too little is known to decide; questions come first"},
        {"GO_WITH_CONDITIONS", "The rollout may start, and the conditions must be met on the way"},
        {"GO", "The rollout may start"},
    };
    static constexpr EnumInfo info{"verdict", values};
    return info;
}

template <>
const EnumInfo& enum_of<assess::DecidedBy>() {
    static constexpr EnumValue values[] = {
        {"nothing_applies", "No rule applies"},
        {"blocker_open", "A blocker fails without a waiver"},
        {"high_too_low", "Even the high end of the score is too low"},
        {"coverage_too_low", "Too few of the points are decided"},
        {"blocker_unknown", "Facts are missing that decide a blocker"},
        {"go", "The score is high enough and no blocker or high-severity gap is open"},
        {"conditional", "The score is high enough if the conditions are met"},
        {"low_too_low", "The low end of the score is too low"},
    };
    static constexpr EnumInfo info = enumeration<assess::DecidedBy>("decided_by", values);
    return info;
}

template <>
const EnumInfo& enum_of<assess::WaiverState>() {
    static constexpr EnumValue values[] = {
        {"active", "It accepts a gap today"},
        {"expired", "Its last day is over, so the gap counts again"},
        {"unused", "Another waiver accepts the gap already"},
        {"unmatched", "There is no gap that it would accept"},
        {"ignored", "Waivers were switched off for this run"},
    };
    static constexpr EnumInfo info = enumeration<assess::WaiverState>("waiver_state", values);
    return info;
}

template <>
const EnumInfo& enum_of<assess::WaiverCause>() {
    static constexpr EnumValue values[] = {
        {"covers_gap", "Its rule fails, and everything that decided it lies in its scope"},
        {"switched_off", "Waivers were switched off for this run"},
        {"past_last_day", "Its last day is over"},
        {"no_such_rule", "No rule that took part has this id"},
        {"rule_passes", "Its rule passes"},
        {"rule_unknown", "Facts are missing that decide its rule"},
        {"rule_not_applicable", "Its rule does not apply"},
        {"rule_broke", "Its rule ended in an error"},
        {"outside_scope", "Its rule fails, but for reasons outside of its scope, too"},
        {"covered_already", "A waiver before it accepts the gap"},
    };
    static constexpr EnumInfo info = enumeration<assess::WaiverCause>("waiver_cause", values);
    return info;
}

template <>
const EnumInfo& enum_of<assess::EvidenceState>() {
    static constexpr EnumValue values[] = {
        {"fresh", "It counts: somebody verified it within the days the profile allows"},
        {"stale", "It was verified longer ago than that"},
        {"missing_file", "The file it names is not there"},
        {"outside_root", "The file it names lies outside of the evidence root, and was not looked for"},
        {"unverified", "Nobody wrote down when it was verified"},
        {"future", "It was verified on a day that is still to come"},
        {"no_reference", "A day or a name is given, but nothing to look at"},
    };
    static constexpr EnumInfo info = enumeration<assess::EvidenceState>("evidence_state", values);
    return info;
}

template <>
const EnumInfo& enum_of<report::AreaState>() {
    static constexpr EnumValue values[] = {
        {"open", "A gap or a foundation of which a rule fails"},
        {"closed", "A gap or a foundation of which every applicable rule passes"},
        {"present", "An anti-pattern of which a rule fails"},
        {"absent", "An anti-pattern of which every applicable rule passes"},
        {"unknown", "No rule fails, but facts are missing"},
        {"not_applicable", "No rule of the area applies"},
    };
    static constexpr EnumInfo info = enumeration<report::AreaState>("area_state", values);
    return info;
}

template <>
const EnumInfo& enum_of<report::StepKind>() {
    static constexpr EnumValue values[] = {
        {"mend_rules", "Rules broke and must be mended before the result can be trusted"},
        {"add_rules", "No rule applies; add a pack that does"},
        {"close_gap", "Close a gap"},
        {"answer_question", "State a fact"},
        {"agree_conditions", "Agree on owners and dates of the conditions"},
        {"roll_out", "Start the rollout"},
    };
    static constexpr EnumInfo info = enumeration<report::StepKind>("step_kind", values);
    return info;
}

} // namespace readiness::schema
