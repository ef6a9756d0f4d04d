// SPDX-License-Identifier: Apache-2.0
// Reads any bytes as a saved report. What is a report is written again, which has to give the same text the
// second time, and rendered in every format.
#include "readiness/render/formats.hpp"
#include "readiness/render/text.hpp"
#include "readiness/report/compare.hpp"
#include "readiness/report/read.hpp"

#include <cstdint>
#include <cstdlib>

using namespace readiness;

namespace {

std::optional<report::Report> read(const std::string& text) {
    source::SourceSet sources;
    diag::Diagnostics diagnostics;
    auto report = report::read_report(sources, sources.add("report.json", text), diagnostics);
    static_cast<void>(diag::render(diagnostics, sources, {.width = 60, .unicode = false}));
    return report;
}

std::string write(const report::Report& report) {
    return report::write_json(schema::ref(report));
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer looks for
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto report = read(std::string(data, data + size));
    if (!report)
        return 0;
    const std::string json = write(*report);
    const auto again = read(json);
    if (!again || write(*again) != json)
        std::abort();
    report::Report compared = *report;
    report::compare(compared, *again, "report.json", "00");
    report::check_baseline(compared);
    for (const auto format :
         {render::render_sarif, render::render_junit, render::render_github, render::render_gitlab,
          render::render_markdown, render::render_csv, render::render_badge, render::render_html})
        static_cast<void>(format(compared));
    static_cast<void>(render::render_text(compared, {.width = 60, .verbose = true}));
    return 0;
}
