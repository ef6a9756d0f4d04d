// SPDX-License-Identifier: Apache-2.0
#include "readiness/yaml/json.hpp"

#include "readiness/diag/limit_table.hpp"
#include "readiness/diag/limits.hpp"
#include "readiness/text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace readiness::yaml {

namespace {

using Json = nlohmann::json;

/// Makes the flat tree from the parser's events. The parser tells no places, so each is found again: between
/// two values there is nothing but white space, commas and colons.
class TreeBuilder : public nlohmann::json_sax<Json> {
  public:
    TreeBuilder(source::FileId file, std::string_view text, diag::Diagnostics& diagnostics)
        : text_(text), diagnostics_(diagnostics) {
        document_.file = file;
        // Few values are shorter. To grow by copies would touch twice the memory of a large report.
        document_.nodes.reserve(std::min(text.size() / 4, limits::report_nodes) + 1);
        if (text.starts_with("\xEF\xBB\xBF"))
            at_ = 3;
    }

    bool null() override { return plain(); }
    bool boolean(bool) override { return plain(); }
    bool number_integer(std::int64_t) override { return plain(); }
    bool number_unsigned(std::uint64_t) override { return plain(); }
    bool number_float(double, const std::string&) override { return plain(); }
    bool string(std::string& value) override { return quoted(value); }
    bool binary(Json::binary_t&) override { return false; }
    bool key(std::string& value) override { return has_room_for_key() && quoted(value); }
    bool start_object(std::size_t) override { return open(NodeKind::mapping); }
    bool start_array(std::size_t) override { return open(NodeKind::sequence); }
    bool end_object() override {
        check_keys(frames_.back().node);
        return close();
    }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception& problem) override;

    Document take() { return std::move(document_); }

  private:
    struct Frame {
        NodeId node;
        NodeId last_child = no_node;
    };

    std::uint32_t begin() const;
    bool has_room(std::uint32_t begin);
    bool has_room_for_key();
    bool plain();
    bool quoted(std::string& value);
    bool open(NodeKind kind);
    bool close();
    NodeId add(NodeKind kind, std::uint32_t begin, std::uint32_t end);
    void check_keys(NodeId mapping);

    std::string_view text_;
    diag::Diagnostics& diagnostics_;
    Document document_{};
    std::vector<Frame> frames_{};
    std::uint32_t at_ = 0; ///< behind the last value, key or bracket
};

std::uint32_t TreeBuilder::begin() const {
    return static_cast<std::uint32_t>(std::min(text_.find_first_not_of(" \t\r\n,:", at_), text_.size()));
}

NodeId TreeBuilder::add(NodeKind kind, std::uint32_t begin, std::uint32_t end) {
    const auto id = static_cast<NodeId>(document_.nodes.size());
    Node& node = document_.nodes.emplace_back();
    node.kind = kind;
    node.span = {document_.file, begin, end};
    at_ = end;
    if (frames_.empty())
        return id;
    Frame& frame = frames_.back();
    (frame.last_child == no_node ? document_.nodes[frame.node].first_child
                                 : document_.nodes[frame.last_child].next_sibling) = id;
    frame.last_child = id;
    ++document_.nodes[frame.node].child_count;
    return id;
}

bool TreeBuilder::has_room(std::uint32_t begin) {
    if (document_.nodes.size() < limits::report_nodes)
        return true;
    diagnostics_.report(diag::Code::too_many_nodes, {document_.file, begin, begin + 1},
                        "the file holds more than " + limits::words(limits::report_nodes, "values"));
    return false;
}

bool TreeBuilder::has_room_for_key() {
    if (document_[frames_.back().node].child_count / 2 < limits::report_keys)
        return true;
    const std::uint32_t first = begin();
    diagnostics_.report(diag::Code::too_many_nodes, {document_.file, first, first + 1},
                        "an object has more than " + limits::words(limits::report_keys, "keys"));
    return false;
}

bool TreeBuilder::plain() {
    const std::uint32_t first = begin();
    if (!has_room(first))
        return false;
    const auto end =
        static_cast<std::uint32_t>(std::min(text_.find_first_of(" \t\r\n,]}", first), text_.size()));
    document_.nodes[add(NodeKind::scalar, first, end)].text = std::string(text_.substr(first, end - first));
    return true;
}

