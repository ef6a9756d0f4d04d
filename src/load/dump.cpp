// SPDX-License-Identifier: Apache-2.0
#include "readiness/load/loader.hpp"

#include "reader.hpp"
#include "readiness/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace readiness::load {

namespace {

using schema::FieldInfo;
using schema::Kind;
using schema::State;

/// Words that this or another reader of YAML takes for something else than text.
bool reads_as_other(std::string_view text) {
    constexpr std::array<std::string_view, 11> words{"none", "null", "~",   "true", "false", "yes",
                                                     "no",   "on",   "off", "y",    "n"};
    if (std::find(words.begin(), words.end(), lower_case(text)) != words.end())
        return true;
    // Numbers, dates, versions, times: anything that begins like one.
    const std::size_t first = text.find_first_not_of("+-.");
    return first != std::string_view::npos && text[first] >= '0' && text[first] <= '9' &&
           text.find_first_not_of("0123456789abcdefABCDEFxoXOTZ+-_.:,") == std::string_view::npos;
}

/// Characters that must not stand in the file as they are.
bool needs_escape(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ||
           (c >= 0xFFF0 && c <= 0xFFFF);
}

bool has_unprintable(std::string_view text) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size(); at += length)
        if (needs_escape(text::decode_utf8(text, at, length)))
            return true;
    return false;
}

