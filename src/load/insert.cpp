// SPDX-License-Identifier: Apache-2.0
#include "readiness/load/insert.hpp"

#include "readiness/load/written.hpp"
#include "readiness/yaml/document.hpp"

#include <algorithm>
#include <charconv>
#include <span>
#include <vector>

namespace readiness::load {

namespace {

using yaml::NodeId;
using yaml::NodeKind;

constexpr std::size_t indent_width = 2;
constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

/// One step of a path: into a map by its key, or into a list by its index.
struct Step {
    std::string_view key;
    std::size_t index = 0;
    bool into_list() const { return key.empty(); }
};
using Steps = std::span<const Step>;

/// `integration.systems[0].name` as four steps; none where it is no path.
std::vector<Step> steps_of(std::string_view path) {
    std::vector<Step> steps;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find_first_of(".["), path.size());
        if (end > 0)
            steps.push_back({.key = path.substr(0, end)});
        path.remove_prefix(end);
        if (path.starts_with('.')) {
            path.remove_prefix(1);
        } else if (path.starts_with('[')) {
            Step step;
            const std::size_t close = std::min(path.find(']'), path.size() - 1);
            const auto [last, error] = std::from_chars(path.data() + 1, path.data() + close, step.index);
            if (error != std::errc() || last != path.data() + close)
                return {};
            steps.push_back(step);
            path.remove_prefix(close + 1);
        }
    }
    return steps;
}

struct Edit {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text{};
};

