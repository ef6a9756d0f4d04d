// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "readiness/text/utf8.hpp"
#include "render/finding_text.hpp"
#include "render/remarks.hpp"
#include "render/rule_help.hpp"
#include "render/sarif/index.hpp"
#include "render/uri.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <type_traits>

/// SARIF 2.1.0 with Errata 01. GitHub code scanning makes an alert of every result and reads neither `kind`
/// nor `suppressions` nor `baselineState`; three choices follow from that. Passes are no results. What asks
/// for no action today (an open question, a gap that is gone) has the level `none`, which SARIF demands for
/// them anyway, and so fails no check of a pull request. A waived gap has the level `note` and says in its
/// first words until when it is waived; its severity stays in its properties.
namespace readiness::render {

using namespace report;

namespace sarif {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view base_id = "%SRCROOT%";

/// Whole numbers are written without a point.
Json number(double value) {
    if (std::floor(value) == value && std::abs(value) < 1e15)
        return static_cast<std::int64_t>(value);
    return value;
}

template <typename T>
void put(Json& object, const char* key, const Fact<T>& fact) {
    if constexpr (std::is_same_v<T, std::string>) {
        if (fact.state != schema::State::not_stated)
            object[key] = one_line_of(text_of(fact));
    } else if (!fact.stated()) {
        return;
    } else if constexpr (std::is_same_v<T, double>) {
        object[key] = number(fact.value);
    } else if constexpr (std::is_same_v<T, Date>) {
        object[key] = schema::format_date(fact.value);
    } else {
        object[key] = fact.value;
    }
}

void put_list(Json& object, const char* key, const List<std::string>& list) {
    if (list.value.empty())
        return;
    Json& array = object[key] = Json::array();
    for (const std::string& entry : list.value)
        array.push_back(one_line_of(entry));
}

Json message(std::string_view text) {
    Json message = Json::object();
    message["text"] = message_text(text);
    return message;
}

Json description(std::string_view text) {
    Json description = Json::object();
    description["text"] = sentence(without_links(text), description_limit);
    return description;
}

/// Writes one run.
class Run {
  public:
    explicit Run(const Report& report) : report_(report), index_(report) {}
    Json json() const;

  private:
    Json artifacts() const;
    Json rule(const std::string& id, const Finding& finding) const;
    Json driver() const;
    Json invocation() const;
    Json properties() const;
    Json results() const;

    Json artifact_location(std::string_view path) const;
    Json location(const Place& place) const;
    Json fact_location(const DecidingFact& fact) const;
    Json locations(const Finding& finding) const;
    Json related_locations(const Finding& finding) const;
    Json suppressions(const Finding& finding) const;
    Json start(const Fact<std::string>& rule, std::string_view kind, std::string_view level) const;
    Json result(const Finding& finding) const;
    Json result(const GapChange& change) const;

