// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "event_source.hpp"
#include "scanner.hpp"

#include <optional>
#include <string>
#include <vector>

namespace readiness::yaml {

/// Thrown to leave the parser when a limit is passed; the problem has been reported.
struct LimitPassed {};

/// Makes the flat tree from parser events, and finds the exact extent of each value among the scanner's
/// tokens.
class Builder {
  public:
    Builder(const source::SourceSet& sources, source::FileId file, const Scan& scan,
            diag::Diagnostics& diagnostics);

    void take(const Event& event, const std::string& decoded);

    bool empty() const { return document_.nodes.empty(); }
    Document finish() { return std::move(document_); }

  private:
    /// A collection that is being filled.
    struct Frame {
        NodeId node;
        NodeId last_child = no_node;
        std::size_t anchor = 0;
        std::uint32_t height = 0;    ///< levels of collections inside
        std::uint32_t value_end = 0; ///< of a mapping: behind the last `:`
        bool braces = false;
    };
    /// What an anchor names: the nodes [begin, end), complete once the value has ended.
    struct Anchored {
        NodeId begin = no_node;
        NodeId end = no_node;
        std::uint32_t height = 0;
    };

    void scalar(std::uint32_t place, std::size_t anchor, const std::string& parsed);
    void null(std::uint32_t place, std::size_t anchor);
    void alias(std::uint32_t place, std::size_t anchor);
    void begin_collection(NodeKind kind, std::uint32_t place, std::size_t anchor, bool flow);
    void end_collection();

    NodeId add(NodeKind kind, source::Span span);
    void link(NodeId node);
    void set_anchor(std::size_t anchor, NodeId begin, std::uint32_t height);
    void close_anchor(std::size_t anchor, NodeId begin, std::uint32_t height);
    NodeId copy(const Anchored& what);
    void fill_scalar(NodeId id, const Token& token);
    bool expects_value() const;
    void after_key();
    const Token* seek(std::uint32_t place);
    const Token* token() const { return next_ < tokens_.size() ? &tokens_[next_] : nullptr; }
    bool is_written_null(const Token& token) const;
    source::Span empty_place(std::uint32_t place);
    source::Span span(std::uint32_t begin, std::uint32_t end) const;
    diag::Diagnostic& report(diag::Code code, source::Span where, std::string message) {
        return diagnostics_.report(code, where, std::move(message));
    }
    [[noreturn]] void refuse(diag::Code code, source::Span where, std::string message);

    void check_keys(NodeId mapping);
    bool usable_key(NodeId key);
    void report_duplicates(NodeId mapping, const std::vector<NodeId>& keys, std::vector<bool>& keep);

    std::string_view text_;
    const std::vector<Token>& tokens_;
    diag::Diagnostics& diagnostics_;
    Document document_;
    std::vector<Frame> frames_;
    std::vector<Anchored> anchors_;
    std::vector<NodeId> keys_;   ///< of the mapping that ended last
    std::vector<bool> keep_;     ///< which of them
    std::size_t next_ = 0;       ///< the token not yet used
    std::uint32_t last_end_ = 0; ///< end of the last value or indicator
    std::size_t alias_nodes_ = 0;
    std::size_t alias_bytes_ = 0;
};

} // namespace readiness::yaml
