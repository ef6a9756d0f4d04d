// SPDX-License-Identifier: Apache-2.0
#include "builder.hpp"

#include "readiness/diag/limit_table.hpp"
#include "readiness/diag/limits.hpp"
#include "scalar_text.hpp"

#include <algorithm>
#include <utility>

namespace readiness::yaml {

using diag::Code;

namespace {

std::string too_deep() {
    return "maps and lists are nested deeper than " + limits::words(limits::nesting_depth, "levels");
}

std::string too_many_values() {
    return "the file holds more than " + limits::words(limits::document_nodes, "values");
}

} // namespace

Builder::Builder(const source::SourceSet& sources, source::FileId file, const Scan& scan,
                 diag::Diagnostics& diagnostics)
    : text_(sources.file(file).text()), tokens_(scan.tokens), diagnostics_(diagnostics) {
    document_.file = file;
    // A scalar is a node and one token; collections are few beside them.
    const auto scalars = std::ranges::count(tokens_, TokenKind::scalar, &Token::kind);
    document_.nodes.reserve(std::min(static_cast<std::size_t>(scalars) * 5 / 4, limits::document_nodes));
}

void Builder::take(const Event& event, const std::string& decoded) {
    switch (event.what) {
    case Event::What::scalar:
        return scalar(event.place, event.anchor, decoded);
    case Event::What::null:
        return null(event.place, event.anchor);
    case Event::What::alias:
        return alias(event.place, event.anchor);
    case Event::What::sequence:
        return begin_collection(NodeKind::sequence, event.place, event.anchor, event.flow);
    case Event::What::mapping:
        return begin_collection(NodeKind::mapping, event.place, event.anchor, event.flow);
    case Event::What::end:
        return end_collection();
    }
}

source::Span Builder::span(std::uint32_t begin, std::uint32_t end) const {
    const auto size = static_cast<std::uint32_t>(text_.size());
    begin = std::min(begin, size);
    return {document_.file, begin, std::clamp(end, begin, size)};
}

void Builder::refuse(Code code, source::Span where, std::string message) {
    report(code, where, std::move(message));
    throw LimitPassed{};
}

/// The first unused token at or behind `place` that is no anchor.
const Token* Builder::seek(std::uint32_t place) {
    while (const Token* at = token()) {
        if (at->begin >= place && at->kind != TokenKind::anchor)
            return at;
        ++next_;
    }
    return nullptr;
}

NodeId Builder::add(NodeKind kind, source::Span where) {
    if (document_.nodes.size() >= limits::document_nodes)
        refuse(Code::too_many_nodes, where, too_many_values());
    const auto id = static_cast<NodeId>(document_.nodes.size());
    Node& node = document_.nodes.emplace_back();
    node.kind = kind;
    node.span = where;
    link(id);
    return id;
}

void Builder::link(NodeId id) {
    if (frames_.empty())
        return;
    Frame& frame = frames_.back();
    if (frame.last_child == no_node)
        document_.nodes[frame.node].first_child = id;
    else
        document_.nodes[frame.last_child].next_sibling = id;
    frame.last_child = id;
    ++document_.nodes[frame.node].child_count;
}

bool Builder::expects_value() const {
    if (frames_.empty() || document_.nodes[frames_.back().node].kind != NodeKind::mapping)
        return false;
    return document_.nodes[frames_.back().node].child_count % 2 == 1;
}

/// Notes where the value begins that belongs to the key just read.
void Builder::after_key() {
    if (!expects_value())
        return;
    Frame& frame = frames_.back();
    frame.value_end = last_end_;
    if (token() && token()->kind == TokenKind::value) {
        frame.value_end = token()->end;
        return;
    }
    // yaml-cpp takes a last line without a `:` for a key.
    const Node& key = document_.nodes[frame.last_child];
    if (document_.nodes[frame.node].flow || key.kind != NodeKind::scalar || next_ == 0)
        return;
    std::size_t at = std::min(next_, tokens_.size()) - 1;
    while (at > 0 && tokens_[at].begin >= key.span.begin)
        --at;
    while (at > 0 && tokens_[at].kind == TokenKind::anchor)
        --at;
    if (tokens_[at].kind == TokenKind::key)
        return;
    report(Code::yaml_syntax, key.span, "a key with a `:` is expected here").expected =
        "`key: value`; if the line continues the text above, indent it deeper";
}

void Builder::fill_scalar(NodeId id, const Token& token) {
    Node& node = document_.nodes[id];
    node.style = token.style;
    node.indent = token.indent;
    last_end_ = token.end;
    const std::size_t width = token.end - token.begin;
    if (width <= limits::scalar_bytes) {
        node.text = decode_scalar(text_, token.style, token.begin, token.end, token.indent, false).text;
        return;
    }
    report(Code::scalar_too_long, span(token.begin, token.end),
           "a value has " + std::to_string(width) + " bytes")
        .expected = "at most " + std::to_string(limits::scalar_bytes) + " bytes";
}

void Builder::scalar(std::uint32_t place, std::size_t anchor, const std::string& parsed) {
    const Token* at = seek(place);
    NodeId id = no_node;
    if (at && at->kind == TokenKind::scalar) {
        id = add(NodeKind::scalar, span(at->begin, at->end));
        fill_scalar(id, *at);
        ++next_;
    } else { // another version of the parser may see more
        id = add(NodeKind::scalar, span(place, place));
        if (parsed.size() <= limits::scalar_bytes)
            document_.nodes[id].text = parsed;
        last_end_ = std::max(last_end_, place);
    }
    close_anchor(anchor, id, 0);
    after_key();
}

bool Builder::is_written_null(const Token& at) const {
    if (at.kind != TokenKind::scalar || at.style != Style::plain)
        return false;
    const std::string_view word = text_.substr(at.begin, at.end - at.begin);
    if (word != "~" && word != "null" && word != "Null" && word != "NULL")
        return false;
    if (!expects_value())
        return true;
    // In `a:` above `null: 1` the null is the next key.
    const std::size_t following = static_cast<std::size_t>(&at - tokens_.data()) + 1;
    if (following >= tokens_.size() || tokens_[following].kind != TokenKind::value)
        return true;
    return text_.substr(at.end, tokens_[following].begin - at.end).find('\n') != std::string_view::npos;
}

/// Where an empty value would stand: behind its `:` or `-`.
source::Span Builder::empty_place(std::uint32_t place) {
    std::uint32_t where = place;
    if (expects_value()) {
        where = frames_.back().value_end;
        if (token() && token()->kind == TokenKind::value && token()->end == where)
            ++next_;
    } else if (token() && token()->kind == TokenKind::block_entry && token()->begin <= place) {
        where = token()->end;
        ++next_;
    }
    last_end_ = std::max(last_end_, where);
    return span(where, where);
}

void Builder::null(std::uint32_t place, std::size_t anchor) {
    // The comma ends the empty value before this one; left alone, thousands of them would be passed again
    // each time.
    while (token() && token()->kind == TokenKind::flow_entry && token()->begin < place)
        ++next_;
    // Whatever lies in front of the place belongs to this value: its `:` or `-`, and an anchor.
    std::size_t ahead = next_;
    std::size_t name = tokens_.size();
    while (ahead < tokens_.size() &&
           (tokens_[ahead].begin < place || tokens_[ahead].kind == TokenKind::anchor)) {
        if (tokens_[ahead].kind == TokenKind::anchor)
            name = ahead;
        ++ahead;
    }
    NodeId id = no_node;
    if (ahead < tokens_.size() && is_written_null(tokens_[ahead]) &&
        (anchor != 0 || tokens_[ahead].begin == place)) {
        next_ = ahead;
        id = add(NodeKind::scalar, span(tokens_[ahead].begin, tokens_[ahead].end));
        fill_scalar(id, tokens_[ahead]);
        ++next_;
    } else {
        id = add(NodeKind::scalar, empty_place(place));
        if (anchor != 0 && name < tokens_.size()) {
            const Token& at = tokens_[name];
            auto& problem = report(Code::yaml_syntax, span(at.begin, at.end),
                                   "`" + std::string(text_.substr(at.begin, at.end - at.begin)) +
                                       "` names a value, but none follows");
            problem.expected = "a value behind it, or quotes if the `&` belongs to the text";
        }
    }
    close_anchor(anchor, id, 0);
    after_key();
}

void Builder::begin_collection(NodeKind kind, std::uint32_t place, std::size_t anchor, bool flow) {
    const Token* at = seek(place);
    const bool braces = flow && at && at->kind == TokenKind::flow_begin;
    const std::uint32_t begin = at ? at->begin : place;
    const source::Span where = span(begin, braces ? at->end : begin);
    if (frames_.size() >= limits::nesting_depth)
        refuse(Code::too_deep, span(begin, begin + 1), too_deep());
    const NodeId id = add(kind, where);
    document_.nodes[id].flow = flow;
    if (braces)
        ++next_;
    Frame frame;
    frame.node = id;
    frame.anchor = anchor;
    frame.braces = braces;
    frames_.push_back(frame);
    set_anchor(anchor, id, 0);
    last_end_ = std::max(last_end_, begin);
}

void Builder::end_collection() {
    const Frame frame = frames_.back();
    Node& node = document_.nodes[frame.node];
    if (frame.braces) {
        while (token() && token()->begin < node.span.end)
            ++next_;
        last_end_ = node.span.end;
    } else {
        // The last entry may be only its indicator.
        node.span.end = std::max(node.span.begin, last_end_);
    }
    if (node.kind == NodeKind::mapping)
        check_keys(frame.node);
    frames_.pop_back();
    if (!frames_.empty())
        frames_.back().height = std::max(frames_.back().height, frame.height + 1);
    close_anchor(frame.anchor, frame.node, frame.height + 1);
    after_key();
}

void Builder::set_anchor(std::size_t anchor, NodeId begin, std::uint32_t height) {
    if (anchor == 0)
        return;
    if (anchors_.size() <= anchor)
        anchors_.resize(anchor + 1);
    anchors_[anchor] = {begin, no_node, height};
}

void Builder::close_anchor(std::size_t anchor, NodeId begin, std::uint32_t height) {
    if (anchor == 0)
        return;
    set_anchor(anchor, begin, height);
    anchors_[anchor].end = static_cast<NodeId>(document_.nodes.size());
}

void Builder::alias(std::uint32_t place, std::size_t anchor) {
    const Token* at = seek(place);
    const source::Span where =
        at && at->kind == TokenKind::alias ? span(at->begin, at->end) : span(place, place + 1);
    if (at && at->kind == TokenKind::alias)
        ++next_;
    last_end_ = where.end;
    const std::string name(text_.substr(where.begin, where.end - where.begin));
    const Anchored what = anchor < anchors_.size() ? anchors_[anchor] : Anchored{};
    if (what.end == no_node) {
        report(Code::alias_expansion, where, "`" + name + "` stands inside of the value that it repeats");
        add(NodeKind::scalar, span(where.begin, where.begin));
        return after_key();
    }
    if (frames_.size() + what.height > limits::nesting_depth)
        refuse(Code::too_deep, where, "with `" + name + "` " + too_deep());
    alias_nodes_ += what.end - what.begin;
    for (NodeId id = what.begin; id < what.end; ++id)
        alias_bytes_ += document_.nodes[id].text.size();
    if (alias_nodes_ > limits::alias_nodes || alias_bytes_ > limits::alias_bytes)
        refuse(Code::alias_expansion, where,
               "aliases repeat more than " + limits::words(limits::alias_nodes, "values") + " or " +
                   limits::words(limits::alias_bytes, "bytes") + " of text");
    copy(what);
    if (!frames_.empty())
        frames_.back().height = std::max(frames_.back().height, what.height);
    after_key();
}

NodeId Builder::copy(const Anchored& what) {
    const NodeId shift = static_cast<NodeId>(document_.nodes.size()) - what.begin;
    const auto shifted = [shift](NodeId id) { return id == no_node ? no_node : id + shift; };
    NodeId first = no_node;
    for (NodeId id = what.begin; id < what.end; ++id) {
        if (document_.nodes.size() >= limits::document_nodes)
            refuse(Code::too_many_nodes, document_.nodes[id].span, too_many_values());
        Node node = document_.nodes[id];
        node.first_child = shifted(node.first_child);
        node.next_sibling = id == what.begin ? no_node : shifted(node.next_sibling);
        document_.nodes.push_back(std::move(node));
        if (first == no_node)
            first = id + shift;
    }
    link(first);
    return first;
}

} // namespace readiness::yaml
