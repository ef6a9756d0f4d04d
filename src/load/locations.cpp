// SPDX-License-Identifier: Apache-2.0
#include "readiness/load/loader.hpp"

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
    places_.insert_or_assign(std::move(path), std::move(location));
}

const Location* Locations::find(std::string_view path) const {
    const auto found = places_.find(path);
    return found == places_.end() ? nullptr : &found->second;
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
