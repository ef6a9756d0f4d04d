// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace readiness::text {

/// Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`, by bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to `word`, if its distance is at most max(1, length of word / 3). Case is ignored
/// first; among equals the first candidate wins, so the result does not depend on hashing.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

} // namespace readiness::text
