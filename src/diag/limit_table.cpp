// SPDX-License-Identifier: Apache-2.0
#include "readiness/diag/limit_table.hpp"

#include "readiness/diag/limits.hpp"

namespace readiness::limits {

namespace {

using diag::Code;

constexpr Limit table[] = {
    {"file_bytes", file_bytes, "bytes", "a file that is read, but a report; refused before it is read",
     Code::too_large},
    {"report_bytes", report_bytes, "bytes", "a saved report that is read; refused before it is read",
     Code::too_large},
    {"report_bytes", report_bytes, "bytes", "a report that is written; beyond it nothing is written",
     Code::output_not_written},
    {"report_depth", report_depth, "levels", "objects and arrays in a saved report", Code::too_deep},
    {"report_nodes", report_nodes, "values", "keys, values, objects and arrays in a saved report",
     Code::too_many_nodes},
    {"report_entries", report_entries, "entries",
     "a list in a saved report; those about rules and areas have at most as many as there may be rules",
     Code::list_too_long},
    {"report_keys", report_keys, "keys", "an object in a saved report", Code::too_many_nodes},
    {"nesting_depth", nesting_depth, "levels",
     "maps and lists in a YAML file; brackets are counted before the parser sees them", Code::too_deep},
    {"document_nodes", document_nodes, "values",
     "keys, values, maps and lists in a YAML file, aliases replaced by what they stand for",
     Code::too_many_nodes},
    {"alias_nodes", alias_nodes, "values", "what aliases add to a file", Code::alias_expansion},
    {"alias_bytes", alias_bytes, "bytes", "text that aliases add to a file", Code::alias_expansion},
    {"scalar_bytes", scalar_bytes, "bytes", "a single value, as it is written", Code::scalar_too_long},
    {"list_entries", list_entries, "entries", "a list in a YAML file", Code::list_too_long},
    {"pack_files", pack_files, "files", "the folder of a rule pack, files of other kinds too",
     Code::too_large},
    {"pack_bytes", pack_bytes, "bytes", "the files of a rule pack together", Code::too_large},
    {"catalogue_rules", catalogue_rules, "rules", "all rule packs of a run together", Code::too_large},
    {"portfolio_files", portfolio_files, "files",
     "a folder in which descriptors of a portfolio are looked for", Code::too_large},
    {"portfolio_bytes", portfolio_bytes, "bytes",
     "a file of JSON Lines that is merged, and an output of a portfolio", Code::too_large},
    {"answer_bytes", answer_bytes, "bytes", "an answer in an interview; a longer one is asked for again", {}},
    {"diagnostics_shown", diagnostics_shown, "problems", "what one run prints; the others are counted", {}},
    {"diagnostics_kept",
     diagnostics_kept,
     "problems",
     "what one run keeps to sort; the others are counted",
     {}},
    {"expression_bytes", expression_bytes, "bytes", "a condition, variables put in",
     Code::expression_too_large},
    {"expression_depth", expression_depth, "levels", "parts inside of parts in a condition",
     Code::expression_too_deep},
    {"expression_nodes", expression_nodes, "parts", "a condition", Code::expression_too_large},
    {"evaluation_steps", evaluation_steps, "steps", "one evaluation of a condition", Code::rule_error},
    {"unknown_facts", unknown_facts, "facts",
     "what is not stated and one condition waits for; more are named once these are stated", {}},
    {"finding_facts", finding_facts, "facts", "what a report names behind one finding; the others are counted",
     {}},
};

} // namespace

std::span<const Limit> limit_table() {
    return table;
}

std::string words(std::uint64_t value, std::string_view unit) {
    constexpr std::uint64_t kib = 1024;
    if (unit == "bytes" && value % kib == 0)
        return value % (kib * kib) == 0 ? words(value / kib / kib, "MiB") : words(value / kib, "KiB");
    std::string digits = std::to_string(value);
    for (std::size_t at = digits.size(); at > 3;)
        digits.insert(at -= 3, ",");
    return digits + " " + std::string(unit);
}

} // namespace readiness::limits
