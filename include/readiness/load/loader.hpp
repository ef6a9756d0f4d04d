// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/diag/limits.hpp"
#include "readiness/schema/type_info.hpp"
#include "readiness/yaml/document.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::load {

/// What backs a fact: the long form `{value, evidence, verified_on, by}`, or the same keys on a list entry.
struct Evidence {
    std::optional<std::string> reference; ///< path or URL
    std::optional<schema::Date> verified_on;
    std::optional<std::string> by;
    std::optional<source::Span> reference_span;
};

/// Where a fact stands in the file.
struct Location {
    source::Span key; ///< of a list entry: the entry itself
    source::Span value;
    std::shared_ptr<const Evidence> evidence; ///< null where none is named, as nearly everywhere
};

/// Places of everything that was present, by path: `scale.target_users`, `integration.systems[2].owner`,
/// `integration.systems[2]`. A blank field is present here although its fact is not stated.
class Locations {
  public:
    /// Makes room for so many.
    void reserve(std::size_t count);
    /// The last one of a path counts. Moves those that find() gave.
    void add(std::string_view path, Location location);
    const Location* find(std::string_view path) const;
    /// The place of the path or, where it is absent, of its nearest present ancestor; nothing for an empty
    /// file.
    const Location* nearest(std::string_view path) const;
    /// Evidence for a fact: its own, else that of the list entry it belongs to.
    const Evidence* evidence(std::string_view path) const;
    bool any_evidence() const { return any_evidence_; }
    std::size_t size() const { return places_.size(); }
    /// Calls `visit(path, location)` for each, in the order in which paths were first added.
    template <typename Visit>
    void each(Visit visit) const {
        for (const Place& place : places_)
            visit(path_of(place), place.location);
    }

  private:
    struct Place {
        std::size_t hash = 0;    ///< of the path
        std::uint32_t begin = 0; ///< of the path, in paths_
        std::uint32_t size = 0;
        Location location;
    };

    std::string_view path_of(const Place& place) const {
        return std::string_view(paths_).substr(place.begin, place.size);
    }
    /// Of slots_: the one that holds the path, or the one that is free for it.
    std::size_t slot_of(std::string_view path, std::size_t hash) const;

    std::string paths_; ///< one behind the other
    std::vector<Place> places_;
    std::vector<std::uint32_t>
        slots_; ///< a hash table with open addressing: 1 + index into places_; 0 is free
    bool any_evidence_ = false;
};

struct Options {
    /// Facts take the long form and entries of lists of objects the evidence keys: descriptors, not rule
    /// files.
    bool evidence = false;
    /// Said of the whole file where its root is not a map: `a project descriptor`.
    std::string_view what = "this file";
    /// Of one list; what the program wrote itself may have longer ones than people write.
    std::size_t list_entries = limits::list_entries;
};

/// Fills `target` from the mapping `node`. Reports all problems and carries on; a field with a problem stays
/// not stated. Scalars are read by the field's type from their raw text.
Locations load(const source::SourceSet& sources, const yaml::Document& document, yaml::NodeId node,
               schema::MutRef target, const Options& options, diag::Diagnostics& diagnostics);

/// Writes a record as YAML, fields in table order, only what is stated; evidence in long form where
/// `locations` is given. Loading the result gives an equal record.
std::string dump(schema::Ref record, const Locations* locations = nullptr);

} // namespace readiness::load
