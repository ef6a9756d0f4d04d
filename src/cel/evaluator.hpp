// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cel/budget.hpp"
#include "readiness/cel/evaluate.hpp"

#include <optional>
#include <string>
#include <vector>

namespace readiness::cel {

/// One step of an evaluation, kept for explaining.
struct Trace {
    NodeId node = 0;
    Value value{};
    std::string element{};       ///< of a macro: which entry
    std::string path{};          ///< of a fact
    std::optional<Value> fact{}; ///< of a fact: all of it, where the step has only an entry
    bool blamed = false;
    std::vector<Trace> children{};
};

/// Collects operands that are no plain values: paths of unknowns and the first error.
class Gathered {
  public:
    /// True if the value was an error or unknown; it is then no longer there.
    bool take(Value& value);
    void take(Value&& value) { take(value); }
    bool any() const { return error_ || unknown_ > 0; }
    bool has_error() const { return error_.has_value(); }
    /// What to make of them. To be asked once, at the end.
    Value error_first();
    Value unknown_first();

  private:
    void add(std::vector<std::string> more);
    Value united();
    std::optional<Value> error_;
    std::size_t unknown_ = 0; ///< number of those taken
    Value united_;            ///< the first of them, with the paths of all
};

/// Walks the tree of one program once. Recursion is bounded by the depth that compile() allowed.
class Evaluator {
  public:
    Evaluator(const Ast& ast, const Activation& activation) : ast_(ast), activation_(activation) {
        budget_.today = activation.today;
        slots_.resize(ast_.slots);
    }
    void record_reads(Reads& reads) { reads_ = &reads; }
    /// Keeps the first `most` steps as children of `root`.
    void record_steps(Trace& root, std::size_t most) {
        trace_ = &root;
        most_traced_ = most;
    }

    /// Whether there were more steps than that.
    bool cut_short() const { return traced_ > most_traced_; }

    Value run();

  private:
    enum class Ask : std::uint8_t { value, range, has, stated };
    struct Slot {
        Value value{};
        std::string list_path{}; ///< where the value is an entry of a list of the facts
        std::optional<Value> list{};
    };
    /// A field found by following the steps of a FactPath.
    struct Place {
        const void* record = nullptr;
        const schema::FieldInfo* field = nullptr;
    };

    Value eval(NodeId id);
    Value eval_node(const Node& node);
    Value eval_literal(const Node& node) const;
    Value eval_logic(const Node& node, bool deciding);
    Value eval_conditional(const Node& node);
    Value eval_call(const Node& node);
    Value eval_in_literal(const Node& node, const Node& list);
    Value eval_list(const Node& node);
    Value eval_map(const Node& node);
    Value eval_select(const Node& node);
    Value eval_index(const Node& node);
    Value eval_test(const Node& node, Ask ask);
    Value eval_binding(const Node& node) const;
    /// An error or the unknowns among the arguments, else what the function makes of them.
    Value apply(const Node& node, std::span<Value> arguments);
    Value call(const Node& node, std::string_view name, std::span<const Value> arguments);
    Value no_overload(std::string_view name, std::span<const Value> arguments) const;

    Value eval_fact(const Node& node, Ask ask);
    std::optional<Value> find_place(const FactPath& fact, Place& place) const;
    Value read_place(const FactPath& fact, const Place& place, Ask ask);
    Value computed_unknown(const FactPath& fact) const;
    Value unknown_fact(const FactPath& fact) const;
    std::string fact_path(const FactPath& fact) const;
    void append_path(const FactPath& fact, const Record& record, std::string& path) const;
    void note_read(const FactPath& fact, const Place& place, Ask ask);

    Value eval_macro(const Node& node);
    Value eval_range(const Node& range);
    Value quantify(const Node& node, const Macro& macro, const Value& range, bool deciding);
    Value exists_one(const Node& node, const Macro& macro, const Value& range);
    Value collect_list(const Node& node, const Macro& macro, const Value& range);
    Value collect_map(const Node& node, const Macro& macro, const Value& range);
    Value eval_bind(const Node& node, const Macro& macro);
    /// The condition of filter, map and the transforms; nothing if the entry is to be kept.
    std::optional<bool> keeps(NodeId condition, Gathered& gathered);
    void set_slots(const Value& range, std::size_t index, const Macro& macro);
    void name_element(const Value& range, std::size_t index);
    template <typename Evaluate>
    Value traced(NodeId id, Evaluate evaluate);

    const Ast ast_; ///< a view
    const Activation& activation_;
    Budget budget_;
    std::vector<Slot> slots_;
    Reads* reads_ = nullptr;
    std::string read_path_{}; ///< is used again for each
    Trace* trace_ = nullptr;
    std::size_t traced_ = 0;
    std::size_t most_traced_ = 0;
};

/// Runs `evaluate` as a step of the trace, if one is kept.
template <typename Evaluate>
Value Evaluator::traced(NodeId id, Evaluate evaluate) {
    if (!budget_.spend(1))
        return exhausted_error();
    if (trace_ == nullptr)
        return evaluate();
    Trace* const outer = trace_;
    if (++traced_ > most_traced_) {
        trace_ = nullptr;
        Value value = evaluate();
        trace_ = outer;
        return value;
    }
    Trace& step = outer->children.emplace_back(); // it has no brothers until it is done
    step.node = id;
    trace_ = &step;
    step.value = evaluate();
    trace_ = outer;
    return step.value;
}

} // namespace readiness::cel
