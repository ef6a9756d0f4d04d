// SPDX-License-Identifier: Apache-2.0
#include "readiness/load/loader.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <utility>

namespace readiness::load {

namespace {

/// `a.b[2].c` -> `a.b[2]` -> `a.b` -> `a`; empty at the end.
std::string_view parent(std::string_view path) {
    std::size_t end = path.size();
    while (end > 0 && path[end - 1] != '.' && path[end - 1] != '[')
        --end;
    return path.substr(0, end == 0 ? 0 : end - 1);
}

} // namespace

void Locations::add(std::string_view path, Location location) {
    any_evidence_ |= location.evidence != nullptr;
    if (2 * places_.size() >= slots_.size()) // at most half of them are taken
        reserve(std::max<std::size_t>(8, 2 * places_.size()));
    const std::size_t hash = std::hash<std::string_view>()(path);
    std::uint32_t& slot = slots_[slot_of(path, hash)];
    if (slot != 0) {
        places_[slot - 1].location = std::move(location);
        return;
    }
    places_.push_back({hash, static_cast<std::uint32_t>(paths_.size()),
                       static_cast<std::uint32_t>(path.size()), std::move(location)});
    paths_ += path;
    slot = static_cast<std::uint32_t>(places_.size());
}

std::size_t Locations::slot_of(std::string_view path, std::size_t hash) const {
    const std::size_t last = slots_.size() - 1; // a power of two, less one
    std::size_t at = hash & last;
    for (; slots_[at] != 0; at = (at + 1) & last) {
        const Place& place = places_[slots_[at] - 1];
        if (place.hash == hash && path_of(place) == path)
            break;
    }
    return at;
}

void Locations::reserve(std::size_t count) {
    places_.reserve(count);
    slots_.assign(std::bit_ceil(2 * count + 2), 0);
    for (std::size_t i = 0; i < places_.size(); ++i)
        slots_[slot_of(path_of(places_[i]), places_[i].hash)] = static_cast<std::uint32_t>(i + 1);
}

const Location* Locations::find(std::string_view path) const {
    if (slots_.empty())
        return nullptr;
    const std::uint32_t slot = slots_[slot_of(path, std::hash<std::string_view>()(path))];
    return slot == 0 ? nullptr : &places_[slot - 1].location;
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
