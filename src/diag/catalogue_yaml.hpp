// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/diag/codes.hpp"

namespace readiness::diag::table {

inline constexpr CodeInfo yaml[] = {
    {Code::bad_utf8, "Y001", "bad-utf8", Severity::error, "the file is not UTF-8 text",
     "The file holds bytes that are no UTF-8 text, most often because an editor saved it as Latin-1 or "
     "UTF-16. "
     "Nothing was read, since every later character could be wrong. Save the file as UTF-8."},
    {Code::nul_byte, "Y002", "nul-byte", Severity::error, "the text holds a NUL character",
     "A NUL, as a byte of the file or as an escape such as `\\0`, ends a text for many programs, so what "
     "follows it "
     "would be read by some and not by others. Remove it; a file full of NULs was probably saved as UTF-16."},
    {Code::too_large, "Y003", "too-large", Severity::error, "the input is too large",
     "A file may have 1 MiB, a saved report 32 MiB. A rule pack may have 5,000 files of 4 MiB together, and "
     "all packs of a run 2,000 rules. A folder of a portfolio may hold 5,000,000 files, and its JSON Lines "
     "4,096 MiB. Reading YAML takes many times the memory of the file, and a "
     "description of a project has a few kilobytes. Check that it is the right file or folder, and move long "
     "texts out of it."},
    {Code::too_deep, "Y004", "too-deep", Severity::error, "maps and lists are nested too deeply",
     "Maps and lists may be nested 64 levels deep, objects and arrays of a saved report 512 levels. The "
     "formats need fewer than twenty, so the file was probably made by a program that went wrong, or made to "
     "do harm."},
    {Code::alias_expansion, "Y005", "alias-expansion", Severity::error, "aliases repeat too much",
     "An alias (`*name`) stands for a copy of the value with that anchor (`&name`). A value that holds an "
     "alias of itself never ends, and aliases of aliases grow without bound, so the copies may have 10,000 "
     "values and 1 MiB of text. Write the value out where it is needed."},
    {Code::too_many_nodes, "Y006", "too-many-nodes", Severity::error, "the file holds too many values",
     "A file may hold 20,000 values, counting keys, values, maps and lists, with aliases replaced by what "
     "they stand for; a saved report may hold 2,000,000 values, and an object in it 10,000 keys. A descriptor "
     "that says everything has about a thousand values. Check that it is the right file."},
    {Code::tab_indentation, "Y007", "tab-indentation", Severity::error, "a tab is used for indentation",
     "YAML allows only spaces for indentation, because a tab has no agreed width. Replace each tab by "
     "spaces, two for "
     "each level, and set the editor to write spaces. Tabs inside quotes, after a value and in JSON are "
     "fine."},
    {Code::yaml_syntax, "Y008", "yaml-syntax", Severity::error, "the text is not well-formed YAML",
     "The structure of the file cannot be read from this place on, so nothing of it was used. The usual "
     "causes are a "
     "value with `: ` or a leading special character that needs quotes, a quote or bracket that is not "
     "closed, a "
     "missing comma, and indentation that does not match the lines above."},
    {Code::duplicate_key, "Y009", "duplicate-key", Severity::error, "a key is written twice",
     "The same key stands twice in one map, so one of the two values would be lost without a word. The first "
     "one was "
     "kept for the other checks. Delete one, or merge them; the second place is often a whole section pasted "
     "in."},
    {Code::empty_document, "Y010", "empty-document", Severity::error, "the file says nothing",
     "The file is empty, or holds only comments. Was it saved, and is it the right one? A project that says "
     "nothing yet is `schema_version: 1`."},
    {Code::several_documents, "Y011", "several-documents", Severity::error,
     "the file holds several documents",
     "A line `---` starts another YAML document in the same file. Only one is read, and reading the first "
     "alone could "
     "hide the rest. Put each document into a file of its own, or delete the line."},
    {Code::merge_key, "Y012", "merge-key", Severity::error, "merge keys are not read",
     "The merge key `<<` is no part of YAML 1.2, and programs disagree about which value wins. Write the "
     "keys out, so "
     "that each fact has a line of its own that a report can point to."},
    {Code::non_scalar_key, "Y013", "non-scalar-key", Severity::error, "a key is not a word",
     "A key of a map must be a plain word. A list or map as a key is usually a template placeholder such as "
     "`{{ name }}` without quotes; an empty key is usually a line that lost its beginning."},
    {Code::scalar_too_long, "Y014", "scalar-too-long", Severity::error, "a value is too long",
     "A single value may have 64 KiB. It was read as blank. Put long text into a file of its own and refer "
     "to it."},
    {Code::control_character, "Y015", "control-character", Severity::error,
     "the file holds a control character",
     "Control characters other than tab and line feed are not allowed in YAML: they are invisible in an "
     "editor and can "
     "steer a terminal. They come in by pasting from a terminal or a word processor. Delete the character, "
     "or write "
     "it as an escape such as `\\x1b` in double quotes."},
    {Code::explicit_tag, "Y016", "explicit-tag", Severity::error, "tags are not read",
     "A word with `!` in front of a value is a YAML tag: it asks the reader to convert the value or to do "
     "something "
     "with it. Fields have their types already, and nothing is included or computed while reading. Remove "
     "the tag; if "
     "the `!` belongs to the text, put the text in quotes."},
    {Code::json_syntax, "Y017", "json-syntax", Severity::error, "the text is not well-formed JSON",
     "A saved report is JSON, written by `readiness assess --format json`. This file cannot be read as JSON "
     "from "
     "this place on: it may be another file, or one that was cut off. Make the report again."},
};

} // namespace readiness::diag::table
