// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "outputs.hpp"
#include "screen.hpp"
#include "settings.hpp"

#include "readiness/cli/run.hpp"
#include "readiness/portfolio/portfolio.hpp"
#include "readiness/render/portfolio.hpp"

namespace readiness::cli {

/// The first is the default; `jsonl` is written as rows arrive, the others once all are there.
std::span<const std::string_view> portfolio_formats();

/// How a portfolio is looked at, read and checked.
struct ViewPlan {
    portfolio::Filter filter;
    assess::Gate gate;
    portfolio::SortKey sort = portfolio::SortKey::worst;
    bool reverse = false;
    std::size_t rows = 20;
    render::PortfolioPage page{};
    std::vector<Output> outputs{};
};

/// Reports everything that cannot be read.
ViewPlan read_view(const PortfolioView& view, const assess::Gate& gate, const portfolio::Legend& legend,
                   diag::Diagnostics& diagnostics);

/// Takes the rows of a portfolio one after the other, by path, and writes what was asked for. Keeps rows only
/// where a format needs them at the end: text those it shows, others all of them.
class PortfolioWriter {
  public:
    PortfolioWriter(const ViewPlan& plan, const portfolio::Legend& legend, const Screens& screens, Io& io);

    void take(portfolio::Row row);
    /// Writes everything that was not written yet, and reports what could not be. The exit code is that of
    /// the portfolio.
    ExitCode finish(bool exit_zero, diag::Diagnostics& diagnostics);

  private:
    std::string rendered(std::string_view format, const portfolio::Portfolio& portfolio,
                         const Screen& screen) const;

    const ViewPlan& plan_;
    const portfolio::Legend& legend_;
    const Screens& screens_;
    Io& io_;
    portfolio::Tally tally_;
    std::size_t most_rows_ = 0; ///< that some format needs at the end
    std::vector<portfolio::Row> rows_;
    std::vector<std::pair<Output, std::string>> files_; ///< of JSON Lines, with what was written so far
    bool streams_ = false;                              ///< JSON Lines to standard output
};

} // namespace readiness::cli
