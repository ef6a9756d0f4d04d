// SPDX-License-Identifier: Apache-2.0
#include "topic.hpp"

namespace readiness::cli {

ExitCode command_explain(const ExplainOptions& options, Io& io) {
    return show_topic(options.topic, Topics::all, options.rules, options.screen, io);
}

ExitCode command_rules_show(const RulesShowOptions& options, Io& io) {
    return show_topic(options.rule, Topics::rules, options.rules, options.screen, io);
}

} // namespace readiness::cli
