// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/type.hpp"
#include "readiness/schema/type_info.hpp"

#include <string>
#include <utility>
#include <vector>

namespace readiness::cel {

/// A function that can be named but not evaluated, for checking only.
struct FunctionDeclaration {
    std::string name;
    bool member = false; ///< the first parameter is the receiver
    std::vector<Type> parameters{};
    Type result{};
};

/// The names an expression may use. Holds no values.
struct Environment {
    /// Every field of this record is a top-level name. May be null.
    const schema::TypeInfo* facts = nullptr;
    /// The record behind `calc`. May be null.
    const schema::TypeInfo* computed = nullptr;
    /// Further variables, by dotted name. They win over facts.
    std::vector<std::pair<std::string, Type>> variables{};
    /// Namespace that relative names are looked up in, as the CEL specification says. Rule packs leave it
    /// empty.
    std::string container{};
    /// The rules for packs: no mixed literals, no `dyn`, nullable facts only under their `has()` guard, macro
    /// nesting and size limited, literal arguments compiled. Off, the language is plain CEL.
    bool strict = true;
    /// Off, nothing is checked beyond the syntax: wrong names and types fail when evaluated.
    bool checked = true;
    std::vector<FunctionDeclaration> functions{};
};

} // namespace readiness::cel
