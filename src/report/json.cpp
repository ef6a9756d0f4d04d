// SPDX-License-Identifier: Apache-2.0
#include "readiness/report/report.hpp"
#include "readiness/text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace readiness::report {

namespace {

using Json = nlohmann::ordered_json;
using schema::FieldInfo;
using schema::Kind;

/// Whole numbers are written without a point.
Json number(double value) {
    constexpr double exact = 9007199254740992.0;
    if (std::floor(value) == value && std::abs(value) < exact)
        return static_cast<std::int64_t>(value);
    return value;
}

Json leaf(const FieldInfo& field, const schema::Scalar& value) {
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag;
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return *whole;
    if (const auto* real = std::get_if<double>(&value))
        return number(*real);
    if (const auto* text = std::get_if<std::string_view>(&value))
        return std::string(*text);
    if (const auto* date = std::get_if<schema::Date>(&value))
        return schema::format_date(*date);
    return std::string(field.enumeration().values[std::get<schema::EnumIndex>(value).value].name);
}

Json object(schema::Ref record);

Json list(const FieldInfo& field, const void* record) {
    Json entries = Json::array();
    const std::size_t size = field.access.size(record);
    for (std::size_t i = 0; i < size; ++i)
        entries.push_back(field.record ? object({&field.record(), field.access.element_record(record, i)})
                                       : leaf(field, field.access.element(record, i)));
    return entries;
}

bool says_anything(schema::Ref record) {
    return std::ranges::any_of(record.type->fields, [&](const FieldInfo& field) {
        if (field.kind == Kind::record)
            return says_anything({&field.record(), field.access.child(record.object)});
        return field.access.state(record.object) != schema::State::not_stated;
    });
}

/// Null where there is nothing to write.
Json value_of(const FieldInfo& field, const void* record) {
    if (field.kind == Kind::record) {
        const schema::Ref child{&field.record(), field.access.child(record)};
        return says_anything(child) ? object(child) : Json();
    }
    if (field.kind == Kind::list)
        return list(field, record);
    switch (field.access.state(record)) {
    case schema::State::none:
        return "none";
    case schema::State::stated:
        return field.kind == Kind::tree ? Json() : leaf(field, field.access.get(record));
    case schema::State::not_stated:
        break;
    }
    return Json();
}

Json object(schema::Ref record) {
    Json out = Json::object();
    for (const FieldInfo& field : record.type->fields)
        if (Json value = value_of(field, record.object); !value.is_null())
            out[std::string(field.name)] = std::move(value);
    return out;
}

} // namespace

std::string write_json(schema::Ref record) {
    return text::printable_json(object(record).dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

std::string write_json_line(schema::Ref record) {
    return text::printable_json(object(record).dump(-1, ' ', false, Json::error_handler_t::replace)) + "\n";
}

} // namespace readiness::report
