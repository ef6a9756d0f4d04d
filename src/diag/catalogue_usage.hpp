// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/diag/codes.hpp"

namespace readiness::diag::table {

inline constexpr CodeInfo usage[] = {
    {Code::usage, "U001", "usage", Severity::error, "the command line is not complete or not known",
     "A command, an option or an argument is unknown, missing or given too often. `readiness --help` lists "
     "the "
     "commands, and `readiness <command> --help` the options of one."},
    {Code::file_not_found, "U002", "file-not-found", Severity::error, "the file does not exist",
     "There is no file with this name. Relative names are taken from the current folder. The message names "
     "the file "
     "with the nearest name, if there is one."},
    {Code::file_not_readable, "U003", "file-not-readable", Severity::error, "the file cannot be read",
     "The file exists, but could not be read: it may be a folder, or the permission is missing."},
    {Code::output_not_written, "U004", "output-not-written", Severity::error,
     "the output could not be written",
     "The report was made but could not be written, because the folder is missing, the permission is "
     "missing, the disk is full or the report would have more than 32 MiB. A file that was there before is "
     "as it was. The exit code is 2 even if the gate was met, since nobody received the report."},
    {Code::output_conflict, "U005", "output-conflict", Severity::error, "two outputs go to the same place",
     "Two formats were sent to the same file or to standard output, where they would mix. Give each a file "
     "of its own, "
     "as in `--format json=report.json`."},
    {Code::unknown_topic, "U006", "unknown-topic", Severity::error,
     "there is nothing to explain by this name",
     "`readiness explain` knows rules by id or slug, fields by path, and codes of diagnostics. Check the "
     "spelling; the "
     "nearest name is shown."},
    {Code::bad_flag_value, "U007", "bad-flag-value", Severity::error,
     "the value of an option is not of the right form",
     "The option exists, but not with this value. The message says which values it takes. Values can also "
     "come from "
     "an environment variable or the configuration file; the message says from where."},
    {Code::unmatched_part, "U008", "unmatched-part", Severity::error,
     "the parts of a portfolio do not fit together",
     "`readiness merge` puts together what was judged alike: by the same version, rule packs, profile and "
     "support calendar, and every project once. Give it the `--rules`, `--profile` and `--calendar` that the "
     "parts were made with, and leave out what was judged twice with different outcomes."},
};

} // namespace readiness::diag::table
