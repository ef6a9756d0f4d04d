// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/schema/type_info.hpp"

#include <istream>
#include <optional>
#include <string>
#include <string_view>

namespace readiness::cli {

/// A line that somebody typed.
struct TypedLine {
    std::string text{};    ///< without blanks at its ends
    std::string problem{}; ///< why it cannot be an answer at all: its length or its characters
};

/// The next line; nothing at the end of the input.
std::optional<TypedLine> read_line(std::istream& in);

/// What was typed as a value of the field, as YAML on one line. Numbers stand for the choices of an
/// enumeration, `y` and `n` for true and false, commas part the entries of a list, and double quotes around
/// everything make it a text as it stands. Whether it fits is for the loader to say.
std::string answer_yaml(const schema::FieldInfo& field, std::string_view typed);

} // namespace readiness::cli
