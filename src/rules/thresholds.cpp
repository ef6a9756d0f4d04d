// SPDX-License-Identifier: Apache-2.0
#include "compile.hpp"

#include "readiness/rules/profile.hpp"

#include <algorithm>

namespace readiness::rules {

namespace {

/// The number as CEL reads it; empty for what is no plain decimal number.
std::string literal(const yaml::Document& document, std::size_t index) {
    const yaml::NodeId list = document.find(document.root(), "thresholds");
    const std::vector<yaml::NodeId> entries =
        list == yaml::no_node ? std::vector<yaml::NodeId>() : document.children(list);
    const yaml::NodeId value =
        index < entries.size() ? document.find(entries[index], "value") : yaml::no_node;
    if (value == yaml::no_node)
        return {};
    const std::string& text = document[value].text;
    const bool plain = !text.empty() && text.front() != '.' && text.back() != '.' && text.size() <= 15 &&
                       text.find_first_not_of("0123456789.") == std::string::npos &&
                       std::ranges::count(text, '.') <= 1 &&
                       (text.front() != '0' || text.find('.') == 1 || text.size() == 1);
    return plain ? text : std::string();
}

} // namespace

void set_thresholds(const PackText& profile, Catalogue& catalogue) {
    source::SourceSet sources;
    diag::Diagnostics ignored;
    const auto document = yaml::parse(sources, sources.add(profile.name, profile.text), ignored);
    if (!document)
        return;
    ProfileFile written;
    load::load(sources, *document, document->root(), schema::ref_mut(written),
               {.evidence = false, .what = "a profile"}, ignored);
    for (std::size_t i = 0; i < written.thresholds.value.size(); ++i) {
        const ThresholdEntry& entry = written.thresholds.value[i];
        Threshold threshold{.name = entry.name.value,
                            .value = literal(*document, i),
                            .unit = entry.unit.value,
                            .reason = entry.reason.value,
                            .profile = written.name.value};
        if (threshold.name.empty() || threshold.value.empty())
            continue;
        const auto known = std::ranges::find(catalogue.thresholds, threshold.name, &Threshold::name);
        if (known == catalogue.thresholds.end()) {
            catalogue.thresholds.push_back(std::move(threshold));
        } else if (known->whole() == threshold.whole()) {
            threshold.standard = known->standard.empty() ? known->value : known->standard;
            if (threshold.unit.empty())
                threshold.unit = known->unit;
            *known = std::move(threshold);
        }
    }
}

void name_thresholds(const Catalogue& catalogue, Vocabulary& words) {
    for (const Threshold& threshold : catalogue.thresholds) {
        const cel::Type type{.kind = threshold.whole() ? cel::TypeKind::integer : cel::TypeKind::number};
        words.variables.push_back({threshold.name, threshold.value});
        words.environment.variables.emplace_back(threshold.name, type);
        words.behind[threshold.name] = {threshold.name};
    }
}

void check_thresholds(const yaml::Document& document, const ProfileFile& written,
                      const load::Locations& locations, const Catalogue& catalogue,
                      diag::Diagnostics& diagnostics) {
    std::vector<std::string_view> named;
    for (const Rule& rule : catalogue.rules)
        named.insert(named.end(), rule.thresholds.begin(), rule.thresholds.end());
    std::vector<std::string_view> seen;
    for (std::size_t i = 0; i < written.thresholds.value.size(); ++i) {
        const std::string& name = written.thresholds.value[i].name.value;
        const std::string path = "thresholds[" + std::to_string(i) + "]";
        const source::Span at = locations.nearest(path + ".name")->value;
        if (std::ranges::find(named, name) == named.end()) {
            report_unknown(diag::Code::unknown_threshold, at, "rule that names a threshold", name, named,
                           diagnostics);
            continue;
        }
        if (std::ranges::find(seen, name) != seen.end()) {
            diagnostics.report(diag::Code::threshold_kind, at, "the threshold `" + name + "` is set twice")
                .expected = "one entry for each threshold";
            continue;
        }
        seen.push_back(name);
        const std::string value = literal(document, i);
        const Threshold& known = *catalogue.find_threshold(name);
        if (!value.empty() && (value.find('.') == std::string::npos) == known.whole())
            continue;
        diagnostics
            .report(diag::Code::threshold_kind, locations.nearest(path + ".value")->value,
                    "`" + name + "` cannot be written like this")
            .expected = known.whole() ? "a number without decimals, such as `" + known.value + "`"
                                      : "a number with decimals, such as `" + known.value + "`";
    }
}

} // namespace readiness::rules
