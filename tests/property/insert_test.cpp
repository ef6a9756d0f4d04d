// SPDX-License-Identifier: Apache-2.0
// A fact that is taken out of a random project and inserted into its text again gives the same project, in
// whatever style the text is written.
#include "readiness/load/insert.hpp"
#include "readiness/load/loader.hpp"
#include "readiness/load/written.hpp"
#include "readiness/model/project.hpp"
#include "support/catch.hpp"
#include "support/random_record.hpp"

using namespace readiness;

namespace {

constexpr int rounds = 60;
constexpr int facts_per_project = 4;

struct FactPlace {
    std::string path;
    const schema::FieldInfo* field;
    void* record;
};

/// Every stated leaf of a record, with those of its sections and entries.
void collect(schema::MutRef record, const std::string& prefix, std::vector<FactPlace>& places) {
    for (const schema::FieldInfo& field : record.type->fields) {
        const schema::Access& access = field.access;
        const std::string path = prefix + std::string(field.name);
        if (field.kind == schema::Kind::record) {
            collect({&field.record(), access.child_mut(record.object)}, path + ".", places);
        } else if (access.state(record.object) == schema::State::not_stated) {
            continue;
        } else if (field.is_leaf()) {
            places.push_back({path, &field, record.object});
        } else {
            for (std::size_t i = 0; i < access.size(record.object); ++i)
                collect({&field.record(), const_cast<void*>(access.element_record(record.object, i))},
                        path + "[" + std::to_string(i) + "].", places);
        }
    }
}

/// The same file in braces and brackets, on one line.
std::string in_braces(const source::SourceSet& sources, const yaml::Document& document, yaml::NodeId id) {
    const yaml::Node& node = document[id];
    if (node.kind == yaml::NodeKind::scalar)
        return std::string(sources.text(node.span));
    const bool map = node.kind == yaml::NodeKind::mapping;
    std::string text = map ? "{" : "[";
    bool key = true;
    for (const yaml::NodeId child : document.children(id)) {
        if (text.size() > 1)
            text += map && !key ? ": " : ", ";
        text += in_braces(sources, document, child);
        key = !key;
    }
    return text + (map ? "}" : "]");
}

std::string with_braces(const std::string& text) {
    source::SourceSet sources;
    diag::Diagnostics problems;
    const auto document = yaml::parse(sources, sources.add("", text), problems);
    REQUIRE(document);
    return in_braces(sources, *document, document->root()) + "\n";
}

/// `\n` becomes `end`.
std::string with_line_ends(const std::string& text, const std::string& end) {
    std::string result;
    for (const char c : text)
        result += c == '\n' ? end : std::string(1, c);
    return result;
}

using Style = std::string (*)(const std::string& text);
const Style styles[] = {
    [](const std::string& text) { return text; },
    [](const std::string& text) { return with_braces(text); },
    [](const std::string& text) { return with_line_ends(text, "\r\n"); },
    [](const std::string& text) { return "# mine\n" + with_line_ends(text, "  # c\n\n      # deep\n"); },
    [](const std::string& text) {
        return "\xef\xbb\xbf---\n" + with_line_ends(text, "\n# flat\n") + "...\n";
    },
};

/// That every line of `before` is still there, in order.
bool keeps_lines(const std::string& before, const std::string& after) {
    std::size_t at = 0;
    for (const char c : before) {
        at = after.find(c, at);
        if (at == std::string::npos)
            return false;
        ++at;
    }
    return true;
}

void check_insertion(const model::Project& project, const std::string& before, const std::string& path,
                     const std::string& value) {
    const auto text = load::insert(before, schema::type_of<model::Project>(), path, value);
    INFO(path << ": " << value << "\n" << before);
    REQUIRE(text);
    source::SourceSet sources;
    diag::Diagnostics problems;
    const auto document = yaml::parse(sources, sources.add("after.yaml", *text), problems);
    model::Project again;
    if (document)
        load::load(sources, *document, document->root(), schema::ref_mut(again), {.evidence = true},
                   problems);
    INFO(*text << "\n" << diag::render(problems, sources, {}));
    REQUIRE_FALSE(problems.has_errors());
    REQUIRE(again == project);
    REQUIRE(keeps_lines(before, *text));
}

} // namespace

TEST_CASE("a fact inserted into the text of a project gives the project with that fact", "[property]") {
    for (int seed = 0; seed < rounds; ++seed) {
        std::mt19937_64 random(static_cast<std::uint64_t>(seed));
        model::Project project;
        test::fill_randomly(schema::ref_mut(project), random, {.stated = 0.02 + 0.3 * seed / rounds});
        project.schema_version = {schema::State::stated, 1};
        for (int i = 0; i < facts_per_project; ++i) {
            model::Project without = project;
            std::vector<FactPlace> places;
            collect(schema::ref_mut(without), "", places);
            const FactPlace& place = places[random() % places.size()];
            if (place.path == "schema_version")
                continue;
            const std::string value = load::write_leaf(*place.field, place.record);
            place.field->access.set_state(place.record, schema::State::not_stated);
            const std::string text = load::dump(schema::ref(without));
            INFO("seed " << seed);
            for (const Style style : styles)
                check_insertion(project, style(text), place.path, value);
        }
    }
}
