// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "readiness/text/utf8.hpp"
#include "render/finding_text.hpp"
#include "render/rule_help.hpp"
#include "render/uri.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

/// Code Quality of GitLab: the issues of the Code Climate specification, as an array. There is no way to say
/// that a finding is accepted or not decided, so everything that asks for no action of its own - what is
/// waived, mere advice, open questions - is `info` and says in its first words what it is.
namespace readiness::render {

using namespace report;

namespace {

using Json = nlohmann::ordered_json;

std::string_view severity_of(const Finding& finding) {
    if (finding.waived.value || finding.advice.value || finding.is(assess::Outcome::unknown))
        return "info";
    switch (finding.severity.value) {
    case assess::Severity::blocker:
        return "blocker";
    case assess::Severity::high:
        return "critical";
    case assess::Severity::medium:
        return "major";
    case assess::Severity::low:
        break;
    }
    return "minor";
}

/// Entries with the same fingerprint replace each other, so each is given once.
std::string unique(const Finding& finding, std::set<std::string>& taken) {
    const std::string print = fingerprint_of(finding.fingerprint, finding.rule);
    std::string candidate = print;
    for (int n = 2; !taken.insert(candidate).second; ++n)
        candidate = fmt::format("{}-{}", print, n);
    return candidate;
}

Json entry(const Report& report, const Finding& finding, std::set<std::string>& taken) {
    const Place place = place_of(report, finding.file, finding.line);
    Json entry = {{"type", "issue"},
                  {"check_name", rule_id(finding.rule)},
                  {"description", finding_text(report, finding)},
                  {"categories", Json::array({"Bug Risk"})},
                  {"severity", severity_of(finding)},
                  {"fingerprint", unique(finding, taken)}};
    Json& location = entry["location"] = {{"path", tidy_path(place.path)}};
    location["lines"] = {{"begin", place.line}, {"end", place.line}};
    entry["content"] = {{"body", rule_help(report, finding).markdown}};
    return entry;
}

} // namespace

std::string render_gitlab(const Report& report) {
    Json entries = Json::array();
    std::set<std::string> taken;
    for (const Finding& finding : report.findings.value)
        if (finding.is(assess::Outcome::fail) || finding.is(assess::Outcome::unknown) ||
            finding.is(assess::Outcome::error))
            entries.push_back(entry(report, finding, taken));
    return text::printable_json(entries.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

} // namespace readiness::render