    const Report& report_;
    const Index index_;
};

Json Run::artifact_location(std::string_view path) const {
    const std::string uri = uri_of(path);
    Json location = {{"uri", uri}};
    if (is_relative(path))
        location["uriBaseId"] = base_id;
    if (const auto index = index_.artifact(uri))
        location["index"] = *index;
    return location;
}

Json Run::artifacts() const {
    Json artifacts = Json::array();
    for (const Input* input : index_.artifacts()) {
        const bool target = input->kind.value == InputKind::descriptor;
        Json& artifact = artifacts.emplace_back(Json::object());
        artifact["location"] = artifact_location(text_of(input->path));
        artifact["roles"] = Json::array({target ? "analysisTarget" : "userSpecifiedConfiguration"});
        artifact["sourceLanguage"] = "yaml";
        if (input->sha256.stated())
            artifact["hashes"]["sha-256"] = one_line_of(input->sha256.value);
    }
    return artifacts;
}

Json Run::rule(const std::string& id, const Finding& finding) const {
    const std::string_view title = or_else(finding.title, id);
    const std::string_view level = level_of(finding.base_severity.value);
    const RuleHelp help = rule_help(report_, finding);
    Json rule = {{"id", id}};
    // SARIF wants a name that is not the id, in whatever case.
    if (std::string name = pascal_case(text_of(finding.slug));
        !name.empty() && text::lower_case(name) != text::lower_case(id))
        rule["name"] = std::move(name);
    rule["shortDescription"] = description(title);
    rule["fullDescription"] = description(or_else(finding.why, title));
    rule["help"] = {{"text", without_links(help.text)}, {"markdown", help.markdown}};
    rule["defaultConfiguration"]["level"] = level;
    Json& properties = rule["properties"] = Json::object();
    if (finding.area.stated())
        properties["tags"] = Json::array({one_line_of(finding.area.value)});
    // A rule judges what is stated, so it is as right as the descriptor is.
    properties["precision"] = "very-high";
    properties["problem.severity"] = level == "note" ? "recommendation" : level;
    properties["severity"] = rules::name(finding.base_severity.value);
    put(properties, "effortDaysMin", finding.effort_days_min);
    put(properties, "effortDaysMax", finding.effort_days_max);
    put(properties, "disabled", finding.disabled);
    return rule;
}

Json rule_of_baseline(const std::string& id, const GapChange& change) {
    const Json title = description(or_else(change.title, id));
    Json rule = {{"id", id}, {"shortDescription", title}, {"fullDescription", title}};
    rule["help"]["text"] = "The rule was part of the baseline only.";
    rule["defaultConfiguration"]["level"] = level_of(change.severity.value);
    return rule;
}

Json Run::driver() const {
    Json driver = {{"name", one_line_of(or_else(report_.tool.name, "readiness"))}};
    put(driver, "version", report_.tool.version);
    const std::string_view version = text_of(report_.tool.version);
    if (schema::is_version(version) && std::ranges::count(version, '.') == 2)
        driver["semanticVersion"] = version;
    Json& rules = driver["rules"] = Json::array();
    for (const auto& [id, told] : index_.rules())
        rules.push_back(told.finding ? rule(id, *told.finding) : rule_of_baseline(id, *told.gone));
    return driver;
}

Json Run::location(const Place& place) const {
    // The region ends with its line, as it does where no end is given.
    Json region = {{"startLine", place.line}, {"startColumn", place.column}, {"endLine", place.line}};
    Json location = Json::object();
    location["physicalLocation"]["artifactLocation"] = artifact_location(place.path);
    location["physicalLocation"]["region"] = std::move(region);
    return location;
}

Json Run::fact_location(const DecidingFact& fact) const {
    Json place = location(place_of(report_, fact.file, fact.line, fact.column.value));
    Json property = {{"fullyQualifiedName", one_line_of(text_of(fact.path))}, {"kind", "property"}};
    place["logicalLocations"] = Json::array({std::move(property)});
    place["message"] = message(sentence(deciding_text(fact)));
    return place;
}

Json Run::locations(const Finding& finding) const {
    Json place = location(place_of(report_, finding.file, finding.line, finding.column.value));
    if (!finding.facts.value.empty()) {
        const Json first = fact_location(finding.facts.value.front());
        place["logicalLocations"] = first["logicalLocations"];
        place["message"] = first["message"];
    }
    return Json::array({std::move(place)});
}

/// The first fact is told with the place of the result itself.
Json Run::related_locations(const Finding& finding) const {
    Json related = Json::array();
    const std::vector<DecidingFact>& facts = finding.facts.value;
    for (std::size_t i = 1; i < facts.size() && i <= related_limit; ++i) {
        Json& place = related.emplace_back(Json::object());
        place["id"] = i;
        place.update(fact_location(facts[i]));
    }
    return related;
}

/// A list for every result, because none or all must have one.
Json Run::suppressions(const Finding& finding) const {
    Json list = Json::array();
    if (!finding.waived.value)
        return list;
    Json& entry = list.emplace_back(Json::object());
    entry["kind"] = "external";
    entry["status"] = "accepted";
    const Waiver* waiver = waiver_of(report_, finding);
    if (!waiver)
        return list;
    entry["justification"] = waiver_text(*waiver);
    if (waiver->file.stated())
        entry["location"] = location(place_of(report_, waiver->file, waiver->line));
    Json& properties = entry["properties"] = Json::object();
    put(properties, "path", waiver->path);
    put(properties, "scope", waiver->scope);
    put(properties, "reason", waiver->reason);
    put(properties, "owner", waiver->owner);
    put(properties, "approver", waiver->approver);
    put(properties, "created", waiver->created);
    put(properties, "expires", waiver->expires);
    return list;
}

Json Run::start(const Fact<std::string>& rule, std::string_view kind, std::string_view level) const {
    const std::string id = rule_id(rule);
    Json result = {{"ruleId", id}, {"ruleIndex", index_.rule(id)}, {"kind", kind}, {"level", level}};
    return result;
}

/// GitHub goes by the first key. The other one says what it is and may get a second version one day.
Json fingerprints(const Fact<std::string>& rule, const Fact<std::string>& fingerprint) {
    const std::string print = fingerprint_of(fingerprint, rule);
    Json prints = {{"primaryLocationLineHash", print}, {"readinessFinding/v1", print}};
    return prints;
}

Json Run::result(const Finding& finding) const {
    const bool open = finding.is(assess::Outcome::unknown);
    Json result = start(finding.rule, open ? "open" : "fail", level_of(finding));
    result["message"] = message(finding_text(report_, finding));
    result["locations"] = locations(finding);
    if (Json related = related_locations(finding); !related.empty())
        result["relatedLocations"] = std::move(related);
    result["partialFingerprints"] = fingerprints(finding.rule, finding.fingerprint);
    if (report_.baseline.stated())
        result["baselineState"] = name_of(finding.baseline_state.value);
    result["suppressions"] = suppressions(finding);
    Json& properties = result["properties"] = Json::object();
    properties["outcome"] = assess::name(finding.outcome.value);
    properties["severity"] = rules::name(finding.severity.value);
    if (finding.escalated.value)
        properties["baseSeverity"] = rules::name(finding.base_severity.value);
    put(properties, "points", finding.points);
    put(properties, "area", finding.area);
    if (finding.advice.value)
        properties["advice"] = true;
    put(properties, "effortDaysMin", finding.effort_days_min);
    put(properties, "effortDaysMax", finding.effort_days_max);
    put_list(properties, "missing", finding.missing);
    put_list(properties, "escalationDependsOn", finding.escalation_unknown);
    return result;
}

/// A gap of the baseline that is gone.
Json Run::result(const GapChange& change) const {
    Json result = start(change.rule, "informational", "none");
    const std::string id = rule_id(change.rule);
    const std::string was = sentence(or_else(change.message, or_else(change.title, id)));
    result["message"] = message("Gone since the baseline: " + was);
    result["locations"] = Json::array({location(place_of(report_, change.file, change.line))});
    result["partialFingerprints"] = fingerprints(change.rule, change.fingerprint);
    result["baselineState"] = name_of(BaselineState::absent);
    result["suppressions"] = Json::array();
    result["properties"]["severity"] = rules::name(change.severity.value);
    put(result["properties"], "points", change.points);
    return result;
}

Json Run::results() const {
    Json results = Json::array();
    for (const Finding& finding : report_.findings.value)
        if (finding.is(assess::Outcome::fail) || finding.is(assess::Outcome::unknown))
            results.push_back(result(finding));
    for (const GapChange* change : gone_gaps(report_))
        results.push_back(result(*change));
    return results;
}

Json notification(std::string_view level, std::string_view text, Json locations) {
    Json notification = {{"level", level}, {"message", message(text)}};
    notification["locations"] = std::move(locations);
    return notification;
}

Json Run::invocation() const {
    const Exit exit = exit_of(report_);
    Json invocation = {{"executionSuccessful", exit.code < 2}, {"exitCode", exit.code}};
    invocation["exitCodeDescription"] = exit.why;
    Json& broken = invocation["toolExecutionNotifications"] = Json::array();
    for (const Finding& finding : report_.findings.value)
        if (finding.is(assess::Outcome::error)) {
            Json& told = broken.emplace_back(
                notification("error", finding_text(report_, finding), locations(finding)));
            const std::string id = rule_id(finding.rule);
            told["associatedRule"] = {{"id", id}, {"index", index_.rule(id)}};
        }
    Json& waivers = invocation["toolConfigurationNotifications"] = Json::array();
    for (const Waiver& waiver : report_.waivers.value)
        if (waiver.state.value != assess::WaiverState::active)
            waivers.push_back(
                notification("warning", sentence("Waiver: " + std::string(text_of(waiver.message))),
                             Json::array({location(place_of(report_, waiver.file, waiver.line))})));
    return invocation;
}

Json Run::properties() const {
    Json properties = Json::object();
    put(properties, "project", report_.project.name);
    put(properties, "asOf", report_.as_of);
    properties["verdict"] = assess::name(report_.verdict.value.value);
    put(properties, "verdictReason", report_.verdict.reason);
    put(properties, "assessable", report_.score.assessable);
    put(properties, "scoreLow", report_.score.low);
    put(properties, "scoreHigh", report_.score.high);
    put(properties, "coveragePct", report_.coverage_pct);
    put(properties, "evidencePct", report_.evidence_pct);
    put(properties, "gateSet", report_.gate.set);
    put(properties, "gateMet", report_.gate.met);
    put(properties, "profile", report_.profile.name);
    Json& packs = properties["rulePacks"] = Json::array();
    for (const RulePack& pack : report_.rule_packs.value)
        packs.push_back(one_line_of(text_of(pack.id)));
    if (!report_.baseline.stated())
        return properties;
    const Baseline& from = report_.baseline;
    Json& baseline = properties["baseline"] = Json::object();
    put(baseline, "path", from.path);
    put(baseline, "sha256", from.sha256);
    put(baseline, "asOf", from.as_of);
    put(baseline, "scoreLow", from.score_low);
    put(baseline, "scoreHigh", from.score_high);
    put(baseline, "lowChange", from.low_change);
    put(baseline, "highChange", from.high_change);
    put(baseline, "sameRules", from.same_rules);
    return properties;
}

Json Run::json() const {
    Json run = Json::object();
    run["tool"]["driver"] = driver();
    run["automationDetails"]["id"] = category_of(report_);
    run["invocations"] = Json::array({invocation()});
    // Where that folder is on this machine would differ from run to run and is nobody's business.
    run["originalUriBaseIds"][base_id]["description"] =
        message("The folder that readiness was started in, as a rule the root of the repository.");
    run["artifacts"] = artifacts();
    run["defaultEncoding"] = "utf-8";
    run["columnKind"] = "unicodeCodePoints";
    run["results"] = results();
    run["properties"] = properties();
    return run;
}

} // namespace

} // namespace sarif

std::string render_sarif(const Report& report) {
    sarif::Json log = sarif::Json::object();
    log["$schema"] =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    log["version"] = "2.1.0";
    log["runs"] = sarif::Json::array({sarif::Run(report).json()});
    return text::printable_json(log.dump(2, ' ', false, sarif::Json::error_handler_t::replace)) + "\n";
}

} // namespace readiness::render
