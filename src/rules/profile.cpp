// SPDX-License-Identifier: Apache-2.0
#include "readiness/rules/profile.hpp"

#include "readiness/source/digest.hpp"
#include "rule_changes.hpp"

#include <algorithm>

namespace readiness::rules {

namespace {

class ProfileLoader {
  public:
    ProfileLoader(const source::SourceSet& sources, const yaml::Document& document,
                  const ProfileFile& written, const load::Locations& locations,
                  const cel::Environment& environment, diag::Diagnostics& diagnostics)
        : sources_(sources), document_(document), written_(written), locations_(locations),
          environment_(environment), diagnostics_(diagnostics) {}

    Profile load(const Catalogue& catalogue);

  private:
    source::Span where(const std::string& path) const {
        const load::Location* place = locations_.nearest(path);
        return place ? place->value : document_[document_.root()].span;
    }
    Rational exact(const schema::Fact<double>& number, const std::string& path);
    void load_areas(const Catalogue& catalogue, Profile& profile);
    void load_conditions(const Catalogue& catalogue, Profile& profile);
    std::optional<cel::Program> expression(std::string_view section, std::string_view key, cel::Want want);
    bool known_area(const Catalogue& catalogue, const std::string& area, const std::string& path);

    const source::SourceSet& sources_;
    const yaml::Document& document_;
    const ProfileFile& written_;
    const load::Locations& locations_;
    const cel::Environment& environment_;
    diag::Diagnostics& diagnostics_;
};

Rational ProfileLoader::exact(const schema::Fact<double>& number, const std::string& path) {
    if (const auto result = Rational::from_double(number.value))
        return *result;
    auto& problem =
        diagnostics_.report(diag::Code::weight_precision, where(path), "the number cannot be kept exactly");
    problem.expected = "a decimal number with at most six places";
    return {};
}

bool ProfileLoader::known_area(const Catalogue& catalogue, const std::string& area, const std::string& path) {
    if (catalogue.find_area(area))
        return true;
    std::vector<std::string_view> names;
    for (const Area& known : catalogue.areas)
        names.push_back(known.id);
    report_unknown(diag::Code::unknown_area, where(path), "area", area, names, diagnostics_);
    return false;
}

void ProfileLoader::load_areas(const Catalogue& catalogue, Profile& profile) {
    const auto& weights = written_.area_weights.value;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::string path = "area_weights[" + std::to_string(i) + "]";
        const std::string& area = weights[i].area.value;
        if (!known_area(catalogue, area, path + ".area"))
            continue;
        const bool twice =
            std::ranges::any_of(profile.area_weights, [&](const auto& known) { return known.first == area; });
        if (twice)
            diagnostics_.report(diag::Code::duplicate_area, where(path + ".area"),
                                "the area `" + area + "` is listed twice");
        else
            profile.area_weights.emplace_back(area, exact(weights[i].weight, path + ".weight"));
    }
    weigh_other_areas(catalogue, profile);
}

std::optional<cel::Program> ProfileLoader::expression(std::string_view section, std::string_view key,
                                                      cel::Want want) {
    const yaml::NodeId mapping = document_.find(document_.root(), section);
    if (mapping == yaml::no_node || document_.find(mapping, key) == yaml::no_node)
        return {};
    Vocabulary words{.environment = environment_};
    words.environment.strict = want == cel::Want::boolean;
    return compile_text(text_of(sources_, document_, mapping, key), words, want, diagnostics_);
}

void ProfileLoader::load_conditions(const Catalogue& catalogue, Profile& profile) {
    profile.condition_owner = expression("conditions", "owner", cel::Want::anything);
    profile.condition_due = expression("conditions", "due", cel::Want::anything);
    profile.advice_when = expression("advice", "when", cel::Want::boolean);
    const auto& areas = written_.advice.areas.value;
    for (std::size_t i = 0; i < areas.size(); ++i)
        if (known_area(catalogue, areas[i], "advice.areas[" + std::to_string(i) + "]"))
            profile.advice_areas.push_back(areas[i]);
}

Profile ProfileLoader::load(const Catalogue& catalogue) {
    Profile profile;
    profile.name = written_.name.value;
    profile.title = written_.title.stated() ? written_.title.value : written_.name.value;
    const SeverityWeights& severities = written_.severity_weights;
    profile.severity_weights = {exact(severities.blocker, "severity_weights.blocker"),
                                exact(severities.high, "severity_weights.high"),
                                exact(severities.medium, "severity_weights.medium"),
                                exact(severities.low, "severity_weights.low")};
    const VerdictThresholds& verdict = written_.verdict;
    profile.no_go_below = exact(verdict.no_go_below, "verdict.no_go_below");
    profile.go_from = exact(verdict.go_from, "verdict.go_from");
    profile.conditional_from = exact(verdict.conditional_from, "verdict.conditional_from");
    profile.coverage_from_pct = exact(verdict.coverage_from_pct, "verdict.coverage_from_pct");
    if (profile.conditional_from > profile.go_from) {
        auto& problem = diagnostics_.report(diag::Code::bad_threshold, where("verdict.conditional_from"),
                                            "`conditional_from` is above `go_from`");
        problem.expected = "at most " + profile.go_from.text();
    }
    profile.evidence_fresh_days = written_.evidence_fresh_days.value;
    load_areas(catalogue, profile);
    load_conditions(catalogue, profile);
    check_thresholds(document_, written_, locations_, catalogue, diagnostics_);
    profile.rule_changes = load_rule_changes(written_, locations_, catalogue, diagnostics_);
    return profile;
}

} // namespace

void weigh_other_areas(const Catalogue& catalogue, Profile& profile) {
    for (const Area& area : catalogue.areas)
        if (area.weight && !profile.weighs(area.id))
            profile.area_weights.emplace_back(area.id, *area.weight);
}

std::optional<Profile> load_profile(source::SourceSet& sources, const PackText& file,
                                    const Catalogue& catalogue, const schema::TypeInfo& facts,
                                    const schema::TypeInfo& computed, diag::Diagnostics& diagnostics) {
    const source::FileId id = sources.add(file.name, file.text);
    diag::Diagnostics problems;
    std::optional<Profile> profile;
    if (const auto document = yaml::parse(sources, id, problems)) {
        ProfileFile written;
        const load::Locations locations =
            load::load(sources, *document, document->root(), schema::ref_mut(written),
                       {.evidence = false, .what = "a profile"}, problems);
        const cel::Environment environment{.facts = &facts, .computed = &computed};
        if (!problems.has_errors()) {
            profile =
                ProfileLoader(sources, *document, written, locations, environment, problems).load(catalogue);
            profile->digest = source::sha256(file.text);
        }
    }
    const bool failed = problems.has_errors();
    for (const diag::Diagnostic& problem : problems.items())
        diagnostics.add(problem);
    if (failed)
        return {};
    return profile;
}

} // namespace readiness::rules
