// SPDX-License-Identifier: Apache-2.0
#include "docgen/field_words.hpp"

#include "readiness/docgen/explain.hpp"
#include "readiness/load/written.hpp"
#include "readiness/text/layout.hpp"

namespace readiness::docgen {

std::string type_words(const schema::FieldInfo& field) {
    if (field.kind != schema::Kind::list)
        return std::string(schema::name(field.kind));
    const std::string_view element = field.record ? field.record().name : schema::name(field.element);
    return "list of " + std::string(element);
}

std::vector<schema::EnumValue> values_of(const schema::FieldInfo& field) {
    if (!field.enumeration)
        return {};
    const std::span<const schema::EnumValue> values = field.enumeration().values;
    return {values.begin(), values.end()};
}

std::string sentence(const schema::FieldInfo& field) {
    std::string text(field.about.doc);
    if (!field.about.unit.empty())
        text += ", in " + std::string(field.about.unit);
    if (const std::string range = schema::describe(field.about.range); !range.empty())
        text += ", " + range;
    if (!text.ends_with('.') && !text.ends_with('?'))
        text += '.';
    return text;
}

namespace {

using schema::FieldInfo;
using schema::Kind;

/// The values but for `none`, which is said of every field in the same way.
std::string choices(const FieldInfo& field) {
    std::vector<std::string> words;
    for (const schema::EnumValue& value : values_of(field))
        if (value.name != "none")
            words.emplace_back(value.name);
    return text::join_words(words, " or ");
}

std::string such_as(const FieldInfo& field) {
    return field.about.example.empty() ? std::string() : ", such as " + std::string(field.about.example);
}

std::string list_words(const FieldInfo& field) {
    switch (field.element) {
    case Kind::record:
        return "a list, with " + std::string(field.record().fields.front().name) +
               " and so on for each entry";
    case Kind::enumeration:
        return "a list in brackets of " + choices(field);
    case Kind::string:
        return "a list of texts in brackets" + such_as(field);
    default:
        return "a list in brackets, each " + load::describe_value(field, field.element);
    }
}

} // namespace

bool takes_none(const FieldInfo& field) {
    return field.about.nullable || (field.enumeration && field.enumeration().find("none"));
}

std::string value_words(const FieldInfo& field) {
    std::string text;
    if (field.kind == Kind::list)
        text = list_words(field);
    else if (field.kind == Kind::enumeration)
        text = choices(field);
    else if (field.kind == Kind::string)
        text = "a text" + such_as(field);
    else
        text = load::describe_value(field, field.kind);
    return text + (takes_none(field) ? ", or none" : "");
}

} // namespace readiness::docgen
