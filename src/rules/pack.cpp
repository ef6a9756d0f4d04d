// SPDX-License-Identifier: Apache-2.0
#include "compile.hpp"

#include "readiness/diag/limit_table.hpp"
#include "readiness/diag/limits.hpp"
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
        : sources_(sources), words_{.conditions = {.environment = environment}}, catalogue_(catalogue),
          diagnostics_(diagnostics), examples_(examples) {
        name_thresholds(catalogue, words_.conditions);
    }

    void load(const std::vector<PackText>& files);

  private:
    bool load_pack_file(const PackText& file);
    void load_areas(const PackFile& written, const load::Locations& locations);
    void check_shared_area(const AreaEntry& entry, const Area& known, const load::Locations& locations,
                           const std::string& path);
    std::optional<Rational> weight_of(const AreaEntry& entry, source::Span where);
    void load_rule_file(const PackText& file);
    void check_rule(const RuleSource& rule, const Rule& compiled);
    void check_dependencies();
    void sort_rules();

    source::SourceSet& sources_;
    Vocabularies words_;
    Catalogue& catalogue_;
    diag::Diagnostics& diagnostics_;
    std::vector<RuleExamples>* examples_;
    Pack pack_;
    std::vector<std::pair<std::string, source::Span>> context_rules_; ///< named by context lines
    bool lists_known_ = false;                                        ///< areas and sources could be read
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
    if (catalogue_.rules.size() + files.size() - 1 > limits::catalogue_rules) {
        diagnostics_.report(diag::Code::too_large, "the rule packs hold too many rules").expected =
            "at most " + limits::words(limits::catalogue_rules, "rules") + " in all packs together";
        return;
    }
    if (!load_pack_file(*pack_file))
        return;
    words_.texts = words_.conditions;
    words_.texts.environment.strict = false;
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

/// False if there is no use in going on.
bool PackLoader::load_pack_file(const PackText& file) {
    const source::FileId id = sources_.add(file.name, file.text);
    diag::Diagnostics problems;
    PackFile written;
    load::Locations locations;
    const auto document = yaml::parse(sources_, id, problems);
    if (document)
        locations = load::load(sources_, *document, document->root(), schema::ref_mut(written),
                               {.evidence = false, .what = "a rule pack"}, problems);
    lists_known_ = !problems.has_errors();
    for (const diag::Diagnostic& problem : problems.items())
        diagnostics_.add(problem);
    pack_.name = written.name.value;
    pack_.version = written.version.value;
    pack_.title = written.title.value;
    pack_.summary = written.summary.value;
    const auto same = std::ranges::find(catalogue_.packs, pack_.name, &Pack::name);
    if (lists_known_ && same != catalogue_.packs.end()) {
        diagnostics_.report(diag::Code::duplicate_pack, locations.find("name")->value,
                            "the pack `" + same->id() + "` is already loaded");
        return false;
    }
    load_areas(written, locations);
    if (document)
        load_variables(sources_, *document, written, words_.conditions, diagnostics_);
    const auto own = static_cast<std::ptrdiff_t>(catalogue_.thresholds.size());
    const std::vector<cel::Definition>& variables = words_.conditions.variables;
    std::copy(variables.begin() + own, variables.end(), std::back_inserter(catalogue_.variables));
    for (const SourceEntry& entry : written.sources.value)
        if (!catalogue_.find_source(entry.code.value))
            catalogue_.sources.push_back(
                {entry.code.value, entry.title.value, entry.where.value, entry.adds.value, entry.read.value});
    for (const ContextEntry& entry : written.context.value)
        catalogue_.context.push_back(
            {entry.text.value, entry.scope.value, entry.source.value, entry.claims.value, entry.rules.value});
    for (std::size_t i = 0; i < written.context.value.size(); ++i)
        for (std::size_t j = 0; j < written.context.value[i].rules.value.size(); ++j) {
            const std::string at = "context[" + std::to_string(i) + "].rules[" + std::to_string(j) + "]";
            context_rules_.emplace_back(written.context.value[i].rules.value[j],
                                        locations.nearest(at)->value);
        }
    return true;
}

void PackLoader::load_areas(const PackFile& written, const load::Locations& locations) {
    std::vector<std::string_view> seen;
    for (std::size_t i = 0; i < written.areas.value.size(); ++i) {
        const AreaEntry& entry = written.areas.value[i];
        const std::string path = "areas[" + std::to_string(i) + "]";
        const load::Location* place = locations.find(path + ".id");
        if (!place || !entry.id.stated())
            continue;
        if (std::ranges::find(seen, entry.id.value) != seen.end()) {
            diagnostics_.report(diag::Code::duplicate_area, place->value,
                                "the area `" + entry.id.value + "` is listed twice");
            continue;
        }
        seen.push_back(entry.id.value);
        if (const Area* known = catalogue_.find_area(entry.id.value)) {
            check_shared_area(entry, *known, locations, path);
            continue;
        }
        const load::Location* weight = locations.find(path + ".weight");
        catalogue_.areas.push_back({entry.id.value, entry.title.value, entry.kind.value,
                                    weight_of(entry, weight ? weight->value : place->value), pack_.id(),
                                    place->value});
    }
}

