// SPDX-License-Identifier: Apache-2.0
#include "compile.hpp"

#include "readiness/source/digest.hpp"
#include "readiness/text/suggest.hpp"

#include <algorithm>

namespace readiness::rules {

namespace {

/// Loads one pack: its pack.yaml first, then every rule, so that rules can be held against areas and sources.
class PackLoader {
  public:
    PackLoader(source::SourceSet& sources, const cel::Environment& environment, Catalogue& catalogue,
               diag::Diagnostics& diagnostics, std::vector<RuleExamples>* examples)
        : sources_(sources), environment_(environment), catalogue_(catalogue), diagnostics_(diagnostics),
          examples_(examples) {}

    void load(const std::vector<PackText>& files);

  private:
    void load_pack_file(const PackText& file);
    void load_rule_file(const PackText& file);
    void check_rule(const RuleSource& rule, const Rule& compiled);
    void check_dependencies();
    void sort_rules();

    source::SourceSet& sources_;
    const cel::Environment& environment_;
    Catalogue& catalogue_;
    diag::Diagnostics& diagnostics_;
    std::vector<RuleExamples>* examples_;
    Pack pack_;
};

template <typename T, typename Key>
std::vector<std::string_view> names_of(const std::vector<T>& items, Key key) {
    std::vector<std::string_view> result;
    for (const T& item : items)
        result.push_back(std::invoke(key, item));
    return result;
}

std::string digest_of(const std::vector<PackText>& files) {
    std::vector<const PackText*> sorted;
    for (const PackText& file : files)
        sorted.push_back(&file);
    std::ranges::sort(sorted, {}, [](const PackText* file) { return file->path; });
    std::string bytes;
    for (const PackText* file : sorted) {
        bytes += file->path;
        bytes += '\0';
        bytes += std::to_string(file->text.size());
        bytes += '\0';
        bytes += file->text;
    }
    return source::sha256(bytes);
}

void PackLoader::load(const std::vector<PackText>& files) {
    const auto pack_file = std::ranges::find(files, "pack.yaml", &PackText::path);
    if (pack_file == files.end()) {
        auto& problem = diagnostics_.report(diag::Code::empty_pack, "the rule pack has no `pack.yaml`");
        problem.expected = "a folder with `pack.yaml` and rules in one folder per area";
        return;
    }
    load_pack_file(*pack_file);
    pack_.digest = digest_of(files);
    for (const PackText& file : files)
        if (&file != &*pack_file)
            load_rule_file(file);
    if (pack_.rule_count == 0 && !diagnostics_.has_errors())
        diagnostics_.report(diag::Code::empty_pack, "the rule pack `" + pack_.name + "` has no rules");
    check_dependencies();
    sort_rules();
    catalogue_.packs.push_back(pack_);
}

void PackLoader::load_pack_file(const PackText& file) {
    const source::FileId id = sources_.add(file.name, file.text);
    const auto document = yaml::parse(sources_, id, diagnostics_);
    if (!document)
        return;
    PackFile written;
    const load::Locations locations =
        load::load(sources_, *document, document->root(), schema::ref_mut(written),
                   {.evidence = false, .what = "a rule pack"}, diagnostics_);
    pack_.name = written.name.value;
    pack_.version = written.version.value;
    pack_.title = written.title.value;
    pack_.summary = written.summary.value;
    for (std::size_t i = 0; i < written.areas.value.size(); ++i) {
        const AreaEntry& area = written.areas.value[i];
        const auto same = std::ranges::find(
            written.areas.value.begin(), written.areas.value.begin() + static_cast<std::ptrdiff_t>(i),
            area.id.value, [](const AreaEntry& other) { return other.id.value; });
        if (same != written.areas.value.begin() + static_cast<std::ptrdiff_t>(i)) {
            const load::Location* place = locations.find("areas[" + std::to_string(i) + "].id");
            if (place)
                diagnostics_.report(diag::Code::duplicate_area, place->value,
                                    "the area `" + area.id.value + "` is listed twice");
        } else if (!catalogue_.find_area(area.id.value)) {
            // A pack may use the areas of one loaded before; theirs stand.
            catalogue_.areas.push_back({area.id.value, area.title.value, area.kind.value});
        }
    }
    for (const SourceEntry& entry : written.sources.value)
        if (!catalogue_.find_source(entry.code.value))
            catalogue_.sources.push_back(
                {entry.code.value, entry.title.value, entry.where.value, entry.adds.value, entry.read.value});
}

void PackLoader::load_rule_file(const PackText& file) {
    const source::FileId id = sources_.add(file.name, file.text);
    const auto document = yaml::parse(sources_, id, diagnostics_);
    if (!document)
        return;
    RuleFile written;
    diag::Diagnostics problems;
    const load::Locations locations =
        load::load(sources_, *document, document->root(), schema::ref_mut(written),
                   {.evidence = false, .what = "a rule"}, problems);
    const bool complete = !problems.has_errors();
    for (const diag::Diagnostic& problem : problems.items())
        diagnostics_.add(problem);
    if (!complete)
        return;
    const RuleSource source{file, *document, written, locations};
    Rule rule = compile_rule(sources_, source, environment_, diagnostics_);
    rule.pack = pack_.id();
    check_rule(source, rule);
    if (examples_)
        examples_->push_back(collect_examples(source, diagnostics_));
    catalogue_.rules.push_back(std::move(rule));
    ++pack_.rule_count;
}

void PackLoader::check_rule(const RuleSource& source, const Rule& rule) {
    const std::string expected = rule.area + "/" + rule.id + "-" + rule.slug + ".yaml";
    if (source.file.path != expected) {
        auto& problem =
            diagnostics_.report(diag::Code::rule_file_name, source.where("id"),
                                "the file is `" + source.file.path + "`, which its keys do not say");
        problem.expected = "`" + expected + "`, made of `area`, `id` and `slug`";
    }
    if (const Rule* same = catalogue_.find(rule.id)) {
        auto& problem = diagnostics_.report(diag::Code::duplicate_rule, source.where("id"),
                                            "there is already a rule `" + rule.id + "`, in " + same->pack);
        problem.labels.push_back({same->where, "the first one"});
    }
    if (!catalogue_.find_area(rule.area))
        report_unknown(diag::Code::unknown_area, source.where("area"), "area", rule.area,
                       names_of(catalogue_.areas, &Area::id), diagnostics_);
    for (std::size_t i = 0; i < rule.sources.size(); ++i)
        if (!catalogue_.find_source(rule.sources[i]))
            report_unknown(diag::Code::unknown_source, source.where("sources[" + std::to_string(i) + "]"),
                           "source", rule.sources[i], names_of(catalogue_.sources, &PublicSource::code),
                           diagnostics_);
}

void PackLoader::check_dependencies() {
    for (const Rule& rule : catalogue_.rules)
        for (const std::string& dependency : rule.depends_on)
            if (!catalogue_.find(dependency))
                report_unknown(diag::Code::unknown_rule, rule.where, "rule", dependency,
                               names_of(catalogue_.rules, &Rule::id), diagnostics_);
}

void PackLoader::sort_rules() {
    const auto area_order = [&](const Rule& rule) {
        const Area* area = catalogue_.find_area(rule.area);
        return area ? static_cast<std::size_t>(area - catalogue_.areas.data()) : catalogue_.areas.size();
    };
    std::ranges::sort(catalogue_.rules, [&](const Rule& a, const Rule& b) {
        return std::pair(area_order(a), std::string_view(a.id)) <
               std::pair(area_order(b), std::string_view(b.id));
    });
}

} // namespace

bool load_pack(source::SourceSet& sources, const std::vector<PackText>& files, const schema::TypeInfo& facts,
               const schema::TypeInfo& computed, Catalogue& catalogue, diag::Diagnostics& diagnostics,
               std::vector<RuleExamples>* examples) {
    const cel::Environment environment{.facts = &facts, .computed = &computed};
    diag::Diagnostics problems;
    PackLoader(sources, environment, catalogue, problems, examples).load(files);
    for (const diag::Diagnostic& problem : problems.items())
        diagnostics.add(problem);
    return !problems.has_errors();
}

} // namespace readiness::rules
