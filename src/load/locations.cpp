// SPDX-License-Identifier: Apache-2.0
#include "readiness/load/loader.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace readiness::load {

namespace {

/// `a.b[2].c` -> `a.b[2]` -> `a.b` -> `a`; empty at the end.
std::string_view parent(std::string_view path) {
    const std::size_t cut = path.find_last_of(".[");
    return cut == std::string_view::npos ? std::string_view() : path.substr(0, cut);
}

} // namespace

void Locations::add(std::string path, Location location) {
    any_evidence_ |= location.evidence != nullptr;
    places_.emplace_back(std::move(path), std::move(location));
}

void Locations::settle() {
    // Numbers are sorted, because places are large.
    std::vector<std::size_t> order(places_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        const auto way = places_[a].first <=> places_[b].first;
        return way == 0 ? a < b : way < 0;
    });
    std::vector<std::pair<std::string, Location>> sorted;
    sorted.reserve(places_.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        if (i + 1 == order.size() || places_[order[i]].first != places_[order[i + 1]].first)
            sorted.push_back(std::move(places_[order[i]]));
    places_ = std::move(sorted);
}

const Location* Locations::find(std::string_view path) const {
    const auto found =
        std::ranges::lower_bound(places_, path, {}, &std::pair<std::string, Location>::first);
    return found == places_.end() || found->first != path ? nullptr : &found->second;
}

const Location* Locations::nearest(std::string_view path) const {
    for (; !path.empty(); path = parent(path))
        if (const Location* place = find(path))
            return place;
    return nullptr;
}

const Evidence* Locations::evidence(std::string_view path) const {
    for (; !path.empty(); path = parent(path))
        if (const Location* place = find(path); place && place->evidence)
            return &*place->evidence;
    return nullptr;
}

} // namespace readiness::load
