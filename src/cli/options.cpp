// SPDX-License-Identifier: Apache-2.0
#include "options.hpp"
#include "options_define.hpp"
#include "options_help.hpp"

#include "readiness/text/suggest.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace readiness::cli {

namespace {

/// The command that the words named, as far down as they did.
const CLI::App& deepest(const CLI::App& app) {
    for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; }))
        if (sub->parsed())
            return deepest(*sub);
    return app;
}

std::vector<std::string> command_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; }))
        if (!sub->get_group().empty())
            names.push_back(sub->get_name());
    return names;
}

std::vector<std::string> flag_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options())
        for (const std::string& name : option->get_lnames())
            names.push_back("--" + name);
    return names;
}

void suggest(diag::Diagnostic& problem, std::string_view word, const std::vector<std::string>& candidates) {
    const std::vector<std::string_view> views(candidates.begin(), candidates.end());
    if (const auto best = text::nearest(word, views))
        problem.suggestion = std::string(*best);
}

/// The first argument that nothing took.
void report_extra(const CLI::App& app, const std::string& extra, diag::Diagnostics& diagnostics) {
    const std::string quoted = "`" + extra + "`";
    if (extra.starts_with("-")) {
        const std::string flag = extra.substr(0, extra.find('='));
        diag::Diagnostic& problem =
            diagnostics.report(diag::Code::usage, "`" + call_of(app) + "` has no option `" + flag + "`");
        suggest(problem, flag, flag_names(app));
        return;
    }
    const std::vector<std::string> names = command_names(app);
    if (names.empty()) {
        diagnostics.report(diag::Code::usage, "`" + call_of(app) + "` takes no further argument " + quoted);
        return;
    }
    diag::Diagnostic& problem =
        diagnostics.report(diag::Code::usage, "`" + call_of(app) + "` has no command " + quoted);
    suggest(problem, extra, names);
}

std::optional<std::string> first_extra(const CLI::App& root) {
    for (const std::string& extra : root.remaining(true))
        if (extra != "--")
            return extra;
    return std::nullopt;
}

void report_missing(const CLI::App& app, diag::Diagnostics& diagnostics) {
    std::string names;
    for (const std::string& name : command_names(app))
        names += (names.empty() ? "`" : ", `") + name + "`";
    diag::Diagnostic& problem =
        diagnostics.report(diag::Code::usage, "`" + call_of(app) + "` was called without a command");
    problem.expected = "one of " + names;
}

/// CLI11's message begins with a capital, a flag or the name of an argument; ours are lower case.
std::string in_our_words(std::string message) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (message.size() > 1 && is_capital(message[0]) && !is_capital(message[1]))
        message.front() = static_cast<char>(message.front() - 'A' + 'a');
    return message;
}

} // namespace

CommandLine parse_command_line(std::span<const std::string_view> args, std::size_t width,
                               diag::Diagnostics& diagnostics) {
    const std::unique_ptr<Definition> definition = define_commands(args);
    const CLI::App& root = *definition->root;
    CommandLine result;
    // CLI11 takes them last to first.
    std::vector<std::string> reversed(args.rbegin(), args.rend());
    std::optional<std::string> error;
    try {
        definition->root->parse(reversed);
    } catch (const CLI::CallForHelp&) {
        result.command = HelpOptions{help_text(deepest(root), width)};
        return result;
    } catch (const CLI::ArgumentMismatch& problem) {
        const std::string message = problem.what();
        error = "`" + message.substr(0, message.find(':')) + "` needs a value";
    } catch (const CLI::ParseError& problem) {
        error = in_our_words(problem.what());
    }
    const CLI::App& app = deepest(root);
    result.help_hint = call_of(app) + " --help";
    if (const auto extra = first_extra(root)) {
        report_extra(app, *extra, diagnostics);
    } else if (error) {
        diagnostics.report(diag::Code::usage, *error);
    } else if (definition->version) {
        result.command = VersionOptions{};
    } else if (const auto found = std::find_if(definition->commands.begin(), definition->commands.end(),
                                               [&](const auto& entry) { return entry.app == &app; });
               found != definition->commands.end()) {
        result.command = found->make();
    } else {
        report_missing(app, diagnostics);
    }
    return result;
}

} // namespace readiness::cli
