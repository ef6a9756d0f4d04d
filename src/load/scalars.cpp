// SPDX-License-Identifier: Apache-2.0
#include "reader.hpp"

#include "readiness/text/layout.hpp"
#include "readiness/text/suggest.hpp"

#include <charconv>

namespace readiness::load {

using diag::Code;
using schema::FieldInfo;
using schema::Kind;

namespace {

schema::Range range_of(const FieldInfo& field, Kind kind) {
    if (kind == Kind::percent && !field.about.range.bounded())
        return {.min = 0, .max = 100};
    return field.about.range;
}

std::string list_values(const FieldInfo& field) {
    std::vector<std::string> words;
    for (const schema::EnumValue& value : field.enumeration().values)
        words.emplace_back(value.name);
    return text::join_words(words, " or ");
}

/// Reads one scalar; the members are what every step needs.
class ScalarReader {
  public:
    ScalarReader(const Reader& reader, const FieldInfo& field, Kind kind, yaml::NodeId id,
                 std::string_view path, schema::Scalar& value)
        : reader_(reader), field_(field), kind_(kind), id_(id), node_(reader.node(id)), path_(path),
          value_(value) {}

    Reading read() {
        if (node_.kind != yaml::NodeKind::scalar)
            return refuse_collection();
        if (reader_.blank(id_))
            return Reading::blank;
        if (node_.text == "none" && kind_ != Kind::enumeration) {
            if (field_.about.nullable)
                return Reading::none;
            // Outside of descriptors a text is a text.
            if (kind_ != Kind::string || reader_.options.evidence)
                return refuse_none();
        }
        switch (kind_) {
        case Kind::boolean:
            return read_bool();
        case Kind::integer:
            return read_int();
        case Kind::number:
        case Kind::percent:
            return read_number();
        case Kind::date:
            return read_date();
        case Kind::version:
            return read_version();
        case Kind::enumeration:
            return read_enum();
        default:
            return read_string();
        }
    }

  private:
    Reading stated(schema::Scalar value) {
        value_ = value;
        return Reading::stated;
    }

    diag::Diagnostic& refuse(Code code, std::string message) {
        auto& problem = reader_.report(code, id_, std::move(message));
        problem.expected = describe_value(field_, kind_);
        return problem;
    }
    diag::Diagnostic& refuse_type(std::string_view takes) {
        return refuse(Code::wrong_type,
                      named() + " takes " + std::string(takes) + ", not " + quote(node_.text));
    }
    std::string named() const { return quote(path_); }

    Reading refuse_collection() {
        auto& problem =
            refuse(Code::wrong_type, named() + " takes a single value, not " + describe_node(reader_, id_));
        const bool one_pair = node_.kind == yaml::NodeKind::mapping && node_.child_count == 2 &&
                              !reader_.sources.text(node_.span).starts_with('{');
        if (kind_ == Kind::string && one_pair)
            problem.expected = "quotes around the text, because of the `: ` in it";
        return Reading::bad;
    }

    Reading refuse_none() {
        auto& problem = refuse(Code::none_not_allowed, named() + " cannot be `none`");
        const bool number = kind_ == Kind::integer || kind_ == Kind::number || kind_ == Kind::percent;
        if (number && range_of(field_, kind_).contains(0))
            problem.expected += "; 0 if there are none";
        problem.expected += "; blank if it is not known";
        return Reading::bad;
    }

    /// Numbers and bools in quotes are text.
    bool refuse_quotes(std::string_view takes, bool would_do) {
        if (node_.style == yaml::Style::plain || !would_do)
            return false;
        auto& problem =
            refuse(Code::wrong_type, named() + " takes " + std::string(takes) + ", but the quotes make " +
                                         quote(node_.text) + " a text");
        problem.expected = "the value without quotes";
        problem.fix = diag::Fix{node_.span, node_.text};
        return true;
    }

    Reading read_bool();
    Reading read_int();
    Reading read_number();
    Reading check_range(double number);
    Reading read_date();
    Reading read_version();
    Reading read_enum();
    Reading read_string();

