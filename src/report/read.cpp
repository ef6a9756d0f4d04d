// SPDX-License-Identifier: Apache-2.0
#include "readiness/report/read.hpp"

#include "readiness/load/loader.hpp"
#include "readiness/yaml/json.hpp"

namespace readiness::report {

std::optional<Report> read_report(const source::SourceSet& sources, source::FileId file,
                                  diag::Diagnostics& diagnostics) {
    diag::Diagnostics own;
    std::optional<Report> report;
    const auto document = yaml::parse_json(sources, file, own);
    if (document && document->is_blank(document->root())) {
        own.report(diag::Code::empty_document, (*document)[document->root()].span, "the file says nothing");
    } else if (document) {
        report.emplace();
        const load::Locations places =
            load::load(sources, *document, document->root(), schema::ref_mut(*report),
                       {.what = "a report", .list_entries = limits::report_nodes}, own);
        const load::Location* version = places.find("schema_version");
        if (version && report->schema_version.value > schema_version)
            own.report(diag::Code::out_of_range, version->value, "this report has a newer format").expected =
                "a report of format " + std::to_string(schema_version) + ", or a newer `readiness`";
    }
    const bool failed = own.has_errors();
    for (const diag::Diagnostic& problem : own.items())
        diagnostics.add(problem);
    return failed ? std::nullopt : std::move(report);
}

} // namespace readiness::report
