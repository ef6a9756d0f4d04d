// SPDX-License-Identifier: Apache-2.0
#include "readiness/cel/reads.hpp"

#include <algorithm>

namespace readiness::cel {

namespace {

/// Up to so many, comparing with each is faster than a hash.
constexpr std::size_t most_compared = 16;

} // namespace

void Reads::clear() {
    paths_.clear();
    seen_.clear();
    copies_.release();
}

bool Reads::has(std::string_view path) const {
    return seen_.empty() ? std::ranges::find(paths_, path) != paths_.end() : seen_.contains(path);
}

void Reads::append(std::string_view path) {
    paths_.push_back(path);
    if (!seen_.empty())
        seen_.insert(path);
    else if (paths_.size() > most_compared)
        seen_.insert(paths_.begin(), paths_.end());
}

void Reads::add(std::string_view path) {
    if (!has(path))
        append(path);
}

void Reads::add_copy(std::string_view path) {
    if (has(path))
        return;
    auto* copy = static_cast<char*>(copies_.allocate(path.size(), 1));
    std::ranges::copy(path, copy);
    append({copy, path.size()});
}

} // namespace readiness::cel
