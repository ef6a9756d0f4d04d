// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "edits.hpp"

#include "readiness/assess/examples.hpp"

#include <functional>
#include <map>

namespace readiness::assess {

/// Facts that a rule is tried on: an example, or one with changes.
struct Situation {
    const Subject& subject;
    const std::string& example; ///< name
    const std::string& changes; ///< in words; empty for the example itself
};

/// Goes through the examples of a rule and the situations around them, always in the same order.
class Explorer {
  public:
    /// Looks at a situation and says how far it is from a decision: the number of facts it waits for.
    using Look = std::function<std::size_t(const Situation&)>;

    Explorer(const source::SourceSet& sources, const rules::Rule& rule, const rules::RuleExamples& examples,
             const SubjectType& subject_type);

    /// Every example, and every example with one change.
    void look_near(const Look& look);
    /// Further changes, those first that wait for the fewest facts, until `done` or the limit.
    void look_further(const Look& look, const std::function<bool()>& done);

    std::size_t examples() const { return bases_.size(); }
    std::size_t variants() const { return variants_; }

  private:
    struct Base {
        std::string name;
        schema::Object facts;
    };
    struct Variant {
        std::size_t base = 0;
        std::vector<Edit> edits{};
    };

    void load_examples(const source::SourceSet& sources, const rules::RuleExamples& examples);
    void add_patterns(const rules::Rule& rule);
    schema::Object facts_of(const Variant& variant) const;
    void look_around(const Variant& variant, const Look& look, const std::function<bool()>& done);
    std::size_t look_at(schema::Ref facts, const std::string& example, const std::string& changes,
                        const Look& look) const;

    const SubjectType& subject_type_;
    Landmarks landmarks_;
    std::vector<std::string> patterns_;
    std::vector<Base> bases_;
    std::size_t variants_ = 0;
    std::multimap<std::size_t, Variant> next_; ///< by distance; equal ones as they came
};

} // namespace readiness::assess