    const Reader& reader_;
    const FieldInfo& field_;
    Kind kind_;
    yaml::NodeId id_;
    const yaml::Node& node_;
    std::string_view path_;
    schema::Scalar& value_;
};

Reading ScalarReader::read_bool() {
    const bool fits = node_.text == "true" || node_.text == "false";
    if (refuse_quotes("true or false", fits))
        return Reading::bad;
    if (fits)
        return stated(node_.text == "true");
    suggest(refuse_type("true or false"), guess_bool(node_.text), node_.span);
    return Reading::bad;
}

Reading ScalarReader::read_int() {
    const std::string& text = node_.text;
    const bool fits = is_whole_number(text);
    if (refuse_quotes("a whole number", fits))
        return Reading::bad;
    if (!fits) {
        suggest(refuse_type("a whole number"), guess_number(text, true), node_.span);
        return Reading::bad;
    }
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) {
        refuse(Code::out_of_range, named() + " is too large a number: " + quote(text));
        return Reading::bad;
    }
    if (check_range(static_cast<double>(number)) == Reading::bad)
        return Reading::bad;
    return stated(number);
}

Reading ScalarReader::read_number() {
    const std::optional<double> number = parse_number(node_.text);
    if (refuse_quotes("a number", number.has_value()))
        return Reading::bad;
    if (!number) {
        suggest(refuse_type("a number"), guess_number(node_.text, false), node_.span);
        return Reading::bad;
    }
    if (check_range(*number) == Reading::bad)
        return Reading::bad;
    return stated(*number);
}

Reading ScalarReader::check_range(double number) {
    if (range_of(field_, kind_).contains(number))
        return Reading::stated;
    refuse(Code::out_of_range, named() + " cannot be " + quote(node_.text));
    return Reading::bad;
}

Reading ScalarReader::read_date() {
    if (const auto date = schema::parse_date(node_.text))
        return stated(*date);
    std::string shape = node_.text;
    for (char& c : shape)
        if (c >= '0' && c <= '9')
            c = '0';
    if (shape == "0000-00-00")
        refuse(Code::bad_date, "there is no day " + quote(node_.text));
    else
        suggest(refuse(Code::bad_date, named() + " takes a date, not " + quote(node_.text)),
                guess_date(node_.text), node_.span);
    return Reading::bad;
}

Reading ScalarReader::read_version() {
    if (schema::is_version(node_.text))
        return stated(std::string_view(node_.text));
    suggest(refuse(Code::bad_version, named() + " takes a version, not " + quote(node_.text)),
            guess_version(node_.text), node_.span);
    return Reading::bad;
}

Reading ScalarReader::read_enum() {
    const schema::EnumInfo& values = field_.enumeration();
    if (const auto index = values.find(node_.text))
        return stated(*index);
    if (node_.text == "none")
        return refuse_none();
    auto& problem = refuse(Code::not_in_enum, named() + " has no value " + quote(node_.text));
    if (!reader_.may_search())
        return Reading::bad;
    std::string word = lower_case(node_.text);
    for (char& c : word)
        if (c == '-' || c == ' ')
            c = '_';
    std::vector<std::string_view> names;
    for (const schema::EnumValue& value : values.values)
        names.push_back(value.name);
    if (const auto nearest = text::nearest(word, names))
        suggest(problem, *nearest, node_.span);
    return Reading::bad;
}

Reading ScalarReader::read_string() {
    const std::string_view advice =
        reader_.options.evidence ? placeholder_advice(node_.text) : std::string_view();
    if (!advice.empty()) {
        auto& problem =
            reader_.report(Code::placeholder_text, id_,
                           named() + " says " + quote(node_.text) + ", which counts as an answer");
        problem.expected = advice;
    }
    return stated(std::string_view(node_.text));
}

} // namespace

std::string describe_value(const FieldInfo& field, Kind kind) {
    const std::string range = schema::describe(range_of(field, kind));
    const std::string unit =
        field.about.unit.empty() || kind == Kind::percent ? "" : " (" + std::string(field.about.unit) + ")";
    switch (kind) {
    case Kind::boolean:
        return "true or false";
    case Kind::integer:
        return "a whole number" + unit + (range.empty() ? "" : ", " + range);
    case Kind::number:
        return "a number" + unit + (range.empty() ? "" : ", " + range);
    case Kind::percent:
        return "a number of percent, " + range;
    case Kind::date:
        return "a date such as 2026-11-20";
    case Kind::version:
        return "digits and dots such as 3.11";
    case Kind::enumeration:
        return list_values(field);
    default:
        return "one text";
    }
}

Reading read_scalar(const Reader& reader, const FieldInfo& field, Kind kind, yaml::NodeId node,
                    std::string_view path, schema::Scalar& value) {
    return ScalarReader(reader, field, kind, node, path, value).read();
}

} // namespace readiness::load
