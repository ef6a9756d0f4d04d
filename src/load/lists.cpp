// SPDX-License-Identifier: Apache-2.0
#include "reader.hpp"

#include "readiness/diag/limits.hpp"

#include <algorithm>

namespace readiness::load {

using diag::Code;
using schema::FieldInfo;
using schema::Kind;

namespace {

/// Fills one list field.
class ListReader {
  public:
    ListReader(Reader& reader, const FieldInfo& field, void* record, std::string& path)
        : reader_(reader), field_(field), record_(record), path_(path) {}

    void read(yaml::NodeId value);

  private:
    bool takes_none() const {
        return field_.about.nullable ||
               (field_.element == Kind::enumeration && field_.enumeration().find("none"));
    }
    void set_empty() { field_.access.set_state(record_, schema::State::stated); }
    void read_none(yaml::NodeId value);
    void refuse_value(yaml::NodeId value);
    void read_entries(yaml::NodeId list);
    bool check_none(const std::vector<yaml::NodeId>& entries);
    Reading read_entry(yaml::NodeId entry, std::size_t index, schema::Scalar& value);
    bool read_leaf(yaml::NodeId entry, std::size_t index);
    void read_record(yaml::NodeId entry);
    void refuse_blank(yaml::NodeId entry, std::size_t index) {
        reader_
            .report(Code::blank_entry, entry, quote(path_ + "[" + std::to_string(index) + "]") + " is blank")
            .expected = "a value, or no entry at all";
    }
    void* append_record() {
        ++size_;
        return field_.access.append_record(record_);
    }
    /// Makes the path that of an entry.
    Longer at_entry(std::size_t index) { return {path_, "[", std::to_string(index), "]"}; }

