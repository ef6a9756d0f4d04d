// SPDX-License-Identifier: Apache-2.0
#include "cel/evaluator.hpp"

#include "cel/fact_reader.hpp"
#include "cel/functions.hpp"
#include "cel/parser.hpp"
#include "cel/paths.hpp"
#include "cel/relation.hpp"
#include "readiness/diag/limits.hpp"
#include "readiness/schema/paths.hpp"

#include <algorithm>
#include <bit>
#include <iterator>

namespace readiness::cel {

bool Gathered::take(Value& value) {
    if (Unknown* unknown = std::get_if<Unknown>(&value.data)) {
        if (unknown_++ == 0)
            united_ = std::move(value);
        else
            add(std::move(unknown->paths));
        return true;
    }
    if (!value.is<Error>())
        return false;
    if (!error_)
        error_ = std::move(value);
    return true;
}

void Gathered::add(std::vector<std::string> more) {
    std::vector<std::string>& paths = std::get<Unknown>(united_.data).paths;
    more.resize(std::min(more.size(), limits::unknown_facts - std::min(paths.size(), limits::unknown_facts)));
    std::ranges::move(more, std::back_inserter(paths));
}

Value Gathered::united() {
    if (unknown_ > 1) // one by itself is in order
        unite_paths(std::get<Unknown>(united_.data).paths);
    return std::move(united_);
}

Value Gathered::error_first() {
    return error_ ? *std::move(error_) : united();
}

Value Gathered::unknown_first() {
    return unknown_ > 0 ? united() : *std::move(error_);
}

Value Evaluator::run() {
    Value value = eval(ast_.root);
    if (budget_.exhausted())
        return exhausted_error();
    if (Unknown* unknown = std::get_if<Unknown>(&value.data)) {
        if (activation_.order_unknown || unknown->paths.size() > limits::unknown_facts)
            schema::order_paths(activation_.facts.type, unknown->paths);
        if (unknown->paths.size() > limits::unknown_facts)
            unknown->paths.resize(limits::unknown_facts);
        return value;
    }
    return owned(std::move(value));
}

Value Evaluator::eval(NodeId id) {
    return traced(id, [&] { return eval_node(ast_.nodes[id]); });
}

Value Evaluator::eval_node(const Node& node) {
    switch (node.kind) {
    case NodeKind::literal:
        return eval_literal(node);
    case NodeKind::select:
        return eval_select(node);
    case NodeKind::index:
        return eval_index(node);
    case NodeKind::call:
        return eval_call(node);
    case NodeKind::list:
        return eval_list(node);
    case NodeKind::map:
        return eval_map(node);
    case NodeKind::conditional:
        return eval_conditional(node);
    case NodeKind::all_of:
        return eval_logic(node, false);
    case NodeKind::any_of:
        return eval_logic(node, true);
    case NodeKind::macro:
        return eval_macro(node);
    case NodeKind::has:
        return eval_test(node, Ask::has);
    case NodeKind::stated:
        return eval_test(node, Ask::stated);
    case NodeKind::fact:
        return eval_fact(node, Ask::value);
    case NodeKind::binding:
        return eval_binding(node);
    case NodeKind::type_name:
        return Value(TypeValue{std::string(ast_.string(node.data))});
    case NodeKind::local: {
        const Slot& slot = slots_[node.data];
        if (trace_ != nullptr && slot.list) {
            trace_->path = slot.list_path;
            trace_->fact = slot.list;
        }
        return slot.value;
    }
    case NodeKind::name:
    case NodeKind::error:
        break;
    }
    return make_error("unknown name `" + std::string(ast_.string(node.data)) + "`");
}

Value Evaluator::eval_literal(const Node& node) const {
    const Literal& literal = ast_.literals[node.data];
    switch (literal.kind) {
    case LiteralKind::null:
        return Value(Null{});
    case LiteralKind::boolean:
        return Value(literal.bits != 0);
    case LiteralKind::integer:
        return Value(std::bit_cast<std::int64_t>(literal.bits));
    case LiteralKind::unsigned_integer:
        return Value(literal.bits);
    case LiteralKind::number:
        return Value(std::bit_cast<double>(literal.bits));
    case LiteralKind::string:
        return Value(FixedText{ast_.strings[literal.bits]});
    case LiteralKind::bytes:
        return Value(Bytes{std::string(ast_.strings[literal.bits])});
    }
    return Value();
}

Value Evaluator::eval_logic(const Node& node, bool deciding) {
    Gathered gathered;
    for (const NodeId child : ast_.children(node)) {
        Value value = eval(child);
        if (const bool* truth = value.get<bool>()) {
            if (*truth == deciding)
                return value;
            continue;
        }
        if (!gathered.take(value)) {
            const Value arguments[] = {value};
            gathered.take(no_overload(deciding ? "||" : "&&", arguments));
        }
    }
    return gathered.any() ? gathered.unknown_first() : Value(!deciding);
}

Value Evaluator::eval_conditional(const Node& node) {
    const auto children = ast_.children(node);
    Value condition = eval(children[0]);
    if (condition.is<Error>() || condition.is<Unknown>())
        return condition;
    const bool* truth = condition.get<bool>();
    if (truth == nullptr)
        return no_overload("?:", {&condition, 1});
    return eval(children[*truth ? 1 : 2]);
}

Value Evaluator::eval_call(const Node& node) {
    static const std::uint32_t in = *find_function("_in_");
    const auto children = ast_.children(node);
    if (node.extra == in && ast_.child(node, 1).kind == NodeKind::list)
        return eval_in_literal(node, ast_.child(node, 1));
    // Nearly all calls have one or two arguments; those need no memory of their own.
    if (node.count == 1) {
        Value only[] = {eval(children[0])};
        return apply(node, only);
    }
    if (node.count == 2) {
        Value both[] = {eval(children[0]), eval(children[1])};
        return apply(node, both);
    }
    std::vector<Value> arguments;
    arguments.reserve(node.count);
    for (const NodeId child : children)
        arguments.push_back(eval(child));
    return apply(node, arguments);
}

Value Evaluator::apply(const Node& node, std::span<Value> arguments) {
    const bool plain = std::none_of(arguments.begin(), arguments.end(), [](const Value& argument) {
        return argument.is<Unknown>() || argument.is<Error>();
    });
    if (plain)
        return call(node, ast_.string(node.data), arguments);
    Gathered gathered;
    for (Value& argument : arguments)
        gathered.take(argument);
    return gathered.error_first();
}

Value Evaluator::call(const Node& node, std::string_view name, std::span<const Value> arguments) {
    const std::vector<FunctionRow>& rows = function_rows();
    if (node.extra >= rows.size())
        return make_error("unknown function `" + std::string(name) + "`");
    auto result = rows[node.extra].call(budget_, arguments);
    return result ? *std::move(result) : no_overload(name, arguments);
}

Value Evaluator::no_overload(std::string_view name, std::span<const Value> arguments) const {
    const std::string_view symbol = operator_symbol(name);
    std::string message = "`" + std::string(symbol.empty() ? name : symbol) + "` has no form for (";
    for (std::size_t i = 0; i < arguments.size(); ++i)
        message += (i > 0 ? ", " : "") + type_name(arguments[i]);
    return make_error(message + ")");
}

/// `x in [a, b]` without making the list: one entry that is not stated does not hide a match.
Value Evaluator::eval_in_literal(const Node& node, const Node& list) {
    Gathered gathered;
    Value needle = eval(ast_.children(node)[0]);
    const bool plain = !gathered.take(needle);
    bool found = false;
    std::vector<std::string> doubtful;
    for (const NodeId child : ast_.children(list)) {
        Value entry = eval(child);
        if (gathered.take(entry) || !plain)
            continue;
        const Equality one = equal(needle, entry, budget_, doubtful);
        found = found || one == Equality::equal;
    }
    if (gathered.has_error())
        return gathered.error_first();
    if (found)
        return Value(true);
    if (!doubtful.empty()) {
        unite_paths(doubtful);
        gathered.take(Value(Unknown{std::move(doubtful)}));
    }
    return gathered.any() ? gathered.unknown_first() : Value(false);
}

Value Evaluator::eval_list(const Node& node) {
    Gathered gathered;
    std::vector<Value> entries;
    entries.reserve(node.count);
    for (const NodeId child : ast_.children(node)) {
        entries.push_back(eval(child));
        gathered.take(entries.back());
    }
    return gathered.any() ? gathered.error_first() : make_list(std::move(entries));
}

namespace {

bool is_key(const Value& value) {
    return value.is<bool>() || value.is<std::int64_t>() || value.is<std::uint64_t>() || value.is_string();
}

} // namespace

Value Evaluator::eval_map(const Node& node) {
    Gathered gathered;
    auto entries = std::make_shared<std::vector<std::pair<Value, Value>>>();
    const Map seen = entries;
    const auto children = ast_.children(node);
    for (std::size_t i = 0; i + 1 < children.size(); i += 2) {
        Value key = eval(children[i]);
        Value value = eval(children[i + 1]);
        const bool bad_key = gathered.take(key);
        gathered.take(value);
        if (bad_key)
            continue;
        if (!is_key(key))
            gathered.take(make_error(type_name(key) + " cannot be a key"));
        else if (find_key(seen, key, budget_) != nullptr)
            gathered.take(make_error("a key is repeated"));
        else
            entries->emplace_back(owned(std::move(key)), owned(std::move(value)));
    }
    return gathered.any() ? gathered.error_first() : Value(seen);
}

Value Evaluator::eval_select(const Node& node) {
    const Value operand = eval(ast_.children(node)[0]);
    if (operand.is<Unknown>() || operand.is<Error>())
        return operand;
    const std::string name(ast_.string(node.data));
    if (const Map* map = operand.get<Map>()) {
        const Value* found = find_key(*map, Value(FixedText{name}), budget_);
        return found != nullptr ? *found : make_error("no such key: `" + name + "`");
    }
    const Record* record = operand.get<Record>();
    const schema::FieldInfo* field = record == nullptr ? nullptr : record->ref.type->find(name);
    if (field != nullptr)
        return read_field(*record, *field);
    return make_error(type_name(operand) + " has no field `" + name + "`");
}

Value Evaluator::eval_index(const Node& node) {
    Value arguments[] = {eval(ast_.children(node)[0]), eval(ast_.children(node)[1])};
    Gathered gathered;
    for (Value& argument : arguments)
        gathered.take(argument);
    if (gathered.any())
        return gathered.error_first();
    return call(node, "[]", arguments);
}

Value Evaluator::eval_test(const Node& node, Ask ask) {
    const Node& child = ast_.child(node, 0);
    if (child.kind == NodeKind::fact) {
        if (trace_ != nullptr)
            traced(ast_.children(node)[0], [&] { return eval_fact(child, Ask::value); });
        return eval_fact(child, ask);
    }
    if (child.kind != NodeKind::select)
        return ask == Ask::stated ? Value(true) : make_error("`has` of something that is no field");
    const Value operand = eval(ast_.children(child)[0]);
    if (operand.is<Error>())
        return operand;
    if (operand.is<Unknown>())
        return ask == Ask::stated ? Value(false) : operand;
    const std::string name(ast_.string(child.data));
    if (const Map* map = operand.get<Map>())
        return Value(find_key(*map, Value(name), budget_) != nullptr);
    const Record* record = operand.get<Record>();
    const schema::FieldInfo* field = record == nullptr ? nullptr : record->ref.type->find(name);
    if (field == nullptr)
        return make_error(type_name(operand) + " has no field `" + name + "`");
    const bool stated = is_stated(record->ref.object, *field);
    if (ask == Ask::stated || stated)
        return Value(stated && (ask == Ask::stated || has_field(record->ref.object, *field)));
    return make_unknown(path_of(*record) + "." + name);
}

Value Evaluator::eval_binding(const Node& node) const {
    const auto found = activation_.bindings.find(ast_.string(node.data));
    if (found != activation_.bindings.end())
        return found->second;
    return make_error("no value for `" + std::string(ast_.string(node.data)) + "`");
}

} // namespace readiness::cel
