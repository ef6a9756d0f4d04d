// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/assess/prove.hpp"

#include "explorer.hpp"

#include "readiness/cel/explain.hpp"

#include <map>

namespace readiness::assess {

/// Keeps count of which operands of `&&` and `||` were seen to decide.
class Operands {
  public:
    explicit Operands(const cel::Program& program);

    /// Whether another look could still change what is known.
    bool open() const;
    void look(const Situation& situation, const cel::Activation& activation);
    std::vector<Untested> untested() const;

  private:
    using Span = std::pair<std::uint32_t, std::uint32_t>;
    struct Operand {
        bool in_example = false;
        bool in_variant = false;
        std::string example{};
        std::string change{};
    };

    void collect(cel::NodeId id);
    void note(const cel::Step& step, const Situation& situation);

    const cel::Program& program_;
    const cel::Ast ast_; ///< a view
    std::map<Span, bool> logic_; ///< of each `&&` and `||`: the value by which an operand decides it
    std::map<Span, Operand> operands_;
};

} // namespace readiness::assess
