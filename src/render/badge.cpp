// SPDX-License-Identifier: Apache-2.0
#include "readiness/render/formats.hpp"
#include "readiness/report/words.hpp"

#include <nlohmann/json.hpp>

namespace readiness::render {

using namespace report;

namespace {

/// Names that shields.io gives its own badges.
std::string_view color_of(assess::Verdict verdict) {
    switch (verdict) {
    case assess::Verdict::go:
        return "brightgreen";
    case assess::Verdict::go_with_conditions:
        return "yellow";
    case assess::Verdict::defer:
        return "orange";
    case assess::Verdict::no_go:
        return "red";
    case assess::Verdict::not_assessable:
        break;
    }
    return "lightgrey";
}

/// The low end leads, so that a badge that is cut off still says what counts. A star: some gap is only
/// waived.
std::string message_of(const Report& report) {
    std::string text = tenths(report.score.low.value);
    if (report.score.low_exact != report.score.high_exact)
        text += "-" + tenths(report.score.high.value);
    text += " " + std::string(assess::name(report.verdict.value.value));
    if (report.gaps.waived.value > 0)
        text += '*';
    return text;
}

} // namespace

std::string render_badge(const Report& report) {
    const bool assessable = report.score.assessable.value;
    nlohmann::ordered_json badge;
    badge["schemaVersion"] = 1;
    badge["label"] = "readiness";
    badge["message"] = assessable ? message_of(report) : "not assessable";
    badge["color"] = color_of(assessable ? report.verdict.value.value : assess::Verdict::not_assessable);
    if (!assessable)
        badge["isError"] = true;
    return badge.dump(2) + "\n";
}

} // namespace readiness::render
