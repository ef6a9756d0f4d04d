// SPDX-License-Identifier: Apache-2.0
#include "docgen/field_words.hpp"
#include "docgen/markdown.hpp"

#include "readiness/docgen/reference.hpp"
#include "readiness/report/report.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace readiness::docgen {

namespace {

/// Records in the order in which a reader meets them.
void collect(const schema::TypeInfo& type, std::vector<const schema::TypeInfo*>& records) {
    if (std::find(records.begin(), records.end(), &type) != records.end())
        return;
    records.push_back(&type);
    for (const schema::FieldInfo& field : type.fields)
        if (field.record)
            collect(field.record(), records);
}

std::string type_cell(const schema::FieldInfo& field) {
    if (!field.record)
        return type_words(field);
    const std::string_view name = field.record().name;
    return fmt::format("{}[{}](#{})", field.kind == schema::Kind::list ? "list of " : "", name, name);
}

std::string meaning(const schema::FieldInfo& field) {
    std::string text = sentence(field);
    for (const schema::EnumValue& value : values_of(field))
        text += fmt::format("\n`{}`: {}", value.name, value.doc);
    return text;
}

/// What people need to know to write the field.
std::string meaning_for_writers(const schema::FieldInfo& field) {
    std::string text = meaning(field);
    if (field.about.required)
        text += "\nRequired.";
    if (!field.about.example.empty())
        text += fmt::format("\nExample: `{}`", field.about.example);
    return text;
}

std::string record_tables(const schema::TypeInfo& root,
                          std::string (*meaning_of)(const schema::FieldInfo& field)) {
    std::vector<const schema::TypeInfo*> records;
    collect(root, records);
    std::string text;
    for (const schema::TypeInfo* record : records) {
        text += fmt::format("\n## {}\n\n{}.\n\n", record->name, record->doc) +
                table_head({"Field", "Type", "Meaning"});
        for (const schema::FieldInfo& field : record->fields)
            text += table_row({in_code(field.name), type_cell(field), meaning_of(field)});
    }
    return text;
}

} // namespace

std::string report_reference() {
    std::string text(generated_notice);
    text += "# The JSON report\n\nLists are always there, if only empty. Any other field that has nothing to "
            "say is "
            "left out. Fields may be added within a `schema_version`; none is taken away or changes its "
            "meaning.\n";
    return text + record_tables(schema::type_of<report::Report>(), &meaning);
}

std::string file_reference(const FileFormat& format) {
    return std::string(generated_notice) + "# The " + format.title + "\n\n" + format.introduction +
           record_tables(format.type(), &meaning_for_writers);
}

} // namespace readiness::docgen
