// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/diag/codes.hpp"

namespace readiness::diag::table {

inline constexpr CodeInfo rule[] = {
    {Code::rule_file_name, "R001", "rule-file-name", Severity::error, "the file name does not match the rule",
     "A rule lives in `<area>/<ID>-<slug>.yaml`, so that it can be found by its id and two rules cannot "
     "share one. "
     "Rename the file, or correct `id` or `slug` in it."},
    {Code::duplicate_rule, "R002", "duplicate-rule", Severity::error, "two rules have the same id or slug",
     "Ids and slugs name rules in waivers, reports and exit reasons, across all packs of a run. Give one of "
     "the two "
     "another id; an id that was ever published is not used again."},
    {Code::unknown_rule, "R003", "unknown-rule", Severity::error, "there is no rule with this id",
     "A waiver, a declaration or a dependency names a rule that no loaded pack has. Check the spelling, and "
     "whether a "
     "pack given by `--rules` is missing. `readiness rules list` prints all ids."},
    {Code::unknown_area, "R004", "unknown-area", Severity::error, "there is no area with this name",
     "Areas are declared in `pack.yaml`, and rules and profiles refer to them. Check the spelling, or add "
     "the area to "
     "the pack."},
    {Code::unknown_source, "R005", "unknown-source", Severity::error, "there is no source with this code",
     "The codes in `sources` refer to the list of sources in `pack.yaml`. Check the spelling, or add the "
     "source there "
     "with its title and place."},
    {Code::example_outcome, "R006", "example-outcome", Severity::error,
     "an example has another outcome than stated",
     "The examples of a rule are its tests: the facts under `pass` must pass, those under `fail` must fail, "
     "and so on. "
     "Either the condition or the example is wrong; the message shows what came out and why."},
    {Code::example_missing, "R007", "example-missing", Severity::error, "the rule lacks an example",
     "Each rule needs at least one example that passes, one that fails and one that is unknown, because a "
     "condition "
     "that was never seen to fail proves nothing. Add a small set of facts for the missing outcome."},
    {Code::duplicate_area, "R008", "duplicate-area", Severity::error, "an area is named twice",
     "An area is declared once, and weighed once in a profile. Delete one of the two entries."},
    {Code::empty_pack, "R009", "empty-pack", Severity::error, "the pack is not complete",
     "A pack is a folder with a `pack.yaml` and at least one rule in a folder below it. Check the path that "
     "was given "
     "to `--rules`."},
    {Code::waiver_same_person, "R010", "waiver-same-person", Severity::error,
     "owner and approver of a waiver are the same person",
     "A waiver accepts a risk for others, so somebody other than the person who closes the gap has to accept "
     "it. Name "
     "another approver. The waiver does not count until then."},
    {Code::not_applicable_blocker, "R011", "not-applicable-blocker", Severity::error,
     "a blocker cannot be declared irrelevant",
     "Rules of severity blocker stop a rollout and cannot be declared away in the descriptor. If the gap is "
     "accepted "
     "for a time, write a waiver with an approver and a last day: it stays visible as a condition."},
    {Code::weight_precision, "R012", "weight-precision", Severity::error,
     "a weight has too many decimals or is too large",
     "Scores are computed exactly, so weights and thresholds are decimals with at most six places. Round the "
     "number."},
    {Code::rule_error, "R013", "rule-error", Severity::error, "the rule could not be evaluated",
     "The condition of the rule (or the expression given to `eval`) broke while it was evaluated, for "
     "instance by a division by zero or because "
     "it took "
     "more than 1,000,000 steps. The rule has the outcome `error`, earns nothing, and the run ends with exit "
     "code 2. "
     "This is a "
     "fault of the rule, not of the project."},
    {Code::bad_threshold, "R014", "bad-threshold", Severity::error, "the thresholds contradict each other",
     "The limits of the verdicts in a profile must rise: no-go, conditional, go. Otherwise some verdict "
     "could never be "
     "reached, or two would hold at once."},
    {Code::unmatched_declaration, "R015", "unmatched-declaration", Severity::warning,
     "a declaration names a rule that is not loaded",
     "An entry of `not_applicable` names a rule that no loaded pack has, so it declares nothing. Check the "
     "id "
     "with `readiness rules list`, or remove the entry if its rule is gone."},
    {Code::pack_version, "R016", "pack-version", Severity::error, "a pack is not the one that is required",
     "`--require-pack` names a pack and its version, as in `readiness@2026.1`. Results of different versions "
     "cannot be compared, so nothing is judged with another one. Use the program or the folder that has the "
     "version, or require the one that is there."},
    {Code::duplicate_pack, "R017", "duplicate-pack", Severity::error, "two packs have the same name",
     "Packs are told apart by their name, in reports and by `--require-pack`. A pack that is built in cannot "
     "be replaced: change its weights in a profile, or give your pack a name of its own."},
    {Code::area_changed, "R018", "area-changed", Severity::error, "a pack changes an area of another pack",
     "A pack may put its rules into the areas of packs that were loaded before, but title, kind and weight "
     "of an area belong to the pack that brought it. Repeat them unchanged or leave the entry out; weights "
     "are changed in a profile."},
    {Code::area_without_weight, "R019", "area-without-weight", Severity::error,
     "nobody says what a new area weighs",
     "The rules of an area that weighs nothing count for nothing, which is hardly why they were written. "
     "Give the area a `weight` in `pack.yaml`, or list it in `area_weights` of the profile; 0 is allowed "
     "where it is meant."},
    {Code::variable_name, "R020", "variable-name", Severity::error,
     "a variable of a pack cannot have this name",
     "A variable is a lower-case word that no section of the descriptor, no reserved word and no other "
     "variable of the pack has, so that a condition cannot be misread. Rename it."},
    {Code::rule_change, "R021", "rule-change", Severity::error, "a profile changes a rule in a wrong way",
     "An entry of `rules` in a profile names a rule once and changes its weight or its severity, or disables "
     "it. Who disables a rule or changes its severity has to say why: the reason is shown in every report."},
    {Code::outcome_not_reached, "R022", "outcome-not-reached", Severity::error,
     "a rule cannot pass, fail or be unknown",
     "`readiness rules test` tries a rule on its examples and on many variants of them: facts left out, "
     "other "
     "values of a choice, numbers and days around those in the condition, lists with more and fewer entries. "
     "A rule that never fails finds nothing, one that never passes cannot be satisfied, and one that is "
     "never "
     "unknown takes silence for an answer. Look for a part of the condition that is always true or false."},
    {Code::vacuous_rule, "R023", "vacuous-rule", Severity::error, "a rule passes only where a list is empty",
     "The condition looks through the entries of a list, and in all examples and variants that pass the list "
     "has none. Whatever the entries say, they fail. Ask for what is meant, such as `size(list) == 0`, or "
     "add "
     "an example with an entry that passes."},
    {Code::constant_applies, "R024", "constant-applies", Severity::warning,
     "`applies` always has the same value",
     "In all examples and variants `applies` was true, or in none. A rule for every project says `applies: "
     "true`; one that never applies does nothing. If the condition does depend on facts, add an example "
     "under "
     "`not_applicable`."},
    {Code::operand_not_tested, "R025", "operand-not-tested", Severity::warning,
     "no example is decided by a part of the condition",
     "Each operand of `&&` and `||` is there because it makes a difference in some project. If no example "
     "shows it, the operand could be wrong or missing and no test would tell. The message names a change of "
     "an example in which it decides; add that as an example of its own."},
    {Code::shadowed_rule, "R026", "shadowed-rule", Severity::warning,
     "a rule says nothing that another does not",
     "In all examples and variants in which the rule fails another rule fails, too, and that one reads the "
     "same facts. A reader gets two findings for one weakness, and it costs the points of both. Merge the "
     "two, or tell them apart."},
    {Code::waiver_dates, "R027", "waiver-dates", Severity::error,
     "the dates of a waiver contradict each other",
     "A waiver counts through the day in `expires`. It cannot end before the day in `created`, and that day "
     "cannot be one to come. One of the dates is mistyped, or the day that is judged (`as_of`) is one before "
     "the waiver was written. Correct it."},
    {Code::unknown_threshold, "R028", "unknown-threshold", Severity::error,
     "a profile sets a threshold that no rule names",
     "A threshold is a number that conditions name. One that no condition of the loaded packs names decides "
     "nothing, most likely because its name is misspelt. `readiness rules show` lists those of a rule."},
    {Code::threshold_kind, "R029", "threshold-kind", Severity::error,
     "a threshold is not written as it must be",
     "A threshold is set once in a profile, and as the kind of number that the conditions compare it with: "
     "without decimals where the default profile has none, with decimals where it has some."},
};

} // namespace readiness::diag::table
