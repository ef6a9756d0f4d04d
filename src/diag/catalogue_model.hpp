// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/diag/codes.hpp"

namespace readiness::diag::table {

inline constexpr CodeInfo model[] = {
    {Code::not_a_map, "M001", "not-a-map", Severity::error, "a map of fields is expected here",
     "A section is a map: lines `field: value`, indented below its name. Here stands a single value or a "
     "list. A "
     "section cannot be `none` as a whole either; write the field that says so, as in `ai: {used: false}`."},
    {Code::unknown_key, "M002", "unknown-key", Severity::error, "the key is not a field of this section",
     "A misspelt key would leave its fact unknown without a word, so unknown keys are errors. The message "
     "names the "
     "nearest field that is not written yet, or the section that has a field of this name. `readiness "
     "explain "
     "<section>` lists the fields."},
    {Code::wrong_type, "M003", "wrong-type", Severity::error, "the value has another type than the field",
     "Each field has one type, and values are read by it from the text as it stands: `yes` is not a bool, "
     "`010` is not "
     "a number, `1,5` is not 1.5. The message says which form is expected. A number or bool in quotes is "
     "text."},
    {Code::not_in_enum, "M004", "not-in-enum", Severity::error, "the value is not in the list of this field",
     "The field takes one of a fixed list of words, in lower case with underscores. The message prints the "
     "list. If "
     "none of them fits, take the nearest and say more in the evidence, or leave the field blank."},
    {Code::out_of_range, "M005", "out-of-range", Severity::error,
     "the number is outside the range of this field",
     "The field has a range, because a value outside of it has no meaning: a share is 0 to 100 percent, and "
     "a number "
     "that something is divided by is above 0. If the figure is not known, leave the field blank."},
    {Code::none_not_allowed, "M006", "none-not-allowed", Severity::error,
     "`none` is not an answer for this field",
     "`none` says that the thing does not exist, which is a statement and counts as one. For this field that "
     "has no "
     "meaning. If the answer is not known, leave the field blank; if the number is zero, write 0."},
    {Code::none_beside_others, "M007", "none-beside-others", Severity::error,
     "`none` stands beside other entries",
     "In a list `none` means that the list is empty, so it cannot stand beside other entries. Delete either "
     "`none` or "
     "the others."},
    {Code::bad_date, "M008", "bad-date", Severity::error, "the value is not a date",
     "Dates are written as year, month and day with two digits each, as in 2026-11-20, because 12/10/2026 "
     "means "
     "different days to different readers. Days that do not exist, such as 2026-02-30, are errors as well."},
    {Code::bad_version, "M009", "bad-version", Severity::error, "the value is not a version",
     "A version is digits and dots, as in 3.11 or 15.4. Names of images, comparison signs and letters "
     "(3.11-slim, "
     ">=3.10, v2) are not versions. Write the version that runs in production."},
    {Code::bad_evidence, "M010", "bad-evidence", Severity::error, "the long form of a fact is not right",
     "A fact with evidence is written as `{value: .., evidence: .., verified_on: .., by: ..}`. `value` is "
     "required, the "
     "others are optional, and no other key is known."},
    {Code::missing_required, "M011", "missing-required", Severity::error, "a required field is missing",
     "Most fields may be left out, and then count as not stated. A few entries make no sense without some of "
     "theirs, "
     "such as a waiver without a rule or an expiry. Add the fields that the message names."},
    {Code::blank_entry, "M012", "blank-entry", Severity::error, "an entry of a list is blank",
     "A line with only `-`, or an entry that is `null` or empty, says nothing, but would count as an entry. "
     "Fill it in "
     "or delete it."},
    {Code::list_too_long, "M013", "list-too-long", Severity::error, "the list has too many entries",
     "A list may have 5,000 entries, in a saved report 20,000 entries. Check that it is the right file; for "
     "very many systems or stages, describe groups of them."},
    {Code::duplicate_entry, "M014", "duplicate-entry", Severity::warning, "a list names the same word twice",
     "A word of a fixed list counts once, however often it is written. The repetition was ignored."},
    {Code::placeholder_text, "M015", "placeholder-text", Severity::warning,
     "the text looks like a placeholder",
     "The field takes free text, so a word like `TBD` or `n/a` counts as a real answer and may hide a gap. "
     "Leave the "
     "field blank if the answer is not known, or write `none` in lower case if the thing does not exist."},
};

} // namespace readiness::diag::table
