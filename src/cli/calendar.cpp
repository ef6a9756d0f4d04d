// SPDX-License-Identifier: Apache-2.0
#include "calendar.hpp"

#include "readiness/load/loader.hpp"
#include "readiness/rules/catalogue.hpp"
#include "readiness/source/digest.hpp"
#include "readiness/yaml/document.hpp"

#include <algorithm>

namespace readiness::cli {

namespace {

constexpr const char* built_in = "readiness/calendars/support.yaml";

} // namespace

std::optional<Calendar> load_calendar(const std::string& file, Io& io, Log& log, source::SourceSet& sources,
                                      diag::Diagnostics& diagnostics) {
    const rules::PackText& standard =
        *std::ranges::find(rules::embedded_files(), built_in, &rules::PackText::path);
    std::string name = standard.name, text = standard.text;
    if (!file.empty()) {
        auto input = read_input(file, "", io, log, diagnostics);
        if (!input)
            return std::nullopt;
        name = std::move(input->name);
        text = std::move(input->text);
    }
    Calendar result{.dates = {}, .name = name, .digest = source::sha256(text)};
    diag::Diagnostics problems;
    const auto document = yaml::parse(sources, sources.add(name, text), problems);
    if (document)
        load::load(sources, *document, document->root(), schema::ref_mut(result.dates),
                   {.evidence = false, .what = "a support calendar"}, problems);
    const bool sound = document && !problems.has_errors();
    for (const diag::Diagnostic& problem : problems.items())
        diagnostics.add(problem);
    return sound ? std::optional(std::move(result)) : std::nullopt;
}

} // namespace readiness::cli
