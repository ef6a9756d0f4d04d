// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/diag/codes.hpp"

namespace readiness::diag::table {

inline constexpr CodeInfo expression[] = {
    {Code::expression_syntax, "C001", "expression-syntax", Severity::error, "the expression cannot be parsed",
     "Conditions are written in CEL: `&&`, `||`, `!`, comparisons, `in`, field paths and calls. `and`, `or`, "
     "`not` and "
     "`=` belong to other languages. The caret shows the first place that does not fit."},
    {Code::expression_too_deep, "C002", "expression-too-deep", Severity::error,
     "the expression is nested too deeply",
     "Parentheses, calls and lists may be nested 100 levels deep. Split the condition into several rules."},
    {Code::unknown_name, "C003", "unknown-name", Severity::error, "the name is not known in this expression",
     "An expression knows the sections of the descriptor, the computed facts under `calc`, and the variables "
     "of the "
     "macros around it. Strings need quotes: `'celery'`, not `celery`."},
    {Code::unknown_field, "C004", "unknown-field", Severity::error, "the section has no field of this name",
     "Paths are checked when a rule is loaded, so that a misspelt field fails at once and not on the day "
     "when the rule "
     "matters. The message names the nearest field. Entries of a list are reached with `exists`, `all` or "
     "`filter`."},
    {Code::unknown_function, "C005", "unknown-function", Severity::error, "there is no function of this name",
     "The functions are those of standard CEL plus `days_since`, `days_until`, `version_gte` and `stated`. "
     "The message "
     "names the nearest one. Is it a method of another type, or of another language?"},
    {Code::no_overload, "C006", "no-overload", Severity::error, "the operation does not take these types",
     "CEL converts nothing by itself: a number field compares with `1.0` and an int field with `1`, dates "
     "compare with "
     "dates, and versions with `version_gte` only. Write the literal in the type of the field, or convert "
     "with "
     "`double()` or `int()`."},
    {Code::wrong_argument_count, "C007", "wrong-argument-count", Severity::error,
     "the call has too many or too few arguments",
     "The function or macro exists, but not with this number of arguments. The message shows the form that "
     "does."},
    {Code::not_boolean, "C008", "not-boolean", Severity::error, "the condition is not true or false",
     "`applies` and `require` must be conditions. A field of another type needs a comparison: `size(x) > 0`, "
     "`x != 'none'`, `has(x)`."},
    {Code::enum_literal, "C009", "enum-literal", Severity::error, "the field never has this value",
     "The field takes one of a fixed list of words, and the literal is not one of them, so the comparison "
     "could never "
     "be true. The message prints the list and the nearest word."},
    {Code::unguarded_nullable, "C010", "unguarded-nullable", Severity::error,
     "a field that may be none is read without a guard",
     "The fact can be stated as `none`, and then it has no value to compare with. Say what should happen "
     "then: "
     "`has(x) && x <= y` fails for none, `!has(x) || x > y` passes. Enumerations and lists need no guard."},
    {Code::bad_literal_argument, "C011", "bad-literal-argument", Severity::error,
     "a literal argument is not of the right form",
     "The argument is a constant that the function can never accept, such as a pattern that is no regular "
     "expression "
     "or a text that is no date or version. It was checked when the rule was loaded."},
    {Code::macro_variable, "C012", "macro-variable", Severity::error,
     "the macro's variable is not a plain name",
     "The first argument of `all`, `exists`, `exists_one`, `map` and `filter` is the name of the variable, "
     "and the "
     "expression after it uses that name. It must be an identifier that hides nothing else."},
    {Code::expression_too_large, "C013", "expression-too-large", Severity::error,
     "the expression is too large",
     "An expression may have 16 KiB and 5,000 parts. Split it into several rules; each of them can then be "
     "explained, "
     "waived and weighed on its own."},
    {Code::constant_condition, "C014", "constant-condition", Severity::warning,
     "a part of the condition is always true or always false",
     "Whatever the descriptor says, this part has the same result, so it tests nothing. That is usually a "
     "comparison "
     "outside the range of a field. `size(x) >= 0` is the exception: it asks that x has been stated."},
    {Code::size_of_filter, "C015", "size-of-filter", Severity::warning,
     "entries are counted where a quantifier would do",
     "`size(xs.filter(x, p)) == 0` needs to know `p` of every entry, so one entry that is not stated makes "
     "it "
     "unknown even where another entry already decides. `!xs.exists(x, p)` asks the same and answers as soon "
     "as "
     "an answer is sure; `> 0` is `xs.exists(x, p)`."},
    {Code::duplicate_literal, "C016", "duplicate-literal", Severity::warning,
     "a list in a condition names the same value twice",
     "The second entry changes nothing, so the condition is not the one that was meant: usually another "
     "value "
     "was to stand there. Replace it or take it out."},
};

} // namespace readiness::diag::table
