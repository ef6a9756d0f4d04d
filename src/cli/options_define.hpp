// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "options.hpp"

#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace readiness::cli {

/// All commands with their help, and the structs they fill. Flags are defined only for a command that a word
/// of the command line names: to define those of all would take longer than to judge a project. Does not
/// move: flags point into it.
struct Definition {
    struct Entry {
        const CLI::App* app;
        std::function<Command()> make;
    };
    /// What `words` points to must outlive this.
    explicit Definition(std::span<const std::string_view> words);
    ~Definition();
    Definition(const Definition&) = delete;
    Definition& operator=(const Definition&) = delete;

    /// False if no word can be one: then there is nothing that flags would take, complain of or suggest.
    bool any_flags() const;

    std::span<const std::string_view> words; ///< the command line
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

std::unique_ptr<Definition> define_commands(std::span<const std::string_view> words);

} // namespace readiness::cli