/// A pack may use the areas of one loaded before; theirs stand.
void PackLoader::check_shared_area(const AreaEntry& entry, const Area& known,
                                   const load::Locations& locations, const std::string& path) {
    const auto refuse = [&](const char* key, const std::string& expected) {
        const load::Location* place = locations.nearest(path + "." + key);
        auto& problem =
            diagnostics_.report(diag::Code::area_changed, place->value,
                                "the area `" + known.id + "` is that of " + known.pack + ", with its " + key);
        problem.expected = expected;
        problem.labels.push_back({known.where, "the first one"});
    };
    if (entry.title.stated() && entry.title.value != known.title)
        refuse("title", "`" + known.title + "`");
    if (entry.kind.stated() && entry.kind.value != known.kind)
        refuse("kind", "`" + std::string(name(known.kind)) + "`");
    if (entry.weight.stated())
        refuse("weight", "no `weight` here; profiles weigh the areas of other packs");
}

std::optional<Rational> PackLoader::weight_of(const AreaEntry& entry, source::Span where) {
    if (!entry.weight.stated())
        return {};
    const auto exact = Rational::from_double(entry.weight.value);
    if (!exact)
        diagnostics_.report(diag::Code::weight_precision, where, "the number cannot be kept exactly")
            .expected = "a decimal number with at most six places";
    return exact;
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
    const RuleSource source{file, *document, written, locations, pack_.id()};
    Rule rule = compile_rule(sources_, source, words_, diagnostics_);
    check_rule(source, rule);
    if (examples_)
        examples_->push_back(collect_examples(source, diagnostics_));
    catalogue_.rules.push_back(std::move(rule));
    ++pack_.rule_count;
}

void PackLoader::check_rule(const RuleSource& source, const Rule& rule) {
    const std::string expected = rule.area + "/" + rule.id + "-" + std::string(rule.slug()) + ".yaml";
    if (source.file.path != expected) {
        auto& problem =
            diagnostics_.report(diag::Code::rule_file_name, source.where("id"),
                                "the file is `" + source.file.path + "`, which its keys do not say");
        problem.expected = "`" + expected + "`, made of `area`, `id` and `slug`";
    }
    if (const Rule* same = catalogue_.find(rule.id)) {
        auto& problem =
            diagnostics_.report(diag::Code::duplicate_rule, source.where("id"),
                                "there is already a rule `" + rule.id + "`, in " + std::string(same->pack()));
        problem.labels.push_back({same->where, "the first one"});
    }
    if (!lists_known_)
        return;
    if (!catalogue_.find_area(rule.area))
        report_unknown(diag::Code::unknown_area, source.where("area"), "area", rule.area,
                       names_of(catalogue_.areas, &Area::id), diagnostics_);
    std::size_t index = 0;
    for (const std::string_view code : rule.sources) {
        const std::string path = "sources[" + std::to_string(index++) + "]";
        if (!catalogue_.find_source(code))
            report_unknown(diag::Code::unknown_source, source.where(path), "source", code,
                           names_of(catalogue_.sources, &PublicSource::code), diagnostics_);
    }
}

void PackLoader::check_dependencies() {
    for (const Rule& rule : catalogue_.rules)
        for (const std::string_view dependency : rule.depends_on)
            if (!catalogue_.find(dependency))
                report_unknown(diag::Code::unknown_rule, rule.where, "rule", dependency,
                               names_of(catalogue_.rules, &Rule::id), diagnostics_);
    for (const auto& [rule, where] : context_rules_)
        if (!catalogue_.find(rule))
            report_unknown(diag::Code::unknown_rule, where, "rule", rule,
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

std::string pack_name(const std::vector<PackText>& files) {
    const auto file = std::ranges::find(files, "pack.yaml", &PackText::path);
    if (file == files.end())
        return {};
    source::SourceSet sources;
    diag::Diagnostics ignored;
    const auto document = yaml::parse(sources, sources.add(file->name, file->text), ignored);
    const yaml::NodeId node = document ? document->find(document->root(), "name") : yaml::no_node;
    return node == yaml::no_node ? std::string() : (*document)[node].text;
}

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
