// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cel/ast_draft.hpp"
#include "cel/functions.hpp"
#include "cel/lexer.hpp"
#include "cel/unifier.hpp"
#include "readiness/cel/environment.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::cel {

/// Resolves the names of a syntax tree in place and works out types. Reports all it finds. Recursion is
/// bounded by the depth the parser allowed.
class Checker {
  public:
    Checker(AstDraft& ast, const Environment& environment, Reporter& reporter)
        : ast_(ast), environment_(environment), reporter_(reporter), unifier_(!environment.strict) {}

    /// The type of the whole expression, free parameters as `dyn`.
    Type run();

  private:
    struct Local {
        Short name = 0; ///< string
        Short slot = 0;
        Type type{};
        std::string pattern{};            ///< `integration.systems[]`, or the name
        std::optional<NodeId> literals{}; ///< the list literal it runs over
    };
    /// The nodes of `a.b.c` from the left, one for each name.
    struct Chain {
        std::vector<NodeId> nodes;
        std::vector<std::string_view> parts;
        bool rooted = false; ///< written with a leading dot
    };
    struct Signature {
        std::vector<Type> parameters;
        Type result;
    };

    // checker.cpp
    Type check(NodeId id);
    Type check_literal(const Node& node) const;
    Type check_logic(NodeId id);
    Type check_conditional(NodeId id);
    Type check_list(const Node& node);
    Type check_map(const Node& node);
    Type check_test(NodeId id);
    Type check_index(NodeId id);
    Type join_entries(const std::vector<NodeId>& entries, std::string_view what);
    void want_boolean(NodeId id, const Type& type, std::string_view what);

    // checker_names.cpp
    std::optional<Chain> chain_of(NodeId id) const;
    Type check_name(NodeId id);
    Type check_select(NodeId id);
    std::optional<Type> resolve_chain(const Chain& chain);
    std::optional<Type> resolve_variable(const Chain& chain);
    std::optional<Type> resolve_type_name(const Chain& chain);
    std::optional<Type> resolve_fact(const Chain& chain);
    Type select_all(const Chain& chain, std::size_t done, Type type);
    Type select_one(NodeId id, const Type& operand);
    Type follow(const Chain& chain, std::size_t done, FactPath path, const schema::TypeInfo& record,
                std::string pattern);
    Type finish_fact(NodeId id, FactPath path, const std::string& pattern, const schema::FieldInfo& field);
    void unknown_name(const Chain& chain);
    void unknown_field(NodeId id, const schema::TypeInfo& record, std::string_view owner);
    std::optional<std::string> same_leaf_elsewhere(std::string_view leaf) const;
    std::vector<std::string> containers() const;
    const Local* find_local(std::string_view name) const;

    // checker_calls.cpp
    Type check_call(NodeId id);
    bool is_unknown(const Node& node);
    bool becomes_namespaced(Node& node);
    std::vector<const Overload*> candidates(std::string_view name, bool member);
    std::optional<Type> match(const std::vector<const Overload*>& overloads,
                              const std::vector<Type>& arguments);
    Type report_call(NodeId id, const std::vector<Type>& arguments);
    void report_unknown_function(const Node& node);
    void report_arity(const Node& node, const std::vector<const Overload*>& overloads, std::size_t given);
    void report_no_overload(NodeId id, const std::vector<Type>& arguments);
    void check_literal_arguments(const Node& node);
    std::optional<std::string_view> literal_text(NodeId id) const;

    // checker_hints.cpp
    void hint_operands(NodeId id, const std::vector<Type>& arguments, diag::Diagnostic& diagnostic);
    bool hint_numbers(NodeId id, const std::vector<Type>& arguments, diag::Diagnostic& diagnostic) const;
    bool hint_literal(NodeId id, const std::vector<Type>& arguments, diag::Diagnostic& diagnostic) const;
    bool hint_null(NodeId id, const std::vector<Type>& arguments, diag::Diagnostic& diagnostic) const;
    bool hint_membership(NodeId id, const std::vector<Type>& arguments, diag::Diagnostic& diagnostic) const;
    std::string forms_of(const Node& call);

    // checker_macros.cpp
    Type check_macro(NodeId id);
    Type check_bodies(const Node& node, MacroKind kind);
    Type check_bind(NodeId id);
    void declare(Macro& macro, NodeId range, const Type& first, const Type& second);
    void warn_hidden(const Node& node, std::string_view name);
    std::optional<std::pair<Type, Type>> entry_types(NodeId id, const Type& range, std::uint8_t variables);
    std::string range_pattern(NodeId range, std::uint32_t name);

    // checker_facts.cpp
    void check_guard(NodeId id, bool nullable);
    std::string guard_key(NodeId id) const;
    void add_guards(NodeId id, bool outcome, std::vector<std::string>& guards) const;
    void check_enumeration(const Node& call, const std::vector<Type>& arguments);
    void check_values(NodeId id, const schema::EnumInfo& enumeration);

    diag::Diagnostic* report(diag::Code code, std::size_t begin, std::size_t end, std::string message,
                             std::string expected = {});
    diag::Diagnostic* report(diag::Code code, NodeId id, std::string message, std::string expected = {});
    Type plain(TypeKind kind) const;
    Type limited(Type type) const;
    Short string(std::string_view text);
    std::string_view source(const Node& node) const { return reporter_.text(node.begin, node.end); }

    AstDraft& ast_;
    const Environment& environment_;
    Reporter& reporter_;
    Unifier unifier_;
    std::vector<Local> locals_;
    std::vector<std::string> guards_;
    std::vector<Overload> declared_; ///< overloads of the environment's own functions
    std::size_t macros_open_ = 0;
    bool testing_ = false; ///< inside `has()` or `stated()`, where nothing is read
};

} // namespace readiness::cel
