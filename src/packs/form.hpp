// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/model/computed.hpp"
#include "readiness/model/project.hpp"

#include <array>
#include <string_view>

namespace readiness::packs {

/// Stands at the front; to be changed with what src/packs/write.cpp makes of a value. Of members that come or
/// go only programs of one build would know, and they are all there is. Behind it stands the number of bytes
/// that rows take, then the rows, then what is put aside, one after the other in the order of the rows.
inline constexpr std::string_view rulebook_mark = "readiness rulebook 5";
inline constexpr std::string_view calendar_mark = "readiness calendar 2";

/// Longer texts are put aside, as lists of texts are and conditions of findings: most runs look at few of
/// them, and a row that is short is on fewer pages and lines of memory.
inline constexpr std::size_t text_in_row = 24;

/// The records that conditions are about. A table is named by one of these and the fields that lead to it.
inline std::array<const schema::TypeInfo*, 2> roots() {
    return {&schema::type_of<model::Project>(), &schema::type_of<model::Computed>()};
}

/// From an offset to the next one at which the tree of a program may stand. The bytes themselves start where
/// anything may.
constexpr std::size_t padding_of_tree(std::size_t offset) {
    constexpr std::size_t alignment = alignof(cel::Literal);
    return (alignment - offset % alignment) % alignment;
}

} // namespace readiness::packs
