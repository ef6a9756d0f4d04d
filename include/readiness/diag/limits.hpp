// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit on what is read and written, in one place. Each has a row in limit_table(), a diagnostic and a
/// test at the limit and one beyond.
namespace readiness::limits {

inline constexpr std::size_t file_bytes = 1024 * 1024; ///< bytes of one input file; larger is refused unread
inline constexpr std::size_t report_bytes = 32 * 1024 * 1024; ///< bytes of one report, read or written
inline constexpr std::size_t report_depth = 512;              ///< levels of objects and arrays in one
inline constexpr std::size_t report_nodes = 2'000'000;        ///< keys, values, objects and arrays in one
/// Entries of one list in a report. Those about rules and areas have at most catalogue_rules.
inline constexpr std::size_t report_entries = 20'000;
inline constexpr std::size_t report_keys = 10'000; ///< keys of one object in a report
inline constexpr std::size_t nesting_depth = 64; ///< levels of maps and lists
/// Nodes of one document, aliases expanded. A full descriptor has a thousand. yaml-cpp holds all values
/// between two brackets at once, with 300 bytes for each, however short it is.
inline constexpr std::size_t document_nodes = 20'000;
inline constexpr std::size_t alias_nodes = 10'000;         ///< nodes that aliases may add
inline constexpr std::size_t alias_bytes = 1024 * 1024;    ///< text that aliases may add
inline constexpr std::size_t scalar_bytes = 64 * 1024;     ///< bytes of one value
inline constexpr std::size_t list_entries = 5'000;         ///< entries of one list in a YAML file
inline constexpr std::size_t pack_files = 5'000;           ///< files of one rule pack
inline constexpr std::size_t pack_bytes = 4 * 1024 * 1024; ///< bytes of the files of one rule pack
inline constexpr std::size_t catalogue_rules = 2'000;      ///< rules of all packs together
inline constexpr std::size_t portfolio_files = 5'000'000;  ///< files below one folder of a portfolio
/// Bytes of one output of a portfolio, and of one file of JSON Lines that is merged.
inline constexpr std::size_t portfolio_bytes = 4ULL * 1024 * 1024 * 1024;
inline constexpr std::size_t answer_bytes = 4096;          ///< bytes of one answer in an interview
inline constexpr std::size_t diagnostics_shown = 100;      ///< problems printed; the rest are counted
inline constexpr std::size_t diagnostics_kept = 1'000;     ///< problems kept in memory; the rest are counted
inline constexpr std::size_t expression_bytes = 16 * 1024; ///< bytes of one expression
inline constexpr std::size_t expression_depth = 100;       ///< nesting of one expression
inline constexpr std::size_t expression_nodes = 5'000;     ///< nodes of one expression
inline constexpr std::uint64_t evaluation_steps = 1'000'000; ///< steps of one evaluation
inline constexpr std::size_t unknown_facts = 200;            ///< facts not stated that one evaluation names
inline constexpr std::size_t finding_facts = 200; ///< deciding facts of one finding; the rest are counted

} // namespace readiness::limits