    Reader& reader_;
    const FieldInfo& field_;
    void* record_;
    std::string& path_;
    std::size_t size_ = 0;
    std::vector<bool> seen_; ///< values of an enumeration
};

void ListReader::read_none(yaml::NodeId value) {
    if (takes_none())
        return set_empty();
    reader_.report(Code::none_not_allowed, value, quote(path_) + " cannot be `none`").expected =
        "a list; blank if it is not known";
}

void ListReader::read(yaml::NodeId value) {
    if (reader_.blank(value))
        return;
    if (reader_.none(value))
        return read_none(value);
    if (reader_.node(value).kind != yaml::NodeKind::sequence)
        return refuse_value(value);
    if (reader_.node(value).child_count > reader_.options.list_entries) {
        source::Span where = reader_.node(value).span;
        where.end = std::min(where.end, where.begin + 1);
        reader_.diagnostics
            .report(Code::list_too_long, where,
                    quote(path_) + " has " + std::to_string(reader_.node(value).child_count) + " entries")
            .expected = "at most " + std::to_string(reader_.options.list_entries) + " entries";
        return;
    }
    read_entries(value);
}

/// A value where a list should be. A single good value is probably meant as a list of one.
void ListReader::refuse_value(yaml::NodeId value) {
    const yaml::Node& node = reader_.node(value);
    auto& problem = reader_.report(Code::wrong_type, value,
                                   quote(path_) + " takes a list, not " + describe_node(reader_, value));
    if (node.kind == yaml::NodeKind::mapping) {
        problem.expected = field_.element == Kind::record
                               ? "`- ` in front of each entry, also of a single one"
                               : "entries that begin with `- `, or `[..]`";
        return;
    }
    if (field_.element == Kind::record) {
        const std::string_view first = field_.record().fields.front().name;
        problem.expected = "entries such as `- {" + std::string(first) + ": ..}`";
        return;
    }
    // `a, b` in one text is a list without its brackets.
    const std::string text(reader_.sources.text(node.span));
    if (text.find('\n') != std::string::npos) {
        problem.expected = "entries that begin with `- `";
        return;
    }
    problem.expected = "`[" + text + "]`";
    problem.fix = diag::Fix{node.span, "[" + text + "]"};
}

/// False if `none` stands beside other entries. A lone `none` is the empty list.
bool ListReader::check_none(const std::vector<yaml::NodeId>& entries) {
    for (const yaml::NodeId entry : entries) {
        if (!reader_.none(entry) || (field_.element == Kind::string && !takes_none()))
            continue;
        reader_
            .report(Code::none_beside_others, entry, "`none` stands beside other entries of " + quote(path_))
            .expected = "either `none` alone or the other entries";
        return false;
    }
    return true;
}

void ListReader::read_entries(yaml::NodeId list) {
    const std::vector<yaml::NodeId> entries = reader_.document.children(list);
    if (entries.size() == 1 && reader_.none(entries.front()) &&
        (takes_none() || field_.element != Kind::string))
        return read_none(entries.front());
    bool good = check_none(entries);
    set_empty();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (reader_.blank(entries[i])) {
            refuse_blank(entries[i], i);
            good = false;
            if (field_.element == Kind::record)
                append_record();
        } else if (field_.element == Kind::record) {
            read_record(entries[i]);
        } else {
            good = read_leaf(entries[i], i) && good;
        }
    }
    // Records keep their places even if one is wrong, so that paths still fit; a list of values does not.
    if (!good && field_.element != Kind::record)
        field_.access.set_state(record_, schema::State::not_stated);
}

Reading ListReader::read_entry(yaml::NodeId entry, std::size_t index, schema::Scalar& value) {
    const Longer own = at_entry(index);
    return read_scalar(reader_, field_, field_.element, entry, path_, value);
}

bool ListReader::read_leaf(yaml::NodeId entry, std::size_t index) {
    const source::Span where = reader_.node(entry).span;
    if (field_.element == Kind::tree) {
        const Longer own = at_entry(size_);
        reader_.locations.add(path_, {where, where, {}});
        field_.access.append(record_, schema::Scalar(static_cast<std::int64_t>(entry)));
        ++size_;
        return true;
    }
    if (reader_.none(entry) && takes_none())
        return true; // already reported
    schema::Scalar value;
    if (read_entry(entry, index, value) != Reading::stated)
        return false;
    if (const auto* named = std::get_if<schema::EnumIndex>(&value)) {
        seen_.resize(std::max<std::size_t>(seen_.size(), named->value + 1u));
        if (seen_[named->value]) {
            reader_.report(Code::duplicate_entry, entry,
                           quote(path_) + " names " + quote(reader_.node(entry).text) + " twice");
            return true;
        }
        seen_[named->value] = true;
    }
    const Longer own = at_entry(size_);
    reader_.locations.add(path_, {where, where, {}});
    field_.access.append(record_, value);
    ++size_;
    return true;
}

void ListReader::read_record(yaml::NodeId entry) {
    const yaml::Node& node = reader_.node(entry);
    const Longer own = at_entry(size_);
    void* record = append_record();
    if (node.kind == yaml::NodeKind::mapping) {
        reader_.locations.add(path_, {node.span, node.span, {}});
        return load_record(reader_, entry, {&field_.record(), record}, path_, nullptr);
    }
    if (reader_.none(entry))
        return; // already reported
    const std::string_view first = field_.record().fields.front().name;
    auto& problem = reader_.report(Code::wrong_type, entry,
                                   quote(path_) + " takes fields, not " + describe_node(reader_, entry));
    problem.expected = "`{" + std::string(first) + ": ..}` and so on";
    if (node.kind == yaml::NodeKind::scalar && node.style == yaml::Style::plain &&
        field_.record().fields.front().kind == Kind::string) {
        const std::string text(reader_.sources.text(node.span));
        problem.fix = diag::Fix{node.span, "{" + std::string(first) + ": " + text + "}"};
        problem.expected = "`" + problem.fix->replacement + "` and so on";
    }
}

} // namespace

void load_list(Reader& reader, const FieldInfo& field, void* record, yaml::NodeId value, std::string& path) {
    ListReader(reader, field, record, path).read(value);
}

} // namespace readiness::load
