// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cel/type.hpp"

#include <optional>
#include <vector>

namespace readiness::cel {

/// Finds what type parameters stand for. Gradual: `dyn` fits everything.
class Unifier {
  public:
    /// `lenient`: null fits timestamps, durations, records and abstract types.
    explicit Unifier(bool lenient) : lenient_(lenient) {}

    /// Numbers of `count` new parameters: the first of them.
    std::uint32_t allocate(std::uint32_t count);
    Type fresh() { return parameter_type(allocate(1)); }
    /// A signature's parameters count from 0; this moves them to numbers of their own.
    static Type shifted(const Type& type, std::uint32_t by);

    /// Whether `given` may stand where `target` is wanted; binds parameters on both sides.
    bool assign(const Type& target, const Type& given);
    /// With bound parameters replaced. Free ones stay.
    Type resolve(const Type& type) const;
    /// Only the outermost parameter replaced.
    Type shallow(const Type& type) const;

    using State = std::vector<std::optional<Type>>;
    State save() const { return bindings_; }
    void restore(State state) { bindings_ = std::move(state); }

  private:
    bool bind(std::uint32_t parameter, const Type& type);
    bool occurs(std::uint32_t parameter, const Type& type) const;
    bool same_shape(const Type& target, const Type& given);
    bool less_specific(const Type& a, const Type& b) const;
    bool takes_null(const Type& type) const;

    std::vector<std::optional<Type>> bindings_;
    bool lenient_;
};

} // namespace readiness::cel
