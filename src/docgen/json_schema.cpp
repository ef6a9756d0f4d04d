// SPDX-License-Identifier: Apache-2.0
#include "readiness/docgen/json_schema.hpp"

#include "docgen/field_words.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace readiness::docgen {

namespace {

using Json = nlohmann::ordered_json;
using schema::FieldInfo;
using schema::Kind;
using schema::TypeInfo;

constexpr const char* date_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
constexpr const char* version_pattern = "^[0-9]+(\\.[0-9]+)*$";

Json number(double value) {
    if (value == static_cast<double>(static_cast<std::int64_t>(value)))
        return static_cast<std::int64_t>(value);
    return value;
}

Json reference_to(const std::string& name) {
    return {{"$ref", "#/$defs/" + name}};
}

/// A name for `$defs`: letters, digits and underscores.
std::string identifier(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
    return text;
}

class Writer {
  public:
    explicit Writer(SchemaUse use) : use_(use) {}

    Json root(const TypeInfo& type, const SchemaOptions& options);

  private:
    bool output() const { return use_ == SchemaUse::output; }

    Json object(const TypeInfo& type, bool entry);
    Json property(const FieldInfo& field);
    Json values(Kind kind, const FieldInfo& field);
    Json enumeration(const schema::EnumInfo& info);
    Json with_range(const char* type, const schema::Range& range);
    Json stated(const FieldInfo& field);
    std::string define_record(const TypeInfo& type, bool entry);
    std::string define_fact(const FieldInfo& field);
    std::string define(const std::string& wanted, const Json& definition);
    void define_common();
    Json in_defs_order() const;

