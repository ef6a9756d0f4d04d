// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "options.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace CLI {
class App;
}

namespace readiness::cli {

/// All commands with their flags and help, and the structs they fill. Does not move: flags point into it.
struct Definition {
    struct Entry {
        const CLI::App* app;
        std::function<Command()> make;
    };
    Definition();
    ~Definition();
    Definition(const Definition&) = delete;
    Definition& operator=(const Definition&) = delete;

    std::unique_ptr<CLI::App> root;
    bool version = false;
    AssessOptions assess;
    RenderOptions render;
    PortfolioOptions portfolio;
    MergeOptions merge;
    InitOptions init;
    InterviewOptions interview;
    RulesListOptions rules_list;
    RulesShowOptions rules_show;
    RulesCheckOptions rules_check;
    RulesNewOptions rules_new;
    RulesTestOptions rules_test;
    ExplainOptions explain;
    EvalOptions eval;
    SchemaOptions schema;
    ReferenceOptions reference;
    std::vector<Entry> commands;
};

std::unique_ptr<Definition> define_commands();

} // namespace readiness::cli
