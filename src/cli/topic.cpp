// SPDX-License-Identifier: Apache-2.0
#include "topic.hpp"

#include "file_formats.hpp"
#include "project_type.hpp"

#include "readiness/model/computed.hpp"
#include "readiness/model/project.hpp"
#include "readiness/text/suggest.hpp"

namespace readiness::cli {

namespace {

std::vector<std::string> known_topics(const Library& library, Topics topics) {
    std::vector<std::string> known;
    for (const rules::Rule& rule : library.rulebook.catalogue.rules) {
        known.push_back(rule.id);
        known.emplace_back(rule.slug());
    }
    if (topics == Topics::rules)
        return known;
    for (const diag::CodeInfo& code : diag::catalogue()) {
        known.emplace_back(code.id);
        known.emplace_back(code.slug);
    }
    const auto add = [&](const std::string& path, const schema::FieldInfo&) { known.push_back(path); };
    schema::for_each_field(schema::type_of<model::Project>(), add);
    schema::for_each_field(schema::type_of<model::Computed>(), add, "calc.");
    return known;
}

std::optional<std::string> page(const Library& library, const std::string& topic, Topics topics,
                                const Screen& screen) {
    const docgen::ExplainOptions options{.width = screen.width, .color = screen.color};
    if (const rules::Rule* rule = library.rulebook.catalogue.find(topic))
        return docgen::explain_rule(library.input(), *rule, options);
    if (topics == Topics::rules)
        return std::nullopt;
    if (const auto code = diag::find_code(topic))
        return docgen::explain_code(*code, options);
    return docgen::explain_field(library.input(), topic, options);
}

void report_unknown(const Library& library, const std::string& topic, Topics topics,
                    diag::Diagnostics& diagnostics) {
    const std::string kinds = topics == Topics::rules ? "rule" : "rule, field or code";
    diag::Diagnostic& problem =
        topic.empty()
            ? diagnostics.report(diag::Code::usage, "the name of a " + kinds + " is missing")
            : diagnostics.report(diag::Code::unknown_topic, "there is no " + kinds + " `" + topic + "`");
    problem.expected = "a rule such as `INT-003` (`readiness rules list` has them all)";
    if (topics == Topics::all)
        problem.expected += ", a field such as `scale.target_users` or a code such as `M002`";
    const std::vector<std::string> known = known_topics(library, topics);
    const std::vector<std::string_view> views(known.begin(), known.end());
    if (const auto word = text::nearest(topic, views))
        problem.suggestion = std::string(*word);
}

} // namespace

docgen::ReferenceInput Library::input() const {
    return {.catalogue = rulebook.catalogue,
            .profile = rulebook.profile,
            .facts = schema::type_of<model::Project>(),
            .computed = schema::type_of<model::Computed>(),
            .sources = sources,
            .examples = &examples,
            .subjects = &subjects,
            .formats = file_formats()};
}

bool load_library(const RuleOptions& options, Io& io, Log& log, Library& library,
                  diag::Diagnostics& diagnostics) {
    auto book = load_rulebook(options, io, log, library.sources, diagnostics, &library.examples);
    auto calendar = load_calendar(options.calendar, io, log, library.sources, diagnostics);
    if (!book || !calendar)
        return false;
    library.rulebook = std::move(*book);
    library.calendar = std::move(*calendar);
    library.subjects = project_type(library.calendar.dates);
    return true;
}

ExitCode show_topic(const std::string& topic, Topics topics, const RuleOptions& rules,
                    const ScreenOptions& screen, Io& io) {
    diag::Diagnostics diagnostics;
    const Screens screens = read_screens(screen, io, diagnostics);
    Log log(io, screen.verbose);
    Library library;
    if (load_library(rules, io, log, library, diagnostics) && !diagnostics.has_errors()) {
        if (const auto found = page(library, topic, topics, screens.out)) {
            io.out() << *found;
            return ExitCode::ok;
        }
        report_unknown(library, topic, topics, diagnostics);
    }
    show_problems(diagnostics, library.sources, screens.err, io);
    return ExitCode::wrong_input;
}

} // namespace readiness::cli
