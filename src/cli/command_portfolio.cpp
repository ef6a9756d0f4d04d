// SPDX-License-Identifier: Apache-2.0
#include "calendar.hpp"
#include "commands.hpp"
#include "draft.hpp"
#include "flag_value.hpp"
#include "in_order.hpp"
#include "portfolio_files.hpp"
#include "portfolio_view.hpp"
#include "progress.hpp"
#include "version.hpp"

#include "readiness/report/words.hpp"
#include "readiness/text/ci_log.hpp"

namespace readiness::cli {

namespace {

/// More threads than this help nobody.
constexpr std::size_t most_jobs = 256;
/// Descriptors whose problems are printed in full; the rest are named in the output and counted.
constexpr std::size_t complaints_shown = 20;

/// What all projects are judged with. Only read while threads judge.
struct Bench {
    source::SourceSet sources;
    Rulebook rulebook;
    Calendar calendar;
    std::optional<schema::Date> as_of;
    schema::Date today;
    bool use_waivers = true;
    Screen complaints; ///< how problems are printed
};

/// A row, and what is to be said about a descriptor that could not be judged.
struct Judged {
    portfolio::Row row;
    std::string complaint;
};

template <typename E>
std::string spelled(const schema::Fact<E>& fact) {
    return fact.stated() ? std::string(schema::enum_of<E>().values[static_cast<std::size_t>(fact.value)].name)
                         : std::string();
}

void describe(const model::Project& project, portfolio::Row& row) {
    row.name = report::text_of(project.project.name);
    row.owner = report::text_of(project.team.owners.engineering);
    row.product_owner = report::text_of(project.team.owners.product);
    row.stage = spelled(project.project.stage);
    row.criticality = spelled(project.project.criticality);
}

void keep_problems(const diag::Diagnostics& diagnostics, const source::SourceSet& sources,
                   portfolio::Row& row) {
    for (const diag::Diagnostic& problem : diagnostics.items()) {
        if (diag::info(problem.code).severity != diag::Severity::error)
            continue;
        ++row.problem_count;
        if (row.problems.size() == portfolio::problems_kept)
            continue;
        portfolio::Problem& kept = row.problems.emplace_back();
        kept.code = diag::info(problem.code).id;
        kept.message = problem.message;
        if (problem.where) {
            const source::Position place = sources.begin(*problem.where);
            kept.file = sources.file(problem.where->file).name();
            kept.line = place.line;
            kept.column = place.column;
        }
    }
}

/// Keeps the problems, as data and as they are printed.
void complain(const Bench& bench, const diag::Diagnostics& diagnostics, const source::SourceSet& sources,
              Judged& result) {
    keep_problems(diagnostics, sources, result.row);
    if (result.row.problem_count == 0)
        return;
    const std::string text = diag::render(diagnostics, sources, bench.complaints.diagnostics());
    result.complaint = bench.complaints.ci_log ? text::defuse_commands(text) : text;
}

Judged judge_file(const Bench& bench, const std::string& path, Io& io) {
    Log silent(io, false);
    Judged result{.row = {.path = path}, .complaint = {}};
    diag::Diagnostics unread;
    auto input = read_input(path, {}, io, silent, unread);
    if (!input) {
        complain(bench, unread, {}, result);
        return result;
    }
    const DraftContext context{
        .rulebook = bench.rulebook,
        .calendar = bench.calendar.dates,
        .name = path,
        .as_of = bench.as_of,
        .today = bench.today,
        .options = {.use_waivers = bench.use_waivers, .detail = assess::Detail::outcomes}};
    const std::unique_ptr<Draft> draft = read_draft(context, std::move(input->text));
    if (!draft->diagnostics.has_errors()) {
        describe(draft->project, result.row);
        portfolio::fill(result.row, draft->assessment, bench.rulebook.catalogue);
        // Where the rule stands is of no use here: its files are not those of the descriptor.
        for (const assess::Finding& finding : draft->assessment.findings)
            if (finding.outcome == assess::Outcome::error)
                draft->diagnostics.report(diag::Code::rule_error, "rule `" + finding.rule->id +
                                                                      "` broke: " + finding.reasons().error);
    }
    complain(bench, draft->diagnostics, draft->sources, result);
    return result;
}

std::size_t read_jobs(const PortfolioOptions& options, Io& io, diag::Diagnostics& diagnostics) {
    const std::string expected = "a number of threads, 1 to " + std::to_string(most_jobs);
    return read_count("--jobs", options.jobs, {.least = 1, .most = most_jobs}, expected, diagnostics)
        .value_or(std::min(io.processors(), most_jobs));
}

PortfolioFiles read_files(const PortfolioOptions& options, diag::Diagnostics& diagnostics) {
    PortfolioFiles files{
        .named = options.paths, .names = options.names, .null_separated = options.null_separated};
    if (!options.shard)
        return files;
    if (const auto shard = portfolio::Shard::parse(*options.shard))
        files.shard = *shard;
    else
        diagnostics.report(diag::Code::bad_flag_value, "`--shard` cannot be `" + *options.shard + "`")
            .expected = "a part and the number of parts, such as `2/5`";
    return files;
}

/// False if something is wrong that concerns every project.
bool set_up(const PortfolioOptions& options, const Settings& settings, Io& io, Log& log, Bench& bench,
            diag::Diagnostics& diagnostics) {
    bench.use_waivers = !options.no_waivers;
    bench.today = io.today();
    bench.as_of = read_day(options.as_of, diagnostics);
    // What is wrong elsewhere must not keep the rules from being loaded: filters are checked against them.
    diag::Diagnostics own;
    auto calendar = load_calendar(settings.rules.calendar, io, log, bench.sources, own);
    auto rulebook = load_rulebook(settings.rules, io, log, bench.sources, own);
    for (const diag::Diagnostic& problem : own.items())
        diagnostics.add(problem);
    if (!calendar || !rulebook)
        return false;
    bench.calendar = std::move(*calendar);
    bench.rulebook = std::move(*rulebook);
    return true;
}

/// Prints what is wrong with descriptors, up to a point.
class Complaints {
  public:
    Complaints(Io& io, bool all) : io_(io), all_(all) {}
    void say(const std::string& text) {
        if (all_ || said_ < complaints_shown)
            io_.err() << text;
        ++said_;
    }
    void count_rest() {
        if (!all_ && said_ > complaints_shown)
            io_.err() << said_ - complaints_shown
                      << " more descriptors have problems; `--verbose` shows them all\n";
    }

