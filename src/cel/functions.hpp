// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "cel/budget.hpp"
#include "readiness/cel/ast.hpp"
#include "readiness/cel/type.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace readiness::cel {

/// Called with values that are neither errors nor unknown, a receiver first. Nothing if there is no overload
/// for them.
using Native = std::optional<Value> (*)(Budget& budget, std::span<const Value> arguments);

/// One row of the function table. A signature reads `(int, int) int` for a function, `string.(string) bool`
/// for a method; capital letters are type parameters.
struct FunctionRow {
    std::string_view name;
    std::span<const std::string_view> signatures;
    Native call = nullptr;
};

struct Overload {
    bool member = false;
    std::vector<Type> parameters; ///< the receiver first
    Type result;
    std::uint32_t type_parameters = 0;
};

struct Function {
    std::string_view name;
    std::vector<Overload> overloads;
    Native call = nullptr;
};

// The rows, by subject. A new subject is one more file and one more line in functions.cpp.
std::span<const FunctionRow> operator_rows();
std::span<const FunctionRow> text_rows();
std::span<const FunctionRow> conversion_rows();
std::span<const FunctionRow> time_rows();
std::span<const FunctionRow> fact_rows();
std::span<const FunctionRow> string_extension_rows();
std::span<const FunctionRow> math_rows();
std::span<const FunctionRow> encoder_rows();

/// All rows; the place of a function among them is what Node::extra holds. Evaluating needs no more.
const std::vector<FunctionRow>& function_rows();
/// The same with their signatures read, for checking.
const std::vector<Function>& functions();
std::optional<Short> find_function(std::string_view name);

} // namespace readiness::cel
