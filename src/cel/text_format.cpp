// SPDX-License-Identifier: Apache-2.0
#include "cel/text_format.hpp"

#include "cel/time_text.hpp"

#include "readiness/schema/value.hpp"
#include "readiness/text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <vector>

namespace readiness::cel {
namespace {

constexpr std::size_t most_digits = 300;
constexpr int most_depth = 32;

std::optional<std::string> special(double value) {
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "Infinity" : "-Infinity";
    return std::nullopt;
}

/// Writes values as `%s` does. Each value costs a step, so that shared lists cannot grow without end.
class TextOf {
  public:
    explicit TextOf(Budget& budget) : budget_(budget) {}

    std::string operator()(Null) { return "null"; }
    std::string operator()(bool value) { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) { return std::to_string(value); }
    std::string operator()(std::uint64_t value) { return std::to_string(value); }
    std::string operator()(double value) { return special(value).value_or(schema::format_number(value)); }
    std::string operator()(const std::string& value) { return value; }
    std::string operator()(const FixedText& value) { return std::string(value.text); }
    std::string operator()(const Bytes& value) { return value.data; }
    std::string operator()(const Timestamp& value) { return format_timestamp(value); }
    std::string operator()(const Duration& value) { return format_duration(value); }
    std::string operator()(const schema::Version& value) { return value.text; }
    std::string operator()(const TypeValue& value) { return value.name; }
    std::string operator()(const List& value) { return list(Value(value)); }
    std::string operator()(const FactList& value) { return list(Value(value)); }
    std::string operator()(const Map& map) {
        std::vector<std::string> entries;
        for (const auto& [key, value] : *map) {
            std::string entry = of(key) + ": ";
            entry += of(value);
            entries.push_back(std::move(entry));
        }
        std::sort(entries.begin(), entries.end());
        std::string text = "{";
        for (const std::string& entry : entries)
            text += (text.size() > 1 ? ", " : "") + entry;
        return text + "}";
    }
    std::string operator()(const Record& record) { return path_of(record); }
    std::string operator()(const Unknown&) { return "unknown"; }
    std::string operator()(const Error&) { return "error"; }

    std::string of(const Value& value) {
        if (depth_ >= most_depth || !budget_.spend(1))
            return {};
        ++depth_;
        std::string text = std::visit(*this, value.data);
        --depth_;
        budget_.spend(text.size() / 8);
        return text;
    }

  private:
    std::string list(const Value& value) {
        std::string text = "[";
        for (std::size_t i = 0; i < list_size(value) && !budget_.exhausted(); ++i) {
            text += i > 0 ? ", " : "";
            text += of(list_entry(value, i));
        }
        return text + "]";
    }