/// Whether an odd number of backslashes stands in front.
bool is_escaped(std::string_view text, std::size_t at) {
    const std::size_t other = text.substr(0, at).find_last_not_of('\\');
    return (at - (other == std::string_view::npos ? 0 : other + 1)) % 2 == 1;
}

bool TreeBuilder::quoted(std::string& value) {
    const std::uint32_t first = begin();
    if (!has_room(first))
        return false;
    std::size_t end = text_.find('"', first + 1);
    while (end < text_.size() && is_escaped(text_, end))
        end = text_.find('"', end + 1);
    const auto behind = static_cast<std::uint32_t>(std::min(end, text_.size()) + 1);
    Node& node = document_.nodes[add(NodeKind::scalar, first, behind)];
    node.style = Style::double_quoted;
    node.text = std::move(value);
    return true;
}

bool TreeBuilder::open(NodeKind kind) {
    const std::uint32_t first = begin();
    if (frames_.size() >= limits::report_depth) {
        diagnostics_.report(diag::Code::too_deep, {document_.file, first, first + 1},
                            "objects and arrays are nested deeper than " +
                                limits::words(limits::report_depth, "levels"));
        return false;
    }
    if (!has_room(first))
        return false;
    const NodeId id = add(kind, first, first + 1);
    document_.nodes[id].flow = true;
    frames_.push_back({id});
    return true;
}

bool TreeBuilder::close() {
    at_ = begin() + 1;
    document_.nodes[frames_.back().node].span.end = at_;
    frames_.pop_back();
    return true;
}

void TreeBuilder::check_keys(NodeId mapping) {
    std::vector<NodeId> keys;
    for (NodeId key = document_[mapping].first_child; key != no_node;
         key = document_[document_[key].next_sibling].next_sibling)
        keys.push_back(key);
    std::ranges::stable_sort(keys, {}, [&](NodeId key) -> const std::string& { return document_[key].text; });
    for (std::size_t i = 1; i < keys.size(); ++i)
        if (document_[keys[i]].text == document_[keys[i - 1]].text)
            diagnostics_.report(diag::Code::duplicate_key, document_[keys[i]].span,
                                "`" + document_[keys[i]].text + "` is written twice");
}

/// `[json.exception.parse_error.101] parse error at line 2, column 1: ` stands in front of what is of use.
bool TreeBuilder::parse_error(std::size_t position, const std::string&,
                              const nlohmann::detail::exception& problem) {
    std::string_view said = problem.what();
    if (const std::size_t column = said.find("column "); column != std::string_view::npos)
        said.remove_prefix(std::min(said.find(": ", column) + 2, said.size()));
    std::string expected;
    if (const std::size_t wish = said.rfind("; expected "); wish != std::string_view::npos) {
        expected = said.substr(wish + 11);
        said = said.substr(0, wish);
    }
    const auto size = static_cast<std::uint32_t>(text_.size());
    const auto place = std::min(static_cast<std::uint32_t>(position == 0 ? 0 : position - 1), size);
    diagnostics_
        .report(diag::Code::json_syntax, {document_.file, place, std::min(place + 1, size)},
                std::string(said))
        .expected = expected;
    return false;
}

bool is_text(source::FileId file, std::string_view text, diag::Diagnostics& diagnostics) {
    const auto bad = text::find_malformed_utf8(text);
    if (bad)
        diagnostics.report(diag::Code::bad_utf8,
                           {file, static_cast<std::uint32_t>(*bad), static_cast<std::uint32_t>(*bad + 1)},
                           "the file is not UTF-8 text");
    return !bad;
}

} // namespace

std::optional<Document> parse_json(const source::SourceSet& sources, source::FileId file,
                                   diag::Diagnostics& diagnostics) {
    const std::string_view text = sources.file(file).text();
    if (!is_text(file, text, diagnostics))
        return std::nullopt;
    diag::Diagnostics own;
    TreeBuilder builder(file, text, own);
    Json::sax_parse(text.begin(), text.end(), &builder);
    const bool failed = own.has_errors();
    for (const diag::Diagnostic& problem : own.items())
        diagnostics.add(problem);
    return failed ? std::nullopt : std::optional(builder.take());
}

} // namespace readiness::yaml
