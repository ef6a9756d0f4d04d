// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/report/build.hpp"

#include <span>

namespace readiness::report {

/// Finds where a fact stands, or would stand.
class Places {
  public:
    explicit Places(const Context& context) : context_(context) {}

    /// Fills file, line and column of `target` from the place of `path`, or of its nearest ancestor. A
    /// computed fact stands where the first of its inputs does. False where nothing is known.
    template <typename Target>
    bool fill(Target& target, std::string_view path) const {
        return fill_place(target, find(path));
    }
    /// The same for a path in the file of waivers.
    template <typename Target>
    bool fill_waiver(Target& target, std::string_view path) const {
        return fill_place(target, find_waiver(path));
    }
    template <typename Target>
    bool fill_span(Target& target, source::Span where) const {
        return fill_place(target, place_of(where));
    }

  private:
    struct Place {
        std::string file;
        std::int64_t line = 1;
        std::int64_t column = 1;
    };
    template <typename Target>
    static bool fill_place(Target& target, const std::optional<Place>& place) {
        if (!place)
            return false;
        if constexpr (requires { target.file; })
            target.file = {schema::State::stated, place->file};
        if constexpr (requires { target.column; })
            target.column = {schema::State::stated, place->column};
        target.line = {schema::State::stated, place->line};
        return true;
    }
    std::optional<Place> find(std::string_view path) const;
    std::optional<Place> find_waiver(std::string_view path) const;
    std::optional<Place> place_of(source::Span where) const;
    std::string_view input_of(std::string_view computed) const;

    const Context& context_;
};

} // namespace readiness::report
