// SPDX-License-Identifier: Apache-2.0
#include "cel/unifier.hpp"

#include <algorithm>

namespace readiness::cel {

std::uint32_t Unifier::allocate(std::uint32_t count) {
    const auto first = static_cast<std::uint32_t>(bindings_.size());
    bindings_.resize(bindings_.size() + count);
    return first;
}

Type Unifier::shifted(const Type& type, std::uint32_t by) {
    Type moved = type;
    if (moved.kind == TypeKind::parameter)
        moved.parameter += by;
    for (Type& argument : moved.arguments)
        argument = shifted(argument, by);
    return moved;
}

Type Unifier::shallow(const Type& type) const {
    Type found = type;
    while (found.kind == TypeKind::parameter && bindings_[found.parameter])
        found = Type(*bindings_[found.parameter]);
    return found;
}

Type Unifier::resolve(const Type& type) const {
    Type resolved = shallow(type);
    for (Type& argument : resolved.arguments)
        argument = resolve(argument);
    return resolved;
}

bool Unifier::occurs(std::uint32_t parameter, const Type& type) const {
    const Type found = shallow(type);
    if (found.kind == TypeKind::parameter)
        return found.parameter == parameter;
    return std::any_of(found.arguments.begin(), found.arguments.end(),
                       [&](const Type& argument) { return occurs(parameter, argument); });
}

bool Unifier::bind(std::uint32_t parameter, const Type& type) {
    if (type.kind == TypeKind::parameter && type.parameter == parameter)
        return true;
    if (occurs(parameter, type))
        return false;
    bindings_[parameter] = type;
    return true;
}

bool Unifier::takes_null(const Type& type) const {
    return lenient_ && (type.kind == TypeKind::timestamp || type.kind == TypeKind::duration ||
                        type.kind == TypeKind::record || type.kind == TypeKind::abstract);
}

bool Unifier::assign(const Type& target, const Type& given) {
    const Type t = shallow(target);
    const Type g = shallow(given);
    if (t.kind == TypeKind::error || g.kind == TypeKind::error)
        return true;
    if (t.kind == TypeKind::parameter)
        return bind(t.parameter, g);
    if (g.kind == TypeKind::parameter)
        return bind(g.parameter, t);
    if (!same_shape(t, g))
        return false;
    // What was bound first gives way to what says less, so that the order of operands does not matter.
    if (target.kind == TypeKind::parameter && (less_specific(g, t) || t.kind == TypeKind::null)) {
        std::uint32_t last = target.parameter;
        while (bindings_[last] && bindings_[last]->kind == TypeKind::parameter)
            last = bindings_[last]->parameter;
        bindings_[last] = g;
    }
    return true;
}

bool Unifier::same_shape(const Type& target, const Type& given) {
    if (target.kind == TypeKind::dyn || given.kind == TypeKind::dyn)
        return true;
    if (target.kind == TypeKind::null && takes_null(given))
        return true;
    if (given.kind == TypeKind::null && takes_null(target))
        return true;
    if (target.kind != given.kind || target.record != given.record || target.name != given.name ||
        target.arguments.size() != given.arguments.size())
        return false;
    for (std::size_t i = 0; i < target.arguments.size(); ++i)
        if (!assign(target.arguments[i], given.arguments[i]))
            return false;
    return true;
}

bool Unifier::less_specific(const Type& a, const Type& b) const {
    const Type left = shallow(a);
    const Type right = shallow(b);
    if (left.kind == TypeKind::dyn)
        return right.kind != TypeKind::dyn;
    // An enumeration met by other text is text.
    if (left.kind == TypeKind::string && right.kind == TypeKind::string)
        return right.enumeration != nullptr && left.enumeration != right.enumeration;
    for (std::size_t i = 0; i < left.arguments.size() && i < right.arguments.size(); ++i)
        if (less_specific(left.arguments[i], right.arguments[i]))
            return true;
    return false;
}

} // namespace readiness::cel
