// SPDX-License-Identifier: Apache-2.0
#include "calendar.hpp"

#include "readiness/load/loader.hpp"
#include "readiness/packs/built_in.hpp"
#include "readiness/rules/embedded.hpp"
#include "readiness/source/digest.hpp"
#include "readiness/yaml/document.hpp"

namespace readiness::cli {

std::optional<Calendar> load_calendar(const std::string& file, Io& io, Log& log, source::SourceSet& sources,
                                      diag::Diagnostics& diagnostics) {
    const rules::EmbeddedText& standard = rules::embedded_calendar();
    if (file.empty())
        if (auto compiled = packs::read_calendar(packs::compiled().calendar, packs::Trust::built_in))
            return Calendar{.dates = std::move(compiled->dates),
                            .name = std::string(standard.name),
                            .digest = std::move(compiled->digest)};
    std::string name(standard.name), text(standard.text);
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
