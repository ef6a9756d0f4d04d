// SPDX-License-Identifier: Apache-2.0
#include "pipeline.hpp"

#include "evidence_files.hpp"
#include "subject.hpp"
#include "version.hpp"

#include "readiness/source/digest.hpp"
#include "readiness/yaml/document.hpp"

namespace readiness::cli {

namespace {

report::InputDigest input_of(report::InputKind kind, const InputText& input, const Request& request) {
    const bool shown = request.detail > assess::Detail::summary;
    return {kind, input.name, shown ? source::sha256(input.text) : std::string()};
}

/// Fills project and locations.
bool load_project(const Request& request, Io& io, Log& log, Judgement& result) {
    auto input = read_input(request.file, request.stdin_name, io, log, result.diagnostics);
    if (!input)
        return false;
    result.inputs.push_back(input_of(report::InputKind::descriptor, *input, request));
    const source::FileId file = result.sources.add(input->name, std::move(input->text));
    const auto document = yaml::parse(result.sources, file, result.diagnostics);
    if (!document)
        return false;
    result.locations =
        load::load(result.sources, *document, document->root(), schema::ref_mut(result.project),
                   {.evidence = true, .what = "a project descriptor"}, result.diagnostics);
    log.done("descriptor read");
    return !result.diagnostics.has_errors();
}

/// Adds the waivers of a file of their own to the subject.
bool load_waivers(const Request& request, Io& io, Log& log, Judgement& result) {
    auto input = read_input(request.waivers, "", io, log, result.diagnostics);
    if (!input)
        return false;
    result.inputs.push_back(input_of(report::InputKind::waivers, *input, request));
    const source::FileId file = result.sources.add(input->name, std::move(input->text));
    const auto document = yaml::parse(result.sources, file, result.diagnostics);
    if (!document)
        return false;
    result.waiver_locations =
        load::load(result.sources, *document, document->root(), schema::ref_mut(result.waivers),
                   {.evidence = true, .what = "a file of waivers"}, result.diagnostics);
    add_waivers(result.waivers, result.waiver_locations, request.waivers, result.subject);
    return !result.diagnostics.has_errors();
}

schema::Date judged_for(const Request& request, const model::Project& project, Io& io) {
    if (request.as_of)
        return *request.as_of;
    return project.as_of.stated() ? project.as_of.value : io.today();
}

void report_broken_rules(Judgement& result) {
    for (const assess::Finding& finding : result.assessment.findings)
        if (finding.outcome == assess::Outcome::error)
            result.diagnostics.report(diag::Code::rule_error, finding.rule->where,
                                      "rule `" + finding.rule->id + "` broke: " + finding.reasons().error);
}

template <typename E>
schema::Fact<std::string> spelled(const schema::Fact<E>& fact) {
    if (!fact.stated())
        return {};
    const auto index = static_cast<std::size_t>(fact.value);
    return {schema::State::stated, std::string(schema::enum_of<E>().values[index].name)};
}

report::Project about(const model::Project& project) {
    return {.name = project.project.name,
            .summary = project.project.summary,
            .stage = spelled(project.project.stage),
            .criticality = spelled(project.project.criticality),
            .pilot_users = project.pilot.users,
            .target_users = project.scale.target_users,
            .start_date = project.rollout.start_date,
            .enterprise_date = project.rollout.enterprise_date};
}

report::SupportCalendar about(const Calendar& calendar) {
    return {.path = {schema::State::stated, calendar.name},
            .as_of = calendar.dates.as_of,
            .sha256 = {schema::State::stated, calendar.digest}};
}

} // namespace

bool read_subject(const Request& request, Io& io, Log& log, Judgement& result) {
    if (!request.file.empty() && !load_project(request, io, log, result))
        return false;
    const schema::Date as_of = judged_for(request, result.project, io);
    result.project.as_of = {schema::State::stated, as_of};
    auto calendar = load_calendar(request.rules.calendar, io, log, result.sources, result.diagnostics);
    if (!calendar)
        return false;
    result.calendar = std::move(*calendar);
    result.computed = model::compute(result.project, result.calendar.dates);
    result.subject = make_subject(result.project, result.computed, result.locations, as_of);
    return true;
}

bool judge(const Request& request, Io& io, Log& log, Judgement& result) {
    // The descriptor comes first: its problems are the reader's own, and are shown even if the profile is
    // wrong too.
    bool loaded = read_subject(request, io, log, result);
    if (request.config)
        result.inputs.push_back(*request.config);
    if (!request.waivers.empty())
        loaded = load_waivers(request, io, log, result) && loaded;
    result.subject.evidence_files =
        look_for_evidence(request.evidence_root, result.subject, io.files(), result.diagnostics);
    auto rulebook = load_rulebook(request.rules, io, log, result.sources, result.diagnostics);
    if (!loaded || !rulebook)
        return false;
    result.rulebook = std::move(*rulebook);
    check_subject(result.subject, result.rulebook.catalogue, result.locations, result.diagnostics);
    if (result.diagnostics.has_errors())
        return false;
    result.detail = request.detail;
    result.assessment = assess::assess(result.rulebook.catalogue, result.rulebook.profile, result.subject,
                                       {.use_waivers = request.use_waivers, .detail = request.detail});
    report_broken_rules(result);
    log.done("assessed");
    return true;
}

report::Report make_report(const Judgement& judgement, const assess::GateResult& gate) {
    const report::Context context{.tool_version = program_version,
                                  .sources = &judgement.sources,
                                  .subject = &judgement.subject,
                                  .inputs = judgement.inputs,
                                  .project = about(judgement.project),
                                  .calendar = about(judgement.calendar),
                                  .detail = judgement.detail};
    return report::build(judgement.assessment, judgement.rulebook.catalogue, judgement.rulebook.profile, gate,
                         context);
}

} // namespace readiness::cli
