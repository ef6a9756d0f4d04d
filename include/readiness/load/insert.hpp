// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/schema/type_info.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace readiness::load {

/// `text`, a YAML file for a record of type `root`, in which the fact at `path` says `value`, a YAML value on
/// one line. Every other byte stays: comments, order, style and line breaks. A blank is filled where it
/// stands, a value is replaced (that of a long form inside of it), and what is missing on the way is made:
/// keys behind the last one of their map, sections at the end of the file, and the entry `[n]` of a list of
/// n.
///
/// Nothing where that cannot be done by adding to the text: it is no YAML, the place lies behind an alias, or
/// something else stands where the path leads through. Whether `value` fits the field is for `load` to say.
std::optional<std::string> insert(std::string_view text, const schema::TypeInfo& root, std::string_view path,
                                  std::string_view value);

} // namespace readiness::load
