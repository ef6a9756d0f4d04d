// SPDX-License-Identifier: Apache-2.0
#include "edits.hpp"

#include <bit>
#include <cmath>

namespace readiness::assess {

namespace {

using schema::FieldInfo;
using schema::Kind;
using schema::Scalar;

/// Enough for the tests of one rule; a rule with more literals is tried on the smallest of them.
constexpr std::size_t values_most = 24;

std::vector<Scalar> numbers_to_try(const FieldInfo& field, bool whole, const Scalar* current,
                                   const Landmarks& landmarks) {
    std::set<double> found{0, 1};
    const auto around = [&](double value) {
        for (const double near : {value, value - 1, value + 1})
            found.insert(near);
    };
    for (const std::int64_t value : landmarks.wholes)
        around(static_cast<double>(value));
    for (const double value : landmarks.numbers)
        around(value);
    if (current) {
        const double now =
            whole ? static_cast<double>(std::get<std::int64_t>(*current)) : std::get<double>(*current);
        around(now);
        // Computed facts have their limits elsewhere: come near them in steps.
        for (const double factor : {0.1, 0.5, 2.0, 10.0})
            found.insert(whole ? std::floor(now * factor) : now * factor);
    }
    for (const double end : {field.about.range.min, field.about.range.max})
        if (std::isfinite(end))
            found.insert(end);
    const bool share = (field.kind == Kind::list ? field.element : field.kind) == Kind::percent;
    std::vector<Scalar> values;
    for (const double value : found) {
        if (!field.about.range.contains(value) || (share && (value < 0 || value > 100)) ||
            values.size() == values_most || (whole && value != std::floor(value)))
            continue;
        if (whole)
            values.emplace_back(static_cast<std::int64_t>(value));
        else
            values.emplace_back(value);
    }
    return values;
}

std::vector<Scalar> days_to_try(const Landmarks& landmarks) {
    std::set<schema::Date> found;
    const auto around = [&](std::int64_t days) {
        for (const std::int64_t near : {days, days - 1, days + 1})
            if (near < 40'000) {
                found.insert(landmarks.today - std::chrono::days(near));
                found.insert(landmarks.today + std::chrono::days(near));
            }
    };
    around(0);
    for (const std::int64_t value : landmarks.wholes)
        around(value);
    std::vector<Scalar> values;
    for (const schema::Date day : found)
        values.emplace_back(day);
    return values;
}

std::vector<Scalar> texts_to_try(Kind kind, const Landmarks& landmarks) {
    std::vector<Scalar> values;
    for (const std::string& text : landmarks.texts)
        if (kind == Kind::string ? !text.empty() : schema::is_version(text))
            values.emplace_back(std::string_view(text));
    if (kind == Kind::string)
        values.emplace_back(std::string_view("somebody"));
    else
        for (const std::string_view version : {"0.1", "99"})
            values.emplace_back(version);
    return values;
}

} // namespace

void Landmarks::add(const cel::Program& program) {
    const cel::Ast ast = program.ast();
    for (const cel::Literal& literal : ast.literals) {
        switch (literal.kind) {
        case cel::LiteralKind::integer:
            wholes.insert(std::bit_cast<std::int64_t>(literal.bits));
            break;
        case cel::LiteralKind::number:
            numbers.insert(std::bit_cast<double>(literal.bits));
            break;
        case cel::LiteralKind::string:
            texts.emplace(ast.string(static_cast<std::uint32_t>(literal.bits)));
            break;
        default:
            break;
        }
    }
}

std::vector<Scalar> values_to_try(const FieldInfo& field, Kind kind, const Scalar* current,
                                  const Landmarks& landmarks) {
    std::vector<Scalar> values;
    switch (kind) {
    case Kind::boolean:
        values = {Scalar(false), Scalar(true)};
        break;
    case Kind::integer:
    case Kind::number:
    case Kind::percent:
        values = numbers_to_try(field, kind == Kind::integer, current, landmarks);
        break;
    case Kind::date:
        values = days_to_try(landmarks);
        break;
    case Kind::enumeration:
        for (std::size_t i = 0; i < field.enumeration().values.size(); ++i)
            values.emplace_back(schema::EnumIndex{static_cast<std::uint8_t>(i)});
        break;
    case Kind::string:
    case Kind::version:
        values = texts_to_try(kind, landmarks);
        break;
    default:
        break;
    }
    if (current)
        std::erase(values, *current);
    return values;
}

std::string written(const FieldInfo& field, const Scalar& value) {
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? "true" : "false";
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&value))
        return schema::format_number(*number);
    if (const auto* text = std::get_if<std::string_view>(&value))
        return std::string(*text);
    if (const auto* day = std::get_if<schema::Date>(&value))
        return schema::format_date(*day);
    return std::string(field.enumeration().values[std::get<schema::EnumIndex>(value).value].name);
}

} // namespace readiness::assess
