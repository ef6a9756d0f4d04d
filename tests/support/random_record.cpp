// SPDX-License-Identifier: Apache-2.0
#include "support/random_record.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace readiness::test {

namespace {

using schema::FieldInfo;
using schema::Kind;

std::uint64_t below(std::mt19937_64& random, std::uint64_t limit) {
    return random() % limit;
}

bool chance(std::mt19937_64& random, double probability) {
    return static_cast<double>(below(random, 1'000'000)) < probability * 1e6;
}

/// Texts that have broken writers and readers before.
std::string random_text(std::mt19937_64& random) {
    static const char* const texts[] = {"D. Ferrari", "none such", "yes", "3.10", "010", "a: b", "a #b",
                                        "- x", "*star", "&and", "Jürgen Müller", "株式会社", "🙂", "it's",
                                        "\"quoted\"", "two\nlines", " lead", "trail ", "{x}", "[y]",
                                        "null and void", "~tilde", "1e3", "!tag", "%percent", "@at", "`tick`",
                                        "tab\there", "back\\slash", "#hash", "x:",
                                        // and those that would be more than text where a report is shown
                                        "<script>alert(1)</script>", "</title><b>", "]]>", "&amp;", "=1+1",
                                        "::error::gone", "a|b|c", "[x](https://example.org)", "@team #12",
                                        "\xE2\x80\xAE"
                                        "evil",
                                        "\x1b[31mred",
                                        "\xC2\x9b"
                                        "2J"};
    return texts[below(random, std::size(texts))];
}

double random_number(const FieldInfo& field, std::mt19937_64& random, bool whole) {
    const schema::Range& range = field.about.range;
    const double low = std::isfinite(range.min) ? range.min : -1000.0;
    const double high = std::isfinite(range.max) ? range.max : low + 100'000.0;
    const double step = whole ? 1.0 : 0.25;
    const auto steps = static_cast<std::uint64_t>((high - low) / step) + 1;
    double value = low + step * static_cast<double>(below(random, steps));
    if (range.above_min && value <= range.min)
        value = range.min + step;
    return std::min(value, high);
}

schema::Scalar random_scalar(const FieldInfo& field, Kind kind, std::mt19937_64& random, std::string& text) {
    switch (kind) {
    case Kind::boolean:
        return below(random, 2) == 1;
    case Kind::integer:
        return static_cast<std::int64_t>(random_number(field, random, true));
    case Kind::number:
        return random_number(field, random, false);
    case Kind::percent:
        return static_cast<double>(below(random, 401)) / 4.0;
    case Kind::date:
        return schema::Date(std::chrono::days(19'000 + static_cast<int>(below(random, 3'000))));
    case Kind::version:
        text = std::to_string(below(random, 20)) + "." + std::to_string(below(random, 20));
        return std::string_view(text);
    case Kind::enumeration:
        return schema::EnumIndex{static_cast<std::uint8_t>(below(random, field.enumeration().values.size()))};
    default:
        text = random_text(random);
        return std::string_view(text);
    }
}

void fill_list(void* record, const FieldInfo& field, std::mt19937_64& random, const RandomOptions& options) {
    field.access.set_state(record, schema::State::stated);
    const std::size_t size = below(random, options.max_list + 1);
    std::vector<std::uint8_t> used;
    for (std::size_t i = 0; i < size; ++i) {
        if (field.element == Kind::record) {
            fill_randomly({&field.record(), field.access.append_record(record)}, random, options);
            continue;
        }
        std::string text;
        const schema::Scalar value = random_scalar(field, field.element, random, text);
        if (const auto* index = std::get_if<schema::EnumIndex>(&value)) {
            // `none` stands alone in a list and is then the empty list; repeated values are pointless.
            if (field.enumeration().values[index->value].name == "none")
                continue;
            if (std::ranges::find(used, index->value) != used.end())
                continue;
            used.push_back(index->value);
        }
        field.access.append(record, value);
    }
}

} // namespace

void fill_field(void* record, const FieldInfo& field, std::mt19937_64& random, const RandomOptions& options) {
    if (field.kind == Kind::list)
        return fill_list(record, field, random, options);
    std::string text;
    field.access.set(record, random_scalar(field, field.kind, random, text));
}

void fill_randomly(schema::MutRef record, std::mt19937_64& random, const RandomOptions& options) {
    for (const FieldInfo& field : record.type->fields) {
        if (field.kind == Kind::record) {
            fill_randomly({&field.record(), field.access.child_mut(record.object)}, random, options);
            continue;
        }
        if (field.kind == Kind::tree)
            continue;
        if (!field.about.required && !chance(random, options.stated))
            continue;
        const bool may_be_none =
            field.about.nullable && field.kind != Kind::enumeration && field.kind != Kind::list;
        if (may_be_none && chance(random, options.none))
            field.access.set_state(record.object, schema::State::none);
        else
            fill_field(record.object, field, random, options);
    }
}

} // namespace readiness::test
