// SPDX-License-Identifier: Apache-2.0
#include "readiness/load/loader.hpp"

#include "readiness/load/written.hpp"

#include <algorithm>

namespace readiness::load {

namespace {

using schema::FieldInfo;
using schema::Kind;
using schema::State;

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
    const bool records = field.kind == Kind::list && field.element == Kind::record;
    if (records && field.access.size(record.object) > 0)
        return write_records(record, field, indent, path);
    out_ += " " + write_leaf(field, record.object) + "\n";
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