/// Finds the one change. `text_` has no byte order mark.
class Inserter {
  public:
    Inserter(std::string_view text, const yaml::Document& document, std::string_view value)
        : text_(text), document_(document), value_(value),
          line_break_(text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n") {}

    std::optional<Edit> find(const schema::TypeInfo& root, Steps steps);

  private:
    /// Where the walk stands: a value, and the map and key it belongs to.
    struct Place {
        NodeId node = 0;
        NodeId parent = yaml::no_node;
        NodeId key = yaml::no_node; ///< no_node: an entry of a list
    };

    const yaml::Node& node(NodeId id) const { return document_[id]; }
    bool written_here(NodeId child, NodeId before, NodeId parent) const;
    std::optional<Place> value_of(NodeId mapping, std::string_view key) const;

    std::optional<Edit> replace(const Place& place) const;
    std::optional<Edit> fill(const Place& place, Steps rest) const;
    std::optional<Edit> add_key(NodeId mapping, Steps rest) const;
    std::optional<Edit> add_entry(NodeId sequence, Steps rest) const;
    std::optional<Edit> add_to_flow(NodeId collection, const std::string& entry) const;
    std::optional<Edit> add_line(NodeId collection, std::size_t column, std::string lines) const;

    std::string flow(Steps steps) const;
    std::string flow_pair(Steps steps) const;
    void block(Steps steps, std::size_t column, std::string& out) const;

    std::size_t line_begin(std::size_t at) const {
        const std::size_t before = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
        return before == std::string_view::npos ? 0 : before + 1;
    }
    /// Of the line that `at` is on: where its line break begins.
    std::size_t line_end(std::size_t at) const {
        const std::size_t end = std::min(text_.find('\n', at), text_.size());
        return end > at && end < text_.size() && text_[end - 1] == '\r' ? end - 1 : end;
    }
    bool nothing_follows(std::size_t at, bool in_flow) const;
    std::optional<std::size_t> column_of(std::size_t at, bool behind_dash) const;
    std::optional<std::size_t> column_of_keys(NodeId mapping) const;
    std::size_t behind_block(NodeId collection, std::size_t column) const;

    std::string_view text_;
    const yaml::Document& document_;
    std::string value_;
    std::string_view line_break_;
    bool quoted_keys_ = false; ///< the file is JSON
};

/// Whether a child stands behind the one before it, inside of its parent: false for what an alias repeats,
/// which is written elsewhere.
bool Inserter::written_here(NodeId child, NodeId before, NodeId parent) const {
    const source::Span inner = node(child).span, outer = node(parent).span;
    const std::uint32_t from = before == yaml::no_node ? outer.begin : node(before).span.end;
    return inner.begin >= from && inner.end <= outer.end;
}

std::optional<Inserter::Place> Inserter::value_of(NodeId mapping, std::string_view key) const {
    for (NodeId id = node(mapping).first_child; id != yaml::no_node;) {
        const NodeId value = node(id).next_sibling;
        if (node(id).text == key)
            return Place{value, mapping, id};
        id = node(value).next_sibling;
    }
    return std::nullopt;
}

std::optional<Edit> Inserter::find(const schema::TypeInfo& root, Steps steps) {
    Place place{.node = document_.root()};
    const yaml::Node& top = node(place.node);
    quoted_keys_ = top.flow && top.first_child != yaml::no_node &&
                   node(top.first_child).style == yaml::Style::double_quoted;
    if (quoted_keys_)
        value_ = write_json(value_);
    const schema::TypeInfo* type = &root;
    for (; !steps.empty(); steps = steps.subspan(1)) {
        const Step& step = steps.front();
        const yaml::Node& here = node(place.node);
        if (document_.is_blank(place.node) || (step.into_list() && here.text == "none"))
            return fill(place, steps);
        if (here.kind != (step.into_list() ? NodeKind::sequence : NodeKind::mapping))
            return std::nullopt;
        if (step.into_list()) {
            if (step.index >= here.child_count)
                return step.index == here.child_count ? add_entry(place.node, steps) : std::nullopt;
            const std::vector<NodeId> entries = document_.children(place.node);
            const NodeId entry = entries[step.index];
            if (!written_here(entry, step.index > 0 ? entries[step.index - 1] : yaml::no_node, place.node))
                return std::nullopt;
            place = {entry, place.node, yaml::no_node};
            continue;
        }
        const auto next = value_of(place.node, step.key);
        if (!next)
            return add_key(place.node, steps);
        if (!written_here(next->node, next->key, place.node))
            return std::nullopt;
        place = *next;
        const schema::FieldInfo* field = type ? type->find(step.key) : nullptr;
        type = field && field->record ? &field->record() : nullptr;
        if (!field || field->kind == schema::Kind::record || node(place.node).kind != NodeKind::mapping)
            continue;
        const NodeId long_form = place.node;
        const auto value = value_of(long_form, "value");
        if (!value) {
            std::vector<Step> with_value{{.key = "value"}};
            with_value.insert(with_value.end(), steps.begin() + 1, steps.end());
            return add_key(long_form, with_value);
        }
        if (!written_here(value->node, value->key, long_form))
            return std::nullopt;
        place = *value;
    }
    return replace(place);
}

/// Whether only blanks and a comment stand behind a place on its line.
bool Inserter::nothing_follows(std::size_t at, bool in_flow) const {
    const std::size_t next = text_.find_first_not_of(" \t", at);
    if (next == std::string_view::npos || text_[next] == '\n' || text_[next] == '\r' || text_[next] == '#')
        return true;
    return in_flow && std::string_view(",}]").find(text_[next]) != std::string_view::npos;
}

std::optional<Edit> Inserter::replace(const Place& place) const {
    const source::Span where = node(place.node).span;
    if (where.begin < where.end) {
        // A text in `|` ends with its last line break.
        const bool whole_line = text_[where.end - 1] == '\n';
        return Edit{where.begin, where.end, value_ + std::string(whole_line ? line_break_ : "")};
    }
    const bool in_flow = place.parent != yaml::no_node && node(place.parent).flow;
    if (place.key == yaml::no_node || !nothing_follows(where.begin, in_flow))
        return std::nullopt;
    const bool colon = where.begin > 0 && text_[where.begin - 1] == ':';
    if (!colon && !in_flow)
        return std::nullopt;
    return Edit{where.begin, where.begin, (colon ? " " : ": ") + value_};
}

/// Makes what is missing inside of a blank section or list.
std::optional<Edit> Inserter::fill(const Place& place, Steps rest) const {
    const source::Span where = node(place.node).span;
    if (where.begin < where.end)
        return Edit{where.begin, where.end, flow(rest)};
    if (place.parent == yaml::no_node || place.key == yaml::no_node || text_[where.begin - 1] != ':')
        return std::nullopt;
    const bool in_flow = node(place.parent).flow;
    if (!nothing_follows(where.begin, in_flow))
        return std::nullopt;
    if (in_flow)
        return Edit{where.begin, where.begin, " " + flow(rest)};
    const auto column = column_of_keys(place.parent);
    if (!column)
        return std::nullopt;
    std::string lines = std::string(line_break_) + std::string(*column + indent_width, ' ');
    block(rest, *column + indent_width, lines);
    const std::size_t at = line_end(where.begin);
    return Edit{at, at, lines};
}

std::optional<Edit> Inserter::add_key(NodeId mapping, Steps rest) const {
    if (node(mapping).flow)
        return add_to_flow(mapping, flow_pair(rest));
    const auto column = column_of_keys(mapping);
    if (!column)
        return std::nullopt;
    std::string lines(*column, ' ');
    block(rest, *column, lines);
    const bool spaced = text_.find(std::string(line_break_) + std::string(line_break_)) != text_.npos;
    if (mapping == document_.root() && rest.size() > 1 && spaced)
        lines.insert(0, line_break_);
    return add_line(mapping, *column, std::move(lines));
}

std::optional<Edit> Inserter::add_entry(NodeId sequence, Steps rest) const {
    if (node(sequence).flow)
        return add_to_flow(sequence, rest.size() > 1 ? flow(rest.subspan(1)) : value_);
    const std::size_t begin = node(sequence).span.begin;
    const auto column = column_of(begin, true);
    if (!column || begin >= text_.size() || text_[begin] != '-')
        return std::nullopt;
    std::string lines(*column, ' ');
    block(rest, *column, lines);
    return add_line(sequence, *column, std::move(lines));
}

std::optional<Edit> Inserter::add_to_flow(NodeId collection, const std::string& entry) const {
    const yaml::Node& whole = node(collection);
    if (whole.first_child == yaml::no_node) {
        const std::size_t at = whole.span.begin + 1;
        return Edit{at, at, entry};
    }
    const std::vector<NodeId> children = document_.children(collection);
    const NodeId before = children.size() > 1 ? children[children.size() - 2] : yaml::no_node;
    if (!written_here(children.back(), before, collection))
        return std::nullopt;
    const std::size_t at = node(children.back()).span.end;
    const std::string gap = text_[at - 1] == ':' ? " , " : ", ";
    return Edit{at, at, gap + entry};
}

std::optional<Edit> Inserter::add_line(NodeId collection, std::size_t column, std::string lines) const {
    const std::size_t at = behind_block(collection, column);
    if (at > 0 && text_[at - 1] != '\n')
        lines.insert(0, line_break_);
    else
        lines += line_break_;
    return Edit{at, at, std::move(lines)};
}

/// Behind the last line of a block collection and of the comments that are indented deeper than it: those
/// belong to its last entry.
std::size_t Inserter::behind_block(NodeId collection, std::size_t column) const {
    std::size_t at = node(collection).span.end;
    const auto next_line = [&](std::size_t from) {
        const std::size_t end = text_.find('\n', from);
        return end == std::string_view::npos ? text_.size() : end + 1;
    };
    if (at == 0 || text_[at - 1] != '\n')
        at = next_line(at);
    for (std::size_t ahead = at; ahead < text_.size();) {
        const std::size_t word = std::min(text_.find_first_not_of(" \t\r", ahead), text_.size());
        if (word < text_.size() && text_[word] == '#' && word - ahead > column)
            at = ahead = next_line(word);
        else if (word < text_.size() && text_[word] == '\n')
            ahead = word + 1;
        else
            break;
    }
    return at;
}

/// The column at which something begins its line, behind the dashes of lists if `behind_dash`.
std::optional<std::size_t> Inserter::column_of(std::size_t at, bool behind_dash) const {
    const std::size_t begin = line_begin(at);
    const std::string_view before = text_.substr(begin, at - begin);
    const bool plain = before.find_first_not_of(behind_dash ? " -" : " ") == std::string_view::npos;
    return plain ? std::optional(before.size()) : std::nullopt;
}

std::optional<std::size_t> Inserter::column_of_keys(NodeId mapping) const {
    for (const bool behind_dash : {false, true})
        for (NodeId key = node(mapping).first_child; key != yaml::no_node;) {
            if (const auto column = column_of(node(key).span.begin, behind_dash))
                return column;
            key = node(node(key).next_sibling).next_sibling;
        }
    return std::nullopt;
}

std::string Inserter::flow_pair(Steps steps) const {
    const std::string quote = quoted_keys_ ? "\"" : "";
    const std::string value = steps.size() > 1 ? flow(steps.subspan(1)) : value_;
    return quote + std::string(steps.front().key) + quote + ": " + value;
}

std::string Inserter::flow(Steps steps) const {
    if (!steps.front().into_list())
        return "{" + flow_pair(steps) + "}";
    return "[" + (steps.size() > 1 ? flow(steps.subspan(1)) : value_) + "]";
}

/// Lines from `column` on, where the first one continues what stands in `out`; without the last line break.
void Inserter::block(Steps steps, std::size_t column, std::string& out) const {
    const Step& step = steps.front();
    out += step.into_list() ? "-" : std::string(step.key) + ":";
    if (steps.size() == 1) {
        out += " " + value_;
        return;
    }
    if (step.into_list())
        out += " ";
    else
        out += std::string(line_break_) + std::string(column + indent_width, ' ');
    block(steps.subspan(1), column + indent_width, out);
}

} // namespace

std::optional<std::string> insert(std::string_view text, const schema::TypeInfo& root, std::string_view path,
                                  std::string_view value) {
    const std::vector<Step> steps = steps_of(path);
    source::SourceSet sources;
    diag::Diagnostics problems;
    const source::FileId file = sources.add("", std::string(text));
    const auto document = yaml::parse(sources, file, problems);
    if (!document || problems.has_errors() || steps.empty())
        return std::nullopt;
    const std::string_view body = sources.file(file).text();
    const auto edit = Inserter(body, *document, value).find(root, steps);
    if (!edit)
        return std::nullopt;
    std::string result(text.starts_with(byte_order_mark) ? byte_order_mark : "");
    result += body.substr(0, edit->begin);
    result += edit->text;
    return result + std::string(body.substr(edit->end));
}

} // namespace readiness::load
