// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <memory_resource>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace readiness::cel {

/// Paths of the stated facts that evaluations read, each once and in order of first reading; inputs of
/// computed facts in place of these. Cleared and used again, it needs no memory for what most conditions
/// read.
class Reads {
  public:
    /// Valid until clear(), and as long as the programs and activations that were evaluated.
    std::span<const std::string_view> paths() const { return paths_; }
    void clear();

    /// `path` must live as long as the program or the activation.
    void add(std::string_view path);
    /// Any other, which is kept here if it is new.
    void add_copy(std::string_view path);

  private:
    bool has(std::string_view path) const;
    void append(std::string_view path);

    std::vector<std::string_view> paths_;
    std::unordered_set<std::string_view> seen_; ///< the same, where there are too many to look at each
    std::pmr::monotonic_buffer_resource copies_;
};

} // namespace readiness::cel
