// SPDX-License-Identifier: Apache-2.0
#include "readiness/packs/built_in.hpp"

#include "packs/form.hpp"

#include "readiness/load/loader.hpp"
#include "readiness/rules/embedded.hpp"
#include "readiness/source/digest.hpp"

#include <algorithm>

namespace readiness::packs {

namespace {

constexpr std::string_view default_profile = "default";

/// For each file of the set, its place among the embedded ones.
std::vector<std::uint32_t> places_of(const source::SourceSet& sources) {
    std::vector<std::uint32_t> places;
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
        const auto files = rules::embedded_files();
        const auto found = std::ranges::find(files, sources.file({i}).name(), &rules::EmbeddedText::name);
        places.push_back(static_cast<std::uint32_t>(found - files.begin()));
    }
    return places;
}

} // namespace

std::optional<Rulebook> load_rulebook(diag::Diagnostics& diagnostics, source::SourceSet& sources) {
    const auto [facts, computed] = roots();
    Rulebook result;
    const auto profile = rules::embedded_profile(default_profile);
    if (!profile)
        return std::nullopt;
    rules::set_thresholds(*profile, result.catalogue);
    bool sound = true;
    for (const std::string& pack : rules::embedded_packs())
        sound = rules::load_pack(sources, rules::embedded_pack(pack), *facts, *computed, result.catalogue,
                                 diagnostics) &&
                sound;
    result.files = places_of(sources);
    if (!sound)
        return std::nullopt;
    auto loaded = rules::load_profile(sources, *profile, result.catalogue, *facts, *computed, diagnostics);
    if (!loaded || !diagnostics.empty())
        return std::nullopt;
    result.profile = std::move(*loaded);
    return result;
}

std::optional<Calendar> load_calendar(diag::Diagnostics& diagnostics, source::SourceSet& sources) {
    const rules::EmbeddedText& file = rules::embedded_calendar();
    Calendar result{.dates = {}, .digest = source::sha256(file.text)};
    const auto document =
        yaml::parse(sources, sources.add_kept(text::SharedText::kept(file.name), file.text), diagnostics);
    if (document)
        load::load(sources, *document, document->root(), schema::ref_mut(result.dates),
                   {.evidence = false, .what = "a support calendar"}, diagnostics);
    if (!document || !diagnostics.empty())
        return std::nullopt;
    return result;
}

std::string digest_of_texts() {
    std::string bytes;
    for (const rules::EmbeddedText& file : rules::embedded_files()) {
        bytes += file.path;
        bytes += '\0';
        bytes += std::to_string(file.text.size());
        bytes += '\0';
        bytes += file.text;
    }
    return source::sha256(bytes);
}

} // namespace readiness::packs
