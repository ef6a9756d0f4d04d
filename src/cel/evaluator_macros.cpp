// SPDX-License-Identifier: Apache-2.0
#include "cel/evaluator.hpp"

#include "cel/printer.hpp"
#include "cel/relation.hpp"

namespace readiness::cel {
namespace {

std::size_t size_of(const Value& range) {
    if (const Map* map = range.get<Map>())
        return (*map)->size();
    return list_size(range);
}

} // namespace

Value Evaluator::eval_macro(const Node& node) {
    const Macro& macro = ast_.macros[node.data];
    if (macro.kind == MacroKind::bind)
        return eval_bind(node, macro);
    const Value range = eval_range(ast_.child(node, 0));
    if (range.is<Error>() || range.is<Unknown>())
        return range;
    if (!range.is_list() && !range.is<Map>())
        return make_error(type_name(range) + " has no entries to look at");
    switch (macro.kind) {
    case MacroKind::all:
        return quantify(node, macro, range, false);
    case MacroKind::exists:
        return quantify(node, macro, range, true);
    case MacroKind::exists_one:
        return exists_one(node, macro, range);
    case MacroKind::transform_map:
    case MacroKind::transform_map_entry:
        return collect_map(node, macro, range);
    default:
        return collect_list(node, macro, range);
    }
}

Value Evaluator::eval_range(const Node& range) {
    const auto id = static_cast<NodeId>(&range - ast_.nodes.data());
    if (range.kind != NodeKind::fact)
        return eval(id);
    return traced(id, [&] { return eval_fact(range, Ask::range); });
}

void Evaluator::set_slots(const Value& range, std::size_t index, const Macro& macro) {
    const std::size_t last = macro.variables - std::size_t{1};
    Slot& slot = slots_[macro.slots[last]];
    if (trace_ != nullptr) {
        const FactList* facts = range.get<FactList>();
        const bool scalar = facts != nullptr && facts->field->element != schema::Kind::record;
        slot.list = scalar ? std::optional(range) : std::nullopt;
        slot.list_path = scalar ? *facts->path : std::string();
    }
    if (const Map* map = range.get<Map>()) {
        const auto& [key, value] = (**map)[index];
        slots_[macro.slots[0]].value = key;
        if (last == 1)
            slot.value = value;
        return;
    }
    slot.value = list_entry(range, index);
    if (last == 1)
        slots_[macro.slots[0]].value = Value(static_cast<std::int64_t>(index));
}

/// Says in the trace which entry the step before was about.
void Evaluator::name_element(const Value& range, std::size_t index) {
    if (trace_ == nullptr || trace_->children.empty() || traced_ > most_traced_)
        return;
    std::string& element = trace_->children.back().element;
    if (const Map* map = range.get<Map>()) {
        element = format_for_people((**map)[index].first);
        return;
    }
    const Value entry = list_entry(range, index);
    if (const Record* record = entry.get<Record>()) {
        const std::string name = record_name(*record);
        element = path_of(*record) + (name.empty() ? "" : " \"" + name + "\"");
        return;
    }
    const FactList* facts = range.get<FactList>();
    const std::string text =
        entry.is_string() ? "\"" + std::string(entry.text()) + "\"" : format_for_people(entry);
    element = facts != nullptr ? *facts->path + "[" + std::to_string(index) + "] " + text : text;
}

Value Evaluator::quantify(const Node& node, const Macro& macro, const Value& range, bool deciding) {
    Gathered gathered;
    bool decided = false;
    const NodeId body = ast_.children(node)[1];
    for (std::size_t i = 0, size = size_of(range); i < size && !budget_.exhausted(); ++i) {
        set_slots(range, i, macro);
        Value value = eval(body);
        name_element(range, i);
        if (const bool* truth = value.get<bool>()) {
            decided |= *truth == deciding;
            // An explanation names every element that decides, not only the first.
            if (decided && trace_ == nullptr)
                return value;
        } else if (!gathered.take(value)) {
            gathered.take(no_overload(deciding ? "exists" : "all", {&value, 1}));
        }
    }
    if (decided)
        return Value(deciding);
    return gathered.any() ? gathered.unknown_first() : Value(!deciding);
}

Value Evaluator::exists_one(const Node& node, const Macro& macro, const Value& range) {
    Gathered gathered;
    const NodeId body = ast_.children(node)[1];
    std::size_t count = 0;
    for (std::size_t i = 0, size = size_of(range); i < size && !budget_.exhausted(); ++i) {
        set_slots(range, i, macro);
        Value value = eval(body);
        name_element(range, i);
        if (value.is_true())
            ++count;
        else if (!value.is<bool>() && !gathered.take(value))
            gathered.take(no_overload("exists_one", {&value, 1}));
        if (gathered.has_error())
            return gathered.error_first();
    }
    if (count > 1)
        return Value(false);
    return gathered.any() ? gathered.error_first() : Value(count == 1);
}

std::optional<bool> Evaluator::keeps(NodeId condition, Gathered& gathered) {
    Value value = eval(condition);
    if (const bool* truth = value.get<bool>())
        return *truth;
    if (!gathered.take(value))
        gathered.take(no_overload("filter", {&value, 1}));
    return std::nullopt;
}

Value Evaluator::collect_list(const Node& node, const Macro& macro, const Value& range) {
    Gathered gathered;
    std::vector<Value> entries;
    const auto children = ast_.children(node);
    const bool filters = macro.kind == MacroKind::filter;
    for (std::size_t i = 0, size = size_of(range); i < size && !budget_.exhausted(); ++i) {
        set_slots(range, i, macro);
        if (filters || children.size() == 3) {
            const bool kept = keeps(children[1], gathered).value_or(false);
            name_element(range, i);
            if (!kept) {
                if (gathered.has_error())
                    return gathered.error_first();
                continue;
            }
        }
        if (filters) {
            entries.push_back(slots_[macro.slots[0]].value);
            continue;
        }
        entries.push_back(eval(children.back()));
        name_element(range, i);
        gathered.take(entries.back());
        if (gathered.has_error())
            return gathered.error_first();
    }
    return gathered.any() ? gathered.error_first() : make_list(std::move(entries));
}

Value Evaluator::collect_map(const Node& node, const Macro& macro, const Value& range) {
    Gathered gathered;
    auto entries = std::make_shared<std::vector<std::pair<Value, Value>>>();
    const Map seen = entries;
    const auto children = ast_.children(node);
    for (std::size_t i = 0, size = size_of(range); i < size && !budget_.exhausted(); ++i) {
        set_slots(range, i, macro);
        if (children.size() == 3 && !keeps(children[1], gathered).value_or(false)) {
            if (gathered.has_error())
                return gathered.error_first();
            continue;
        }
        Value value = eval(children.back());
        name_element(range, i);
        if (gathered.take(value)) {
            if (gathered.has_error())
                return gathered.error_first();
            continue;
        }
        if (macro.kind == MacroKind::transform_map) {
            entries->emplace_back(owned(slots_[macro.slots[0]].value), owned(std::move(value)));
            continue;
        }
        const Map* more = value.get<Map>();
        if (more == nullptr)
            return no_overload("transformMapEntry", {&value, 1});
        for (const auto& entry : **more) {
            if (find_key(seen, entry.first, budget_) != nullptr)
                return make_error("a key is repeated");
            entries->push_back(entry);
        }
    }
    return gathered.any() ? gathered.error_first() : Value(seen);
}

Value Evaluator::eval_bind(const Node& node, const Macro& macro) {
    slots_[macro.slots[0]].value = eval(ast_.children(node)[0]);
    return eval(ast_.children(node)[1]);
}

} // namespace readiness::cel
