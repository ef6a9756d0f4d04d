// SPDX-License-Identifier: Apache-2.0
#include "reader.hpp"

#include "readiness/text/layout.hpp"
#include "readiness/text/suggest.hpp"

#include <algorithm>

namespace readiness::load {

using diag::Code;
using schema::FieldInfo;
using schema::Kind;
using schema::TypeInfo;

namespace {

std::string in_section(std::string_view path) {
    return path.empty() ? std::string() : " in " + quote(path);
}

/// `used: false`: a field by which a whole section can be said not to exist.
std::string field_that_says_none(const TypeInfo& type) {
    for (const FieldInfo& field : type.fields)
        if (field.kind == Kind::boolean)
            return std::string(field.name) + ": false";
    for (const FieldInfo& field : type.fields)
        if (field.about.nullable)
            return std::string(field.name) + ": none";
    return std::string(type.fields.front().name) + ": ..";
}

} // namespace

std::string any_field(const TypeInfo& type) {
    for (const FieldInfo& field : type.fields)
        if (!field.about.example.empty() && field.kind != Kind::record && field.kind != Kind::list)
            return std::string(field.name) + ": " + std::string(field.about.example);
    return std::string(type.fields.front().name) + ": ..";
}

namespace {

std::size_t common_prefix(std::string_view a, std::string_view b) {
    const auto end = std::mismatch(
        a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
    return static_cast<std::size_t>(end.first - a.begin());
}

/// Looks for a field elsewhere whose name is, or is much like, a key that has no business here.
struct ElsewhereSearch {
    std::string_view key;
    std::string_view section; ///< path of the record, without indices and with a final dot; may be empty
    const std::vector<std::string_view>& absent; ///< fields of the record that are not written
    std::size_t best = static_cast<std::size_t>(-1);
    bool ambiguous = false;
    std::string path{};

    void consider(const std::string& candidate, const FieldInfo& field) {
        const std::size_t distance = text::edit_distance(key, field.name);
        // A field further down in the same section may be less alike than one in another.
        const bool below = !section.empty() && candidate.starts_with(section);
        const bool beside =
            (below || section.empty()) && candidate.find('.', section.size()) == std::string::npos;
        if (beside && std::find(absent.begin(), absent.end(), field.name) == absent.end())
            return;
        const bool near = below
                              ? distance <= std::max<std::size_t>(1, key.size() / 3) ||
                                    (common_prefix(key, field.name) >= 4 && distance <= (key.size() + 1) / 2)
                              : distance == 0 || (distance == 1 && key.size() >= 8);
        const std::size_t rank = 2 * distance + (below ? 0 : 1);
        if (!near || rank > best)
            return;
        // A name that many sections have says nothing about where this one belongs.
        ambiguous = rank == best && !below;
        if (rank == best)
            return;
        best = rank;
        path = below ? candidate.substr(section.size()) : candidate;
    }
};

std::string without_indices(std::string_view path) {
    std::string result;
    for (std::size_t at = 0; at < path.size(); ++at) {
        result += path[at];
        if (path[at] != '[')
            continue;
        at = std::min(path.find(']', at), path.size() - 1);
        result += ']';
    }
    return result;
}

/// Kept from one wrong key to the next: a map may have a million of them.
const std::vector<std::string_view>& absent_fields(Reader& reader, const TypeInfo& type,
                                                   yaml::NodeId mapping) {
    if (reader.absent.mapping != mapping) {
        reader.absent = {.mapping = mapping};
        // One walk, because a hostile map has a million keys.
        std::vector<bool> present(type.fields.size());
        for (yaml::NodeId key = reader.node(mapping).first_child; key != yaml::no_node;) {
            if (const FieldInfo* field = type.find(reader.node(key).text))
                present[type.index_of(*field)] = true;
            key = reader.node(reader.node(key).next_sibling).next_sibling;
        }
        for (std::size_t i = 0; i < present.size(); ++i)
            if (!present[i])
                reader.absent.fields.push_back(type.fields[i].name);
    }
    return reader.absent.fields;
}

void list_fields(diag::Diagnostic& problem, const std::vector<std::string_view>& absent) {
    constexpr std::size_t listed = 30;
    if (absent.empty() || absent.size() > listed)
        return;
    std::vector<std::string> words(absent.begin(), absent.end());
    problem.expected = (words.size() == 1 ? "" : "one of ") + text::join_words(words, " or ");
}

} // namespace

std::optional<std::string_view> nearest_key(std::string_view word,
                                            const std::vector<std::string_view>& names) {
    if (const auto nearest = text::nearest(word, names))
        return nearest;
    std::optional<std::string_view> longer;
    constexpr std::size_t shortest = 4;
    for (const std::string_view name : names) {
        if (word.size() < shortest || !name.starts_with(word))
            continue;
        if (longer)
            return std::nullopt;
        longer = name;
    }
    return longer;
}

void refuse_section(const Reader& reader, const FieldInfo& field, yaml::NodeId value, std::string_view path) {
    const std::string name(field.name);
    if (reader.none(value)) {
        reader.report(Code::none_not_allowed, value, quote(path) + " cannot be `none` as a whole").expected =
            "the field that says so, such as `" + name + ": {" + field_that_says_none(field.record()) + "}`";
        return;
    }
    reader.report(Code::not_a_map, value, quote(path) + " takes fields, not " + describe_node(reader, value))
        .expected = "a map such as `" + name + ": {" + any_field(field.record()) + "}`";
}

void refuse_key(Reader& reader, const TypeInfo& type, yaml::NodeId mapping, yaml::NodeId key,
                std::string_view path, bool takes_evidence) {
    const yaml::Node& node = reader.node(key);
    auto& problem =
        reader.report(Code::unknown_key, key, "unknown key " + quote(node.text) + in_section(path));
    if (!reader.may_search())
        return;
    std::vector<std::string_view> absent = absent_fields(reader, type, mapping);
    const std::size_t fields = absent.size();
    if (takes_evidence)
        absent.insert(absent.end(), {"evidence", "verified_on", "by"});
    if (const auto nearest = nearest_key(node.text, absent))
        return suggest(problem, *nearest, node.span);
    absent.resize(fields);
    constexpr std::size_t longest_key = 64;
    if (node.text.size() <= longest_key) {
        const std::string section = path.empty() ? std::string() : without_indices(path) + ".";
        ElsewhereSearch search{node.text, section, absent};
        schema::for_each_field(
            reader.root, [&](const std::string& at, const FieldInfo& field) { search.consider(at, field); });
        if (!search.path.empty() && !search.ambiguous)
            problem.suggestion = search.path;
    }
    if (!problem.suggestion)
        list_fields(problem, absent);
}

namespace {

/// Adds the required fields below an absent section.
void collect_required(const TypeInfo& type, const std::string& prefix, std::vector<std::string>& missing) {
    for (const FieldInfo& field : type.fields) {
        if (field.kind == Kind::record)
            collect_required(field.record(), prefix + std::string(field.name) + ".", missing);
        else if (field.about.required)
            missing.push_back("`" + prefix + std::string(field.name) + "`");
    }
}

} // namespace

void check_required(const Reader& reader, schema::Ref record, yaml::NodeId mapping,
                    std::span<const yaml::NodeId> values, const std::string& path, const yaml::Node* key) {
    std::vector<std::string> missing;
    const FieldInfo* first = nullptr;
    for (const FieldInfo& field : record.type->fields) {
        const yaml::NodeId value = values[record.type->index_of(field)];
        const bool absent = value == yaml::no_node || reader.blank(value);
        if (field.kind == Kind::record) {
            if (absent)
                collect_required(field.record(), std::string(field.name) + ".", missing);
        } else if (field.about.required && field.access.state(record.object) == schema::State::not_stated &&
                   (absent || is_long_form(reader, value))) {
            missing.push_back("`" + std::string(field.name) + "`");
            first = first ? first : &field;
        }
    }
    if (missing.empty())
        return;
    // The whole of a map is too much to underline.
    const yaml::NodeId first_key = reader.node(mapping).first_child;
    const source::Span where =
        key ? key->span : reader.node(first_key == yaml::no_node ? mapping : first_key).span;
    auto& problem =
        reader.diagnostics.report(Code::missing_required, where,
                                  (path.empty() ? std::string(reader.options.what) : quote(path)) +
                                      " lacks " + text::join_words(missing));
    if (missing.size() == 1 && first)
        problem.expected = std::string(first->name) + ": " + std::string(first->about.doc);
}

} // namespace readiness::load
