// SPDX-License-Identifier: Apache-2.0
#include "readiness/report/read.hpp"

#include "readiness/diag/limit_table.hpp"
#include "readiness/load/loader.hpp"
#include "readiness/yaml/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace readiness::report {

namespace {

/// An entry takes two thousand bytes of memory, however short it is.
bool lists_fit(const yaml::Document& document, diag::Diagnostics& diagnostics) {
    if (document[document.root()].kind != yaml::NodeKind::mapping)
        return true; // load() says what is wrong with it
    constexpr std::array<std::string_view, 3> bounded{"areas", "findings", "ledger"};
    bool fit = true;
    // One walk, because a hostile report has a million keys.
    for (yaml::NodeId key = document[document.root()].first_child; key != yaml::no_node;) {
        const yaml::NodeId list = document[key].next_sibling;
        const std::string& name = document[key].text;
        key = document[list].next_sibling;
        if (document[list].child_count <= limits::catalogue_rules ||
            std::ranges::find(bounded, name) == bounded.end())
            continue;
        source::Span where = document[list].span;
        where.end = std::min(where.end, where.begin + 1);
        diagnostics
            .report(diag::Code::list_too_long, where,
                    fmt::format("`{}` has {} entries", name, document[list].child_count))
            .expected =
            "at most " + limits::words(limits::catalogue_rules, "entries") + ", one for each rule";
        fit = false;
    }
    return fit;
}

} // namespace

std::optional<Report> read_report(const source::SourceSet& sources, source::FileId file,
                                  diag::Diagnostics& diagnostics) {
    diag::Diagnostics own;
    std::optional<Report> report;
    const auto document = yaml::parse_json(sources, file, own);
    if (document && document->is_blank(document->root())) {
        own.report(diag::Code::empty_document, (*document)[document->root()].span, "the file says nothing");
    } else if (document && lists_fit(*document, own)) {
        report.emplace();
        const load::Locations places =
            load::load(sources, *document, document->root(), schema::ref_mut(*report),
                       {.what = "a report", .list_entries = limits::report_entries}, own);
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
