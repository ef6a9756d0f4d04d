// SPDX-License-Identifier: Apache-2.0
#include "readiness/docgen/scaffold.hpp"

#include "readiness/docgen/explain.hpp"
#include "readiness/text/layout.hpp"

#include <algorithm>
#include <vector>

namespace readiness::docgen {

namespace {

using schema::FieldInfo;
using schema::Kind;
using schema::TypeInfo;

constexpr std::size_t indent_width = 2;

constexpr std::string_view introduction = "The project as `readiness assess` reads it. Write what you know "
                                          "behind the colons and leave the rest blank: "
                                          "what is blank is not known, and the report asks for it. `none` "
                                          "says that a thing does not exist, where the "
                                          "comment has it. Any fact takes evidence:";
constexpr std::string_view evidence_form =
    "#   name: {value: claims-triage, evidence: docs/charter.md, verified_on: 2026-10-02, by: R. Osei}\n";

std::string comment_of(const FieldInfo& field) {
    std::string text(field.about.doc);
    if (!text.ends_with('?'))
        text += '.';
    if (field.kind == Kind::record)
        return text;
    return text + " Takes " + value_words(field) + ".";
}

/// The only value that a number can have, as written; else nothing.
std::string only_value(const FieldInfo& field) {
    const schema::Range& range = field.about.range;
    return range.single() ? schema::format_number(range.min) : std::string();
}

class Scaffold {
  public:
    explicit Scaffold(const ScaffoldOptions& options) : options_(options) {}

    std::string write(const TypeInfo& facts) {
        if (!options_.schema.empty())
            out_ += "# yaml-language-server: $schema=" + options_.schema + "\n";
        comment(introduction, "");
        out_ += evidence_form;
        for (const FieldInfo& field : facts.fields)
            if (wanted(field)) {
                out_ += "\n";
                write_field(field, "", "");
            }
        return std::move(out_);
    }

  private:
    bool wanted(const FieldInfo& field) const {
        if (options_.full || field.about.minimum)
            return true;
        return field.kind == Kind::record &&
               std::ranges::any_of(field.record().fields, [&](const FieldInfo& in) { return wanted(in); });
    }
    /// Each line begins with `margin`, but the first one with `first`.
    void comment(std::string_view text, const std::string& margin, std::string first) {
        const std::size_t room = options_.width - std::min(options_.width / 2, margin.size() + 2);
        for (const std::string& line : text::wrap(text, room)) {
            out_ += first + "# " + line + "\n";
            first = margin;
        }
    }
    void comment(std::string_view text, const std::string& margin) { comment(text, margin, margin); }

    void write_field(const FieldInfo& field, const std::string& margin, const std::string& first) {
        comment(comment_of(field), margin, first);
        const std::string value = only_value(field);
        out_ += margin + std::string(field.name) + ":" + (value.empty() ? "" : " " + value) + "\n";
        const std::string deeper = margin + std::string(indent_width, ' ');
        if (field.kind == Kind::record)
            write_fields(field.record(), deeper, deeper);
        else if (field.record) // a list of records: one entry, in a comment
            write_fields(field.record(), deeper + "#   ", deeper + "# - ");
    }
    void write_fields(const TypeInfo& type, const std::string& margin, std::string first) {
        const bool some = std::ranges::any_of(type.fields, [&](const FieldInfo& in) { return wanted(in); });
        for (const FieldInfo& field : type.fields)
            if (wanted(field) || !some) {
                write_field(field, margin, first);
                first = margin;
            }
    }

    const ScaffoldOptions& options_;
    std::string out_;
};

} // namespace

std::string scaffold(const TypeInfo& facts, const ScaffoldOptions& options) {
    return Scaffold(options).write(facts);
}

} // namespace readiness::docgen
