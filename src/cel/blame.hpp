// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cel/evaluator.hpp"
#include "readiness/cel/explain.hpp"

#include <set>
#include <string>
#include <vector>

namespace readiness::cel {

/// Walks the recorded steps from the outcome down to what decided it.
class Blamer {
  public:
    Blamer(const Program& program, std::size_t facts_kept, Explanation& explanation)
        : text_(program.text), ast_(program.ast()), facts_kept_(facts_kept), explanation_(explanation) {}
    void blame(Trace& root) { visit(root, {Wanted::yes, {}, {}}); }

  private:
    /// Whether the condition as a whole wants a step to be true. Open where both would do.
    enum class Wanted : std::uint8_t { yes, no, open };
    struct Wish {
        Wanted wanted = Wanted::open;
        std::string direct{}; ///< for a fact that is compared itself: `>= 88.0`
        std::string whole{};  ///< for a fact further inside: `size(a.b) > 0`
    };

    void visit(Trace& step, const Wish& wish);
    void visit_children(Trace& step, const Wish& wish);
    void visit_call(Trace& step, const Wish& wish);
    void visit_comparison(Trace& step, const Wish& wish, std::string_view symbol);
    void visit_macro(Trace& step, const Wish& wish);
    void visit_logic(Trace& step, const Wish& wish, bool deciding, std::size_t first);
    void visit_test(Trace& step, const Wish& wish);
    void add(const Trace& step, const Wish& wish);
    void add_fact(std::string path, std::string value, std::string expected, bool known);

    const Node& node(const Trace& step) const { return ast_.nodes[step.node]; }
    std::string source(const Node& node) const {
        return std::string(text_.substr(node.begin, node.end - node.begin));
    }
    std::string shown(const Trace& other) const;
    static std::string comparison(Wanted wanted, std::string_view symbol, const std::string& other);
    static std::string phrase(Wanted wanted, const std::string& text);
    static Wanted flip(Wanted wanted);
    static bool matters(const Trace& step, const Trace& child);

    std::string_view text_;
    const Ast ast_; ///< a view
    std::size_t facts_kept_;
    Explanation& explanation_;
    std::set<std::string, std::less<>> seen_;
    std::string context_; ///< entries of literal lists we are inside of: ` for "adoption"`
};

} // namespace readiness::cel
