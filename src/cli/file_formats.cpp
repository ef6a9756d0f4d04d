// SPDX-License-Identifier: Apache-2.0
#include "file_formats.hpp"

#include "config_file.hpp"
#include "proof_list.hpp"
#include "rule_list.hpp"

#include "readiness/model/support_calendar.hpp"
#include "readiness/model/waivers.hpp"
#include "readiness/portfolio/portfolio.hpp"

namespace readiness::cli {

const std::vector<docgen::FileFormat>& file_formats() {
    static const std::vector<docgen::FileFormat> formats{
        {"config", "config file",
         "`.readiness.yaml` holds the settings of `readiness assess` for the projects in its folder and "
         "below. "
         "The first one is used that is found in the folder of the descriptor or above it; the search ends "
         "at a "
         "folder with `.git`. `--config FILE` names another one, `--no-config` reads none. Paths in it begin "
         "in "
         "its own folder. A flag wins over a `READINESS_*` variable, and a variable over this file. The "
         "guide "
         "has [examples](../guide/config.md).\n",
         &schema::type_of<ConfigFile>, docgen::SchemaUse::file},
        {"waivers", "file of waivers",
         "Waivers can stand in the descriptor under `waivers`, or in a file of their own that `--waivers "
         "FILE`, "
         "`READINESS_WAIVERS` or `waivers` of the [config file](config.md) names. Both have the same "
         "records, "
         "which take `evidence`, `verified_on` and `by`, too. The guide tells "
         "[what becomes of a waiver](../guide/waivers.md).\n",
         &schema::type_of<model::WaiverFile>, docgen::SchemaUse::descriptor},
        {"calendar", "support calendar",
         "When releases of runtimes, frameworks and databases go out of support. The dates that are built in "
         "are [support.yaml](../../rules/readiness/calendars/support.yaml); `--calendar FILE`, "
         "`READINESS_CALENDAR` or `calendar` of the [config file](config.md) names a file to use in their "
         "place. Every report says which one it was.\n",
         &schema::type_of<model::SupportCalendar>, docgen::SchemaUse::file},
        {"rule_list", "list of rules", "What `readiness rules list --format json` prints.\n",
         &schema::type_of<RuleList>, docgen::SchemaUse::output},
        {"rule_tests", "result of testing rules",
         "What `readiness rules test --format json` prints: for every rule how its examples and their "
         "variants came "
         "out, and what was not seen.\n",
         &schema::type_of<ProofList>, docgen::SchemaUse::output},
        {"portfolio", "portfolio",
         "What `readiness portfolio --format json` and `readiness merge --format json` print: counts over "
         "all projects, "
         "areas and gaps, and every project. The guide tells [how to judge a "
         "portfolio](../guide/portfolio.md).\n",
         &schema::type_of<portfolio::Overview>, docgen::SchemaUse::output},
        {"portfolio_entry", "line of a portfolio",
         "What `readiness portfolio --format jsonl` prints, one line for each project, and what `readiness "
         "merge` "
         "reads.\n",
         &schema::type_of<portfolio::Entry>, docgen::SchemaUse::output}};
    return formats;
}

} // namespace readiness::cli
