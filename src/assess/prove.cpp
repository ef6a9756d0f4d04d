// SPDX-License-Identifier: Apache-2.0
#include "readiness/assess/prove.hpp"

#include "operands.hpp"
#include "steps.hpp"

#include <algorithm>

namespace readiness::assess {

namespace {

using Names = std::vector<std::string>;

/// Whether a list named by a pattern (`a.b`, `a.b[].c`) has an entry anywhere.
bool has_entries(schema::Ref record, std::string_view pattern) {
    const std::size_t end = pattern.find_first_of(".[");
    const schema::FieldInfo* field = record.type->find(pattern.substr(0, end));
    if (!field)
        return false;
    const std::string_view rest = end == std::string_view::npos ? std::string_view{} : pattern.substr(end);
    if (field->kind == schema::Kind::record)
        return has_entries({&field->record(), field->access.child(record.object)}, rest.substr(1));
    const std::size_t size = field->kind == schema::Kind::list ? field->access.size(record.object) : 0;
    if (rest.empty() || !field->record)
        return size > 0;
    for (std::size_t i = 0; i < size; ++i)
        if (has_entries({&field->record(), field->access.element_record(record.object, i)}, rest.substr(3)))
            return true;
    return false;
}

/// Lists of the descriptor that quantifiers of a condition look through.
Names lists_looked_through(const cel::Program& program) {
    Names lists;
    const cel::Ast ast = program.ast();
    for (const cel::Node& node : ast.nodes) {
        if (node.kind != cel::NodeKind::macro)
            continue;
        const cel::MacroKind kind = ast.macros[node.data].kind;
        const cel::Node& range = ast.child(node, 0);
        if ((kind != cel::MacroKind::all && kind != cel::MacroKind::exists) ||
            range.kind != cel::NodeKind::fact)
            continue;
        const cel::FactPath& fact = ast.facts[range.data];
        if (fact.root != cel::FactRoot::computed)
            lists.emplace_back(ast.string(fact.pattern));
    }
    std::ranges::sort(lists);
    lists.erase(std::unique(lists.begin(), lists.end()), lists.end());
    return lists;
}

/// Tries one rule and notes what it says.
class Prover {
  public:
    Prover(const source::SourceSet& sources, const rules::Catalogue& catalogue, const rules::Rule& rule,
           const rules::RuleExamples& examples, const SubjectType& subject_type)
        : rule_(rule), explorer_(sources, rule, examples, subject_type), operands_(rule.require),
          lists_(lists_looked_through(rule.require)), filled_(lists_.size()), empty_(lists_.size()) {
        proof_.rule = &rule;
        proof_.written = &examples;
        for (const rules::Rule& other : catalogue.rules)
            if (&other != &rule && std::ranges::includes(other.facts, rule.facts))
                shadows_.push_back(&other);
    }

    Proof run();

  private:
    std::size_t look(const Situation& situation);
    void note_lists(const Situation& situation);
    bool done() const;

    const rules::Rule& rule_;
    Explorer explorer_;
    Operands operands_;
    Names lists_;
    std::vector<bool> filled_; ///< passed with an entry in the list
    std::vector<bool> empty_;  ///< passed without
    std::vector<const rules::Rule*> shadows_;
    std::size_t applied_ = 0, not_applied_ = 0;
    Proof proof_;
};

void Prover::note_lists(const Situation& situation) {
    for (std::size_t i = 0; i < lists_.size(); ++i)
        (has_entries(situation.subject.facts, lists_[i]) ? filled_ : empty_)[i] = true;
}

/// Situations that are decided come last: an unknown one is nearer to something new.
constexpr std::size_t decided_distance = 1'000'000;

std::size_t Prover::look(const Situation& situation) {
    const cel::Activation activation = activation_of(situation.subject);
    const cel::Outcome applies = cel::evaluate(rule_.applies, activation);
    applied_ += applies.truth == cel::Truth::yes ? 1 : 0;
    not_applied_ += applies.truth == cel::Truth::no ? 1 : 0;
    if (applies.truth == cel::Truth::no) {
        ++proof_.tally.not_applicable;
        return decided_distance;
    }
    const cel::Outcome require = cel::evaluate(rule_.require, activation);
    const Outcome outcome = combine(applies, require);
    if (operands_.open())
        operands_.look(situation, activation);
    switch (outcome) {
    case Outcome::pass:
        ++proof_.tally.pass;
        note_lists(situation);
        return decided_distance;
    case Outcome::fail:
        ++proof_.tally.fail;
        std::erase_if(shadows_, [&](const rules::Rule* other) {
            return combine(cel::evaluate(other->applies, activation),
                           cel::evaluate(other->require, activation)) != Outcome::fail;
        });
        return decided_distance;
    case Outcome::unknown:
        ++proof_.tally.unknown;
        return applies.unknown.size() + require.unknown.size();
    default:
        if (++proof_.tally.error == 1)
            proof_.error = applies.truth == cel::Truth::error ? applies.error : require.error;
        return decided_distance;
    }
}

bool Prover::done() const {
    for (std::size_t i = 0; i < lists_.size(); ++i)
        if (empty_[i] && !filled_[i])
            return false;
    return proof_.tally.pass > 0 && proof_.tally.fail > 0 && proof_.tally.unknown > 0;
}

Proof Prover::run() {
    const auto look = [this](const Situation& situation) { return this->look(situation); };
    explorer_.look_near(look);
    explorer_.look_further(look, [this] { return done(); });
    proof_.examples = explorer_.examples();
    proof_.variants = explorer_.variants();
    proof_.applies_always = not_applied_ == 0 && rule_.applies.text != "true";
    proof_.applies_never = applied_ == 0;
    for (std::size_t i = 0; i < lists_.size(); ++i)
        if (empty_[i] && !filled_[i])
            proof_.vacuous.push_back(lists_[i]);
    proof_.untested = operands_.untested();
    if (proof_.tally.fail > 0)
        for (const rules::Rule* other : shadows_)
            proof_.shadowed_by.push_back(other->id);
    return std::move(proof_);
}

} // namespace

bool Proof::reaches(Outcome outcome) const {
    switch (outcome) {
    case Outcome::pass:
        return tally.pass > 0;
    case Outcome::fail:
        return tally.fail > 0;
    case Outcome::unknown:
        return tally.unknown > 0;
    case Outcome::not_applicable:
        return tally.not_applicable > 0;
    case Outcome::error:
        break;
    }
    return tally.error > 0;
}

bool Proof::proven() const {
    return reaches(Outcome::pass) && reaches(Outcome::fail) && reaches(Outcome::unknown) &&
           !reaches(Outcome::error) && vacuous.empty();
}

std::vector<Proof> prove(const source::SourceSet& sources, const rules::Catalogue& catalogue,
                         const std::vector<rules::RuleExamples>& written, const SubjectType& subject_type) {
    std::vector<Proof> proofs;
    for (const rules::Rule& rule : catalogue.rules) {
        const auto examples =
            std::ranges::find(written, std::string_view(rule.id), &rules::RuleExamples::rule);
        if (examples != written.end())
            proofs.push_back(Prover(sources, catalogue, rule, *examples, subject_type).run());
    }
    return proofs;
}

} // namespace readiness::assess
