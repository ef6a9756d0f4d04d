// SPDX-License-Identifier: Apache-2.0
#include "options_help.hpp"

#include "readiness/text/layout.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

namespace readiness::cli {

namespace {

constexpr std::size_t first_column = 30;

/// Two columns; a left side that is too wide gets a line of its own.
std::string row(std::string_view left, std::string_view right, std::size_t width) {
    const std::size_t room = width > first_column + 20 ? width - first_column : 20;
    std::string out = "  " + text::pad_right(left, first_column - 2);
    if (out.size() > first_column || left.size() + 3 > first_column)
        out = "  " + std::string(left) + "\n" + std::string(first_column, ' ');
    bool first = true;
    for (const std::string& line : text::wrap(right, room)) {
        if (!first)
            out += "\n" + std::string(first_column, ' ');
        out += line;
        first = false;
    }
    return out + "\n";
}

/// Paragraphs are separated by line breaks; a line that begins with spaces is kept as it is.
std::string paragraphs(const std::string& source, std::size_t width) {
    std::string out;
    std::size_t begin = 0;
    while (begin < source.size()) {
        const std::size_t end = std::min(source.find('\n', begin), source.size());
        const std::string line = source.substr(begin, end - begin);
        begin = end + 1;
        if (line.empty() || line.front() == ' ') {
            out += line + "\n";
            continue;
        }
        for (const std::string& wrapped : text::wrap(line, width))
            out += wrapped + "\n";
    }
    return out;
}

/// `-f, --format FORMAT`
std::string flag_names(const CLI::Option& option) {
    std::string out;
    for (const std::string& name : option.get_snames())
        out += (out.empty() ? "-" : ", -") + name;
    for (const std::string& name : option.get_lnames())
        out += (out.empty() ? "    --" : ", --") + name;
    if (!option.get_type_name().empty())
        out += " " + option.get_type_name();
    return out;
}

std::string usage(const CLI::App& app) {
    std::string out = "Usage: " + call_of(app);
    const auto visible = [](const CLI::App* sub) { return !sub->get_group().empty(); };
    if (!app.get_subcommands(visible).empty())
        return out + " COMMAND\n";
    for (const CLI::Option* option : app.get_options())
        if (option->get_positional())
            out +=
                option->get_required() ? " " + option->get_name(true) : " [" + option->get_name(true) + "]";
    return out + " [OPTIONS]\n";
}

std::string commands(const CLI::App& app, std::size_t width) {
    std::string out;
    for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; }))
        if (!sub->get_group().empty()) {
            const std::string whole = sub->get_description();
            out += row(sub->get_name(), whole.substr(0, whole.find('\n')), width);
        }
    return out.empty() ? out : "\nCommands:\n" + out;
}

std::string options(const CLI::App& app, std::size_t width) {
    std::vector<std::string> groups;
    std::string out;
    std::string positionals;
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional())
            positionals += row(option->get_name(true), option->get_description(), width);
        else if (std::find(groups.begin(), groups.end(), option->get_group()) == groups.end())
            groups.push_back(option->get_group());
    }
    if (!positionals.empty())
        out += "\nArguments:\n" + positionals;
    std::stable_partition(groups.begin(), groups.end(),
                          [](const std::string& group) { return group != "Help"; });
    for (const std::string& group : groups) {
        if (group.empty())
            continue;
        out += "\n" + group + ":\n";
        for (const CLI::Option* option : app.get_options())
            if (!option->get_positional() && option->get_group() == group)
                out += row(flag_names(*option), option->get_description(), width);
    }
    return out;
}

} // namespace

std::string call_of(const CLI::App& app) {
    const CLI::App* parent = app.get_parent();
    return parent ? call_of(*parent) + " " + app.get_name() : app.get_name();
}

std::string help_text(const CLI::App& app, std::size_t width) {
    std::string out = paragraphs(app.get_description(), width) + "\n" + usage(app) + commands(app, width) +
                      options(app, width);
    if (!app.get_footer().empty())
        out += "\n" + paragraphs(app.get_footer(), width);
    return out;
}

} // namespace readiness::cli
