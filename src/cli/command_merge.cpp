// SPDX-License-Identifier: Apache-2.0
#include "calendar.hpp"
#include "commands.hpp"
#include "portfolio_view.hpp"
#include "version.hpp"

#include "readiness/diag/limits.hpp"

#include <algorithm>

namespace readiness::cli {

namespace {

/// Puts rows of many files together. Problems are shown at once, so that a line is forgotten once it is read.
class Merger {
  public:
    Merger(const portfolio::Legend& legend, const Screen& screen, Io& io)
        : legend_(legend), screen_(screen), io_(io) {}

    void read(const std::string& name, std::string_view text);
    /// By path, each once.
    std::vector<portfolio::Row> take();
    bool sound() const { return sound_; }

  private:
    void read_line(const std::string& name, std::size_t number, std::string_view line);

    const portfolio::Legend& legend_;
    const Screen& screen_;
    Io& io_;
    std::vector<portfolio::Row> rows_;
    bool sound_ = true;
    std::size_t bad_lines_ = 0;
};

void Merger::read_line(const std::string& name, std::size_t number, std::string_view line) {
    diag::Diagnostics diagnostics;
    source::SourceSet sources;
    if (auto row =
            portfolio::read_line(sources, sources.add(name, std::string(line)), legend_, diagnostics)) {
        rows_.push_back(std::move(*row));
        return;
    }
    sound_ = false;
    if (++bad_lines_ > limits::diagnostics_shown)
        return;
    // Read once more behind as many empty lines as stand before it, so that its place in the file is named.
    diag::Diagnostics placed;
    source::SourceSet shown;
    const source::FileId file = shown.add(name, std::string(number - 1, '\n') + std::string(line));
    static_cast<void>(portfolio::read_line(shown, file, legend_, placed));
    show_problems(placed, shown, screen_, io_);
}

void Merger::read(const std::string& name, std::string_view text) {
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (line.find_first_not_of(" \t\r") != std::string_view::npos)
            read_line(name, number, line);
    }
}

std::vector<portfolio::Row> Merger::take() {
    std::ranges::stable_sort(rows_, {}, &portfolio::Row::path);
    diag::Diagnostics diagnostics;
    for (std::size_t i = 1; i < rows_.size(); ++i)
        if (rows_[i].path == rows_[i - 1].path && !(rows_[i] == rows_[i - 1]))
            diagnostics
                .report(diag::Code::unmatched_part,
                        "`" + rows_[i].path + "` was judged twice, with different outcomes")
                .expected = "every project once, or the same outcome each time";
    sound_ = show_problems(diagnostics, {}, screen_, io_) && sound_;
    const auto rest =
        std::unique(rows_.begin(), rows_.end(),
                    [](const portfolio::Row& a, const portfolio::Row& b) { return a.path == b.path; });
    rows_.erase(rest, rows_.end());
    return std::move(rows_);
}

} // namespace

ExitCode command_merge(const MergeOptions& options, Io& io) {
    source::SourceSet sources;
    diag::Diagnostics diagnostics;
    const Screens screens = read_screens(options.view.screen, io, diagnostics);
    Log log(io, options.view.screen.verbose);
    const Settings settings =
        read_portfolio_settings(options.view.rules, options.view.gate, options.view.config,
                                options.view.no_config, io, log, sources, diagnostics);
    const auto calendar = load_calendar(settings.rules.calendar, io, log, sources, diagnostics);
    const auto rulebook = load_rulebook(settings.rules, io, log, sources, diagnostics);
    if (!calendar || !rulebook) {
        show_problems(diagnostics, sources, screens.err, io);
        return ExitCode::wrong_input;
    }
    const portfolio::Legend legend =
        portfolio::make_legend(rulebook->catalogue, rulebook->profile, program_version, calendar->digest);
    const ViewPlan plan = read_view(options.view, settings.gate, legend, diagnostics);
    Merger merger(legend, screens.err, io);
    for (const std::string& file : options.files) {
        refuse_overwriting(plan.outputs, file == "-" ? "" : file, diagnostics);
        if (const auto input = read_input(file, "", io, log, diagnostics, limits::portfolio_bytes))
            merger.read(input->name, input->text);
    }
    if (!show_problems(diagnostics, sources, screens.err, io))
        return ExitCode::wrong_input;
    std::vector<portfolio::Row> rows = merger.take();
    if (!merger.sound())
        return ExitCode::wrong_input;
    PortfolioWriter writer(plan, legend, screens, io);
    for (portfolio::Row& row : rows)
        writer.take(std::move(row));
    diag::Diagnostics unwritten;
    const ExitCode code = writer.finish(options.view.exit_zero, unwritten);
    return show_problems(unwritten, sources, screens.err, io) ? code : ExitCode::wrong_input;
}

} // namespace readiness::cli
