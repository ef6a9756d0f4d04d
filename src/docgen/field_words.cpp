// SPDX-License-Identifier: Apache-2.0
#include "docgen/field_words.hpp"

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

} // namespace readiness::docgen