    SchemaUse use_;
    std::map<std::string, Json> defs_;
    std::map<std::pair<const TypeInfo*, bool>, std::string> records_;
};

/// Whether the JSON of a record always holds the field.
bool always_written(const FieldInfo& field) {
    if (field.about.required || field.kind == Kind::list)
        return true;
    if (field.kind != Kind::record)
        return false;
    // A record of which only lists are left says nothing and is left out.
    return std::ranges::any_of(field.record().fields, [](const FieldInfo& inner) {
        return inner.about.required || (inner.kind == Kind::record && always_written(inner));
    });
}

Json Writer::with_range(const char* type, const schema::Range& range) {
    Json out = {{"type", type}};
    if (range.min != -std::numeric_limits<double>::infinity())
        out[range.above_min ? "exclusiveMinimum" : "minimum"] = number(range.min);
    if (range.bounded_above())
        out["maximum"] = number(range.max);
    return out;
}

Json Writer::enumeration(const schema::EnumInfo& info) {
    Json names = Json::array(), docs = Json::array();
    for (const schema::EnumValue& value : info.values) {
        names.push_back(std::string(value.name));
        docs.push_back(std::string(value.doc));
    }
    return {{"type", "string"}, {"enum", names}, {"enumDescriptions", docs}};
}

/// What one value looks like, without blanks, `none` and evidence.
Json Writer::values(Kind kind, const FieldInfo& field) {
    switch (kind) {
    case Kind::boolean:
        return {{"type", "boolean"}};
    case Kind::integer:
        return with_range("integer", field.about.range);
    case Kind::number:
    case Kind::percent:
        return with_range("number", field.about.range);
    case Kind::string:
        return {{"type", "string"}};
    case Kind::date:
        return {{"type", "string"}, {"format", "date"}, {"pattern", date_pattern}};
    case Kind::version:
        return {{"type", {"string", "number"}}, {"pattern", version_pattern}};
    case Kind::enumeration:
        return enumeration(field.enumeration());
    case Kind::record:
        return reference_to(define_record(field.record(), true));
    case Kind::list:
        return {{"type", "array"}, {"items", values(field.element, field)}};
    case Kind::tree:
        break;
    }
    return Json::object();
}

/// What may be written where somebody says something: a value or `none`.
Json Writer::stated(const FieldInfo& field) {
    Json value = values(field.kind, field);
    const bool says_none = field.kind == Kind::enumeration || field.kind == Kind::string;
    if (!field.about.nullable || says_none)
        return value;
    Json forms = {value, {{"const", "none"}}};
    // `contains`, because `items` would have editors offer `none` as the only entry of every list.
    if (field.kind == Kind::list)
        forms.push_back({{"type", "array"}, {"contains", {{"const", "none"}}}, {"maxItems", 1}});
    return {{"anyOf", forms}};
}

std::string Writer::define(const std::string& wanted, const Json& definition) {
    std::string name = wanted;
    for (int copy = 2;; ++copy) {
        const auto [at, added] = defs_.try_emplace(name, definition);
        if (added || at->second == definition)
            return name;
        name = wanted + "_" + std::to_string(copy);
    }
}

std::string Writer::define_record(const TypeInfo& type, bool entry) {
    const auto known = records_.find({&type, entry});
    if (known != records_.end())
        return known->second;
    // A record may hold itself: its name stands before it is written.
    const std::string wanted = identifier(std::string(type.name));
    records_[{&type, entry}] = wanted;
    const std::string name = define(wanted, object(type, entry));
    records_[{&type, entry}] = name;
    return name;
}

/// Fields of one shape share a definition, so that an editor shows the same help and the file stays small.
std::string Writer::define_fact(const FieldInfo& field) {
    std::string name(schema::name(field.kind == Kind::list ? field.element : field.kind));
    if (field.enumeration)
        name = std::string(field.enumeration().name);
    else if (field.record)
        name = std::string(field.record().name);
    if (field.kind == Kind::list)
        name += "_list";
    if (const std::string range = schema::describe(field.about.range); !range.empty())
        name += "_" + range;
    if (field.about.nullable && field.kind != Kind::enumeration)
        name += "_or_none";
    const std::string value = define(identifier(name), stated(field));
    Json forms = {reference_to(value), reference_to("blank")};
    if (use_ == SchemaUse::descriptor) {
        Json inner = {{"description", "The value itself"}};
        inner.update(reference_to(value));
        forms.push_back({{"title", "value with evidence"},
                         {"type", "object"},
                         {"properties",
                          {{"value", inner},
                           {"evidence", reference_to("evidence")},
                           {"verified_on", reference_to("verified_on")},
                           {"by", reference_to("by")}}},
                         {"required", Json::array({"value"})},
                         {"additionalProperties", false}});
    }
    return define(value + "_fact", {{"anyOf", forms}});
}

std::string hover(const FieldInfo& field) {
    std::string text = sentence(field);
    const std::vector<schema::EnumValue> rows = values_of(field);
    if (!rows.empty())
        text += "\n";
    for (const schema::EnumValue& value : rows)
        text += "\n- `" + std::string(value.name) + "`: " + std::string(value.doc);
    if (field.about.nullable && rows.empty())
        text += "\n\nWrite `none` if there is none, and leave it out if nobody knows.";
    if (!field.about.example.empty())
        text += "\n\nExample: `" + std::string(field.about.example) + "`";
    return text;
}

/// The example as a value of the right type, where it is one without reading YAML.
std::optional<Json> example_of(const FieldInfo& field) {
    const std::string text(field.about.example);
    if (text.empty() || field.kind == Kind::list || field.kind == Kind::record)
        return std::nullopt;
    const bool textual = field.kind == Kind::string || field.kind == Kind::date ||
                         field.kind == Kind::enumeration || field.kind == Kind::version;
    if (textual && !text.starts_with('"'))
        return Json(text);
    if (Json::accept(text))
        return Json::parse(text);
    return std::nullopt;
}

Json Writer::property(const FieldInfo& field) {
    Json out = {{"description", sentence(field)}};
    if (const std::string text = hover(field); !output() && text != sentence(field))
        out["markdownDescription"] = text;
    // Editors insert the first of `examples` as the value, and in a descriptor an example is not an answer.
    if (const std::optional<Json> example = example_of(field); example && use_ != SchemaUse::descriptor)
        out["examples"] = Json::array({*example});
    if (field.kind == Kind::record) {
        const std::string name = define_record(field.record(), false);
        if (output()) {
            out.update(reference_to(name));
            return out;
        }
        // `type` says nothing new, but editors begin a map because of it.
        out["type"] = Json::array({"object", "null"});
        out["anyOf"] = {reference_to(name), {{"type", "null"}}};
        return out;
    }
    out.update(output() ? values(field.kind, field) : reference_to(define_fact(field)));
    return out;
}

Json Writer::object(const TypeInfo& type, bool entry) {
    Json properties = Json::object(), required = Json::array();
    for (const FieldInfo& field : type.fields) {
        properties[std::string(field.name)] = property(field);
        if (output() ? always_written(field) : field.about.required)
            required.push_back(std::string(field.name));
    }
    if (entry && use_ == SchemaUse::descriptor)
        for (const char* key : {"evidence", "verified_on", "by"})
            if (!properties.contains(key))
                properties[key] = reference_to(key);
    Json out = {{"description", std::string(type.doc)}, {"type", "object"}, {"properties", properties}};
    if (!required.empty())
        out["required"] = required;
    // Reports may gain fields within a major version; what people write must not have typing errors.
    if (!output())
        out["additionalProperties"] = false;
    return out;
}

void Writer::define_common() {
    if (output())
        return;
    // No `enum`, because editors would offer `""` and name it among the valid values.
    defs_["blank"] = {{"description", "Not known"}, {"type", {"string", "null"}}, {"maxLength", 0}};
    if (use_ != SchemaUse::descriptor)
        return;
    const Json text = {{"type", {"string", "null"}}};
    defs_["evidence"] = {{"description", "What shows it: a path or an address"}};
    defs_["evidence"].update(text);
    defs_["verified_on"] = {
        {"description", "Day on which somebody last checked it"},
        {"anyOf",
         {{{"type", "string"}, {"format", "date"}, {"pattern", date_pattern}}, reference_to("blank")}}};
    defs_["by"] = {{"description", "Who checked it"}};
    defs_["by"].update(text);
}

Json Writer::in_defs_order() const {
    Json out = Json::object();
    for (const auto& [name, definition] : defs_)
        out[name] = definition;
    return out;
}

Json Writer::root(const TypeInfo& type, const SchemaOptions& options) {
    define_common();
    Json out = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}};
    if (!options.id.empty())
        out["$id"] = options.id;
    if (!options.title.empty())
        out["title"] = options.title;
    out.update(object(type, false));
    if (!defs_.empty())
        out["$defs"] = in_defs_order();
    return out;
}

} // namespace

std::string json_schema(const schema::TypeInfo& root, const SchemaOptions& options) {
    return Writer(options.use).root(root, options).dump(2) + "\n";
}

} // namespace readiness::docgen