  private:
    Io& io_;
    bool all_;
    std::size_t said_ = 0;
};

} // namespace

ExitCode command_portfolio(const PortfolioOptions& options, Io& io) {
    Bench bench;
    diag::Diagnostics diagnostics;
    const Screens screens = read_screens(options.view.screen, io, diagnostics);
    Log log(io, options.view.screen.verbose);
    bench.complaints = screens.err;
    const Settings settings =
        read_portfolio_settings(options.view.rules, options.view.gate, options.view.config,
                                options.view.no_config, io, log, bench.sources, diagnostics);
    const std::size_t jobs = read_jobs(options, io, diagnostics);
    const std::vector<std::string> paths = find_files(read_files(options, diagnostics), io, diagnostics);
    const bool ready = set_up(options, settings, io, log, bench, diagnostics);
    const portfolio::Legend legend = portfolio::make_legend(bench.rulebook.catalogue, bench.rulebook.profile,
                                                            program_version, bench.calendar.digest);
    const ViewPlan plan = ready ? read_view(options.view, settings.gate, legend, diagnostics) : ViewPlan{};
    if (!show_problems(diagnostics, bench.sources, screens.err, io))
        return ExitCode::wrong_input;
    log.done("ready to judge " + std::to_string(paths.size()) + " descriptors");

    PortfolioWriter writer(plan, legend, screens, io);
    Progress progress(io, screens.err, paths.size());
    Complaints complaints(io, options.view.screen.verbose);
    std::size_t done = 0;
    make_in_order<Judged>(
        paths.size(), jobs, [&](std::size_t index) { return judge_file(bench, paths[index], io); },
        [&](Judged judged) {
            if (!judged.complaint.empty()) {
                progress.clear();
                complaints.say(judged.complaint);
            }
            writer.take(std::move(judged.row));
            progress.show(++done);
        });
    progress.clear();
    complaints.count_rest();
    log.done("judged");
    diag::Diagnostics unwritten;
    const ExitCode code = writer.finish(options.view.exit_zero, unwritten);
    return show_problems(unwritten, bench.sources, screens.err, io) ? code : ExitCode::wrong_input;
}

} // namespace readiness::cli
