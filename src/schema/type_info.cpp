// SPDX-License-Identifier: Apache-2.0
#include "readiness/schema/type_info.hpp"

#include <algorithm>

namespace readiness::schema {

std::string_view name(Kind kind) {
    switch (kind) {
    case Kind::boolean:
        return "bool";
    case Kind::integer:
        return "int";
    case Kind::number:
        return "number";
    case Kind::percent:
        return "pct";
    case Kind::string:
        return "string";
    case Kind::date:
        return "date";
    case Kind::version:
        return "version";
    case Kind::enumeration:
        return "enum";
    case Kind::record:
        return "object";
    case Kind::list:
        return "list";
    case Kind::tree:
        return "tree";
    }
    return {};
}

std::optional<EnumIndex> EnumInfo::find(std::string_view value) const {
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i].name == value)
            return EnumIndex{static_cast<std::uint8_t>(i)};
    return std::nullopt;
}

std::string describe(const Range& range) {
    if (!range.bounded())
        return {};
    const std::string min = format_number(range.min);
    const std::string max = format_number(range.max);
    if (!range.bounded_above())
        return (range.above_min ? "above " : "at least ") + min;
    if (range.min == -std::numeric_limits<double>::infinity())
        return "at most " + max;
    if (range.above_min)
        return "above " + min + ", at most " + max;
    if (range.min == range.max)
        return "exactly " + min;
    return min + " to " + max;
}

const FieldInfo* TypeInfo::find(std::string_view field) const {
    for (const FieldInfo& candidate : fields)
        if (candidate.name == field)
            return &candidate;
    return nullptr;
}

const FieldInfo* find_field(const TypeInfo& root, std::string_view path) {
    const TypeInfo* type = &root;
    while (type) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        std::string_view step = path.substr(0, dot);
        const bool is_entry = step.ends_with("]");
        if (is_entry)
            step = step.substr(0, step.find('['));
        const FieldInfo* field = type->find(step);
        if (!field || (is_entry && field->kind != Kind::list))
            return nullptr;
        if (dot == path.size())
            return field;
        path.remove_prefix(dot + 1);
        type = field->record ? &field->record() : nullptr;
    }
    return nullptr;
}

} // namespace readiness::schema