    Budget& budget_;
    int depth_ = 0;
};

struct Clause {
    char kind = 's';
    std::size_t digits = 6;
};

std::optional<std::string> whole_number(const Value& value, int base, bool upper) {
    const auto digits = [&](std::uint64_t magnitude) {
        if (base == 2)
            return fmt::format("{:b}", magnitude);
        if (base == 8)
            return fmt::format("{:o}", magnitude);
        return upper ? fmt::format("{:X}", magnitude) : fmt::format("{:x}", magnitude);
    };
    if (const auto* u = value.get<std::uint64_t>())
        return digits(*u);
    const auto* i = value.get<std::int64_t>();
    if (i == nullptr)
        return std::nullopt;
    const auto bits = static_cast<std::uint64_t>(*i);
    return *i < 0 ? "-" + digits(~bits + 1) : digits(bits);
}

std::optional<std::string> hexadecimal(const Value& value, bool upper) {
    const auto* bytes = value.get<Bytes>();
    if (bytes == nullptr && !value.is_string())
        return whole_number(value, 16, upper);
    std::string text;
    for (const char c : bytes != nullptr ? std::string_view(bytes->data) : value.text()) {
        const auto byte = static_cast<unsigned char>(c);
        text += upper ? fmt::format("{:02X}", byte) : fmt::format("{:02x}", byte);
    }
    return text;
}

std::optional<std::string> floating(const Value& value, const Clause& clause) {
    double number = 0;
    if (const auto* d = value.get<double>())
        number = *d;
    else if (const auto* i = value.get<std::int64_t>())
        number = static_cast<double>(*i);
    else if (const auto* u = value.get<std::uint64_t>())
        number = static_cast<double>(*u);
    else
        return std::nullopt;
    if (auto name = special(number))
        return name;
    return clause.kind == 'f' ? fmt::format("{:.{}f}", number, clause.digits)
                              : fmt::format("{:.{}e}", number, clause.digits);
}

std::optional<std::string> decimal(const Value& value) {
    if (const auto* d = value.get<double>())
        return special(*d).value_or(schema::format_number(*d));
    if (const auto* i = value.get<std::int64_t>())
        return std::to_string(*i);
    if (const auto* u = value.get<std::uint64_t>())
        return std::to_string(*u);
    return std::nullopt;
}

std::optional<std::string> apply(Budget& budget, const Clause& clause, const Value& value) {
    switch (clause.kind) {
    case 's':
        return TextOf(budget).of(value);
    case 'd':
        return decimal(value);
    case 'f':
    case 'e':
        return floating(value, clause);
    case 'b':
        return value.is<bool>() ? std::string(value.is_true() ? "1" : "0") : whole_number(value, 2, false);
    case 'o':
        return whole_number(value, 8, false);
    case 'x':
        return hexadecimal(value, false);
    default:
        return hexadecimal(value, true);
    }
}

/// Reads what follows a `%` off the front of the text.
std::optional<Clause> take_clause(std::string_view& rest) {
    Clause clause;
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        clause.digits = 0;
        for (; !rest.empty() && rest.front() >= '0' && rest.front() <= '9'; rest.remove_prefix(1))
            clause.digits =
                std::min(clause.digits * 10 + static_cast<std::size_t>(rest.front() - '0'), most_digits + 1);
    }
    if (rest.empty() || clause.digits > most_digits)
        return std::nullopt;
    clause.kind = rest.front();
    rest.remove_prefix(1);
    if (std::string_view("sdfeboxX").find(clause.kind) == std::string_view::npos)
        return std::nullopt;
    return clause;
}

} // namespace

Value format_text(Budget& budget, std::string_view text, const Value& arguments) {
    std::string out;
    std::size_t next = 0;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t percent = std::min(rest.find('%'), rest.size());
        out += rest.substr(0, percent);
        rest.remove_prefix(percent);
        if (rest.empty())
            break;
        rest.remove_prefix(1);
        if (rest.starts_with('%')) {
            out += '%';
            rest.remove_prefix(1);
            continue;
        }
        const auto clause = take_clause(rest);
        if (!clause)
            return make_error("an unknown formatting clause after `%`");
        if (next >= list_size(arguments))
            return make_error("more formatting clauses than values");
        const Value value = list_entry(arguments, next++);
        const auto formatted = apply(budget, *clause, value);
        if (!formatted)
            return make_error(std::string("`%") + clause->kind + "` does not take a " + type_name(value));
        if (!budget.spend(1 + (formatted->size() + percent) / 8))
            return exhausted_error();
        out += *formatted;
    }
    if (text::find_malformed_utf8(out))
        return make_error("bytes that are not UTF-8");
    return Value(std::move(out));
}

std::string quote_text(std::string_view text) {
    constexpr std::string_view special_characters = "\a\b\f\n\r\t\v\\\"";
    constexpr std::string_view letters = "abfnrtv\\\"";
    std::string out = "\"";
    for (const char c : text) {
        const std::size_t at = special_characters.find(c);
        if (at == std::string_view::npos)
            out += c;
        else {
            out += '\\';
            out += letters[at];
        }
    }
    return out + "\"";
}

} // namespace readiness::cel
