// SPDX-License-Identifier: Apache-2.0
#include "report/build_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

/// What is said of waivers, declarations and evidence.
namespace readiness::report {

namespace {

std::string waiver_message(const assess::Waiver& waiver, assess::WaiverCause cause) {
    const std::string day = schema::format_date(waiver.expires);
    switch (cause) {
    case assess::WaiverCause::covers_gap:
        return fmt::format("{} until {}", waiver.rule, day);
    case assess::WaiverCause::switched_off:
        return fmt::format("{} ignored", waiver.rule);
    case assess::WaiverCause::past_last_day:
        return fmt::format("{} expired on {}", waiver.rule, day);
    case assess::WaiverCause::no_such_rule:
        return fmt::format("{} matches nothing: there is no such rule", waiver.rule);
    case assess::WaiverCause::rule_passes:
        return fmt::format("{} matches no gap: the rule passes", waiver.rule);
    case assess::WaiverCause::rule_unknown:
        return fmt::format("{} matches no gap: whether there is one is not known", waiver.rule);
    case assess::WaiverCause::rule_not_applicable:
        return fmt::format("{} matches no gap: the rule does not apply", waiver.rule);
    case assess::WaiverCause::rule_broke:
        return fmt::format("{} matches no gap: the rule broke", waiver.rule);
    case assess::WaiverCause::outside_scope:
        return fmt::format("{} matches no gap: not all of it lies in {}", waiver.rule, *waiver.scope);
    case assess::WaiverCause::covered_already:
        break;
    }
    return fmt::format("{} is not needed: another waiver accepts the gap", waiver.rule);
}

std::string evidence_message(const assess::EvidenceResult& result, schema::Date as_of) {
    const load::Evidence& evidence = *result.evidence;
    const std::string day = evidence.verified_on ? schema::format_date(*evidence.verified_on) : std::string();
    switch (result.state) {
    case assess::EvidenceState::fresh:
        return {};
    case assess::EvidenceState::stale:
        return fmt::format("{} was verified on {}, {} days ago", result.path, day,
                           (as_of - *evidence.verified_on).count());
    case assess::EvidenceState::missing_file:
        return fmt::format("{}: there is no file {}", result.path, *evidence.reference);
    case assess::EvidenceState::outside_root:
        return fmt::format("{}: {} lies outside of the evidence root", result.path, *evidence.reference);
    case assess::EvidenceState::unverified:
        return fmt::format("{} does not say when {} was verified", result.path, *evidence.reference);
    case assess::EvidenceState::future:
        return fmt::format("{} was verified on a day to come, {}", result.path, day);
    case assess::EvidenceState::no_reference:
        break;
    }
    return fmt::format("{} names nothing that shows it", result.path);
}

} // namespace

void build_gaps(const BuildInput& input, Report& report) {
    const std::vector<assess::Finding>& findings = input.assessment.findings;
    const auto all = std::ranges::count_if(findings, &assess::Finding::gap);
    const auto waived = std::ranges::count_if(
        findings, [](const assess::Finding& finding) { return finding.waiver.has_value(); });
    count(report.gaps.all, static_cast<std::size_t>(all));
    count(report.gaps.waived, static_cast<std::size_t>(waived));
    count(report.gaps.unwaived, static_cast<std::size_t>(all - waived));
}

void build_waivers(const BuildInput& input, Report& report) {
    std::vector<Waiver> waivers;
    for (const assess::WaiverResult& result : input.assessment.waivers) {
        const assess::Waiver& from = *result.waiver;
        Waiver& to = waivers.emplace_back();
        say(to.rule, from.rule);
        say(to.state, result.state);
        say(to.cause, result.cause);
        say(to.message, waiver_message(from, result.cause));
        if (from.scope)
            say(to.scope, *from.scope);
        say(to.reason, from.reason);
        say(to.owner, from.owner);
        say(to.approver, from.approver);
        if (from.created)
            say(to.created, *from.created);
        say(to.expires, from.expires);
        say(to.path, from.name());
        if (from.file.empty())
            input.places.fill(to, from.path);
        else
            input.places.fill_waiver(to, from.path);
    }
    say(report.waivers, std::move(waivers));
}

void build_declarations(const BuildInput& input, Report& report) {
    std::vector<Declaration> declarations;
    for (const assess::Declaration* from : input.assessment.declarations) {
        Declaration& to = declarations.emplace_back();
        say(to.rule, from->rule);
        say(to.reason, from->reason);
        say(to.by, from->by);
        say(to.path, from->path);
        input.places.fill(to, from->path);
    }
    say(report.not_applicable, std::move(declarations));
}

void build_evidence(const BuildInput& input, Report& report) {
    std::vector<EvidenceItem> items;
    for (const assess::EvidenceResult& from : input.assessment.evidence) {
        EvidenceItem& to = items.emplace_back();
        say(to.path, from.path);
        say(to.state, from.state);
        say(to.message, evidence_message(from, input.assessment.as_of));
        if (from.evidence->reference)
            say(to.evidence, *from.evidence->reference);
        if (from.evidence->verified_on)
            say(to.verified_on, *from.evidence->verified_on);
        if (from.evidence->by)
            say(to.by, *from.evidence->by);
        input.places.fill_span(to, from.where);
    }
    say(report.evidence, std::move(items));
}

} // namespace readiness::report