bool is_plain(std::string_view text) {
    constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`";
    if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':')
        return false;
    if (indicators.find(text.front()) != std::string_view::npos ||
        text.find_first_of(",[]{}") != std::string_view::npos)
        return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
        return false;
    return text != "..." && !reads_as_other(text);
}

std::string escape(std::string_view text) {
    std::string out = "\"";
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size(); at += length) {
        const char32_t c = text::decode_utf8(text, at, length);
        if (c == '"' || c == '\\')
            out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (needs_escape(c)) {
            out += "\\u";
            for (int shift = 12; shift >= 0; shift -= 4)
                out += "0123456789abcdef"[(c >> shift) & 0xFu];
        } else
            out += text.substr(at, length);
    }
    return out + '"';
}

std::string quote_single(std::string_view text) {
    std::string out = "'";
    for (const char c : text)
        out.append(c == '\'' ? 2 : 1, c);
    return out + "'";
}

std::string write_text(std::string_view text) {
    if (has_unprintable(text))
        return escape(text);
    if (is_plain(text))
        return std::string(text);
    return text.find_first_of("\"\\") == std::string_view::npos ? escape(text) : quote_single(text);
}

std::string write_scalar(const FieldInfo& field, Kind kind, const schema::Scalar& value) {
    switch (kind) {
    case Kind::boolean:
        return std::get<bool>(value) ? "true" : "false";
    case Kind::integer:
        return std::to_string(std::get<std::int64_t>(value));
    case Kind::number:
    case Kind::percent:
        return schema::format_number(std::get<double>(value));
    case Kind::date:
        return schema::format_date(std::get<schema::Date>(value));
    case Kind::version:
        return escape(std::get<std::string_view>(value));
    case Kind::enumeration:
        return std::string(field.enumeration().values[std::get<schema::EnumIndex>(value).value].name);
    default:
        return write_text(std::get<std::string_view>(value));
    }
}

class Dumper {
  public:
    explicit Dumper(const Locations* locations) : locations_(locations) {}

    std::string dump(schema::Ref record) {
        write_record(record, 0, "", false);
        return out_.empty() ? "{}\n" : std::move(out_);
    }

  private:
    /// Starts the line of a key. The first line of a list entry continues behind its dash.
    void key(std::string_view name, std::size_t indent, bool& behind_dash) {
        if (!behind_dash)
            out_.append(indent, ' ');
        behind_dash = false;
        out_ += name;
        out_ += ":";
    }
    const Evidence* evidence(const std::string& path) const {
        const Location* place = locations_ ? locations_->find(path) : nullptr;
        return place && place->evidence ? &*place->evidence : nullptr;
    }

    bool says_something(schema::Ref record) const;
    void write_record(schema::Ref record, std::size_t indent, const std::string& path, bool behind_dash);
    void write_field(schema::Ref record, const FieldInfo& field, std::size_t indent, const std::string& path,
                     bool& behind_dash);
    void write_value(schema::Ref record, const FieldInfo& field, std::size_t indent, const std::string& path);
    void write_records(schema::Ref record, const FieldInfo& field, std::size_t indent,
                       const std::string& path);
    void write_evidence(const Evidence& evidence, std::size_t indent, bool& behind_dash);

    const Locations* locations_;
    std::string out_;
};

bool Dumper::says_something(schema::Ref record) const {
    return std::any_of(record.type->fields.begin(), record.type->fields.end(), [&](const FieldInfo& field) {
        if (field.kind == Kind::record)
            return says_something({&field.record(), field.access.child(record.object)});
        return field.kind != Kind::tree && field.access.state(record.object) != State::not_stated;
    });
}

void Dumper::write_record(schema::Ref record, std::size_t indent, const std::string& path, bool behind_dash) {
    for (const FieldInfo& field : record.type->fields) {
        const std::string at = path.empty() ? std::string(field.name) : path + "." + std::string(field.name);
        if (field.kind == Kind::record) {
            const schema::Ref child{&field.record(), field.access.child(record.object)};
            if (!says_something(child))
                continue;
            key(field.name, indent, behind_dash);
            out_ += "\n";
            write_record(child, indent + 2, at, false);
        } else if (field.kind != Kind::tree && field.access.state(record.object) != State::not_stated) {
            write_field(record, field, indent, at, behind_dash);
        }
    }
    if (!path.ends_with(']'))
        return;
    if (const Evidence* found = evidence(path))
        write_evidence(*found, indent, behind_dash);
    if (behind_dash)
        out_ += "{}\n";
}

void Dumper::write_field(schema::Ref record, const FieldInfo& field, std::size_t indent,
                         const std::string& path, bool& behind_dash) {
    key(field.name, indent, behind_dash);
    const Evidence* found = evidence(path);
    if (!found)
        return write_value(record, field, indent, path);
    out_ += "\n";
    bool first = false;
    key("value", indent + 2, first);
    write_value(record, field, indent + 2, path);
    write_evidence(*found, indent + 2, first);
}

void Dumper::write_value(schema::Ref record, const FieldInfo& field, std::size_t indent,
                         const std::string& path) {
    const schema::Access& access = field.access;
    if (access.state(record.object) == State::none) {
        out_ += " none\n";
        return;
    }
    if (field.kind != Kind::list) {
        out_ += " " + write_scalar(field, field.kind, access.get(record.object)) + "\n";
        return;
    }
    const std::size_t size = access.size(record.object);
    if (size > 0 && field.element == Kind::record)
        return write_records(record, field, indent, path);
    std::string entries;
    for (std::size_t i = 0; i < size && field.element != Kind::tree; ++i)
        entries += (i > 0 ? ", " : "") + write_scalar(field, field.element, access.element(record.object, i));
    out_ += " [" + entries + "]\n";
}

void Dumper::write_records(schema::Ref record, const FieldInfo& field, std::size_t indent,
                           const std::string& path) {
    out_ += "\n";
    for (std::size_t i = 0; i < field.access.size(record.object); ++i) {
        out_.append(indent + 2, ' ');
        out_ += "- ";
        write_record({&field.record(), field.access.element_record(record.object, i)}, indent + 4,
                     path + "[" + std::to_string(i) + "]", true);
    }
}

void Dumper::write_evidence(const Evidence& evidence, std::size_t indent, bool& behind_dash) {
    const auto line = [&](std::string_view name, const std::string& value) {
        key(name, indent, behind_dash);
        out_ += " " + value + "\n";
    };
    if (evidence.reference)
        line("evidence", write_text(*evidence.reference));
    if (evidence.verified_on)
        line("verified_on", schema::format_date(*evidence.verified_on));
    if (evidence.by)
        line("by", write_text(*evidence.by));
}

} // namespace

std::string dump(schema::Ref record, const Locations* locations) {
    return Dumper(locations).dump(record);
}

} // namespace readiness::load
