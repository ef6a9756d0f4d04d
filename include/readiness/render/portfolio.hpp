// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/portfolio/portfolio.hpp"
#include "readiness/render/text.hpp"

#include <string>

/// A portfolio for people. Every function is pure; texts that came from files are made harmless.
namespace readiness::render {

/// Table of projects, map of areas and the most common gaps for a terminal. At most `rows` projects are
/// shown; 0: all. `quiet` leaves the counts and the gate.
std::string render_portfolio_text(const portfolio::Portfolio& portfolio, const TextOptions& options,
                                  std::size_t rows);

/// A header and one line per project, RFC 4180, with a column for every area.
std::string render_portfolio_csv(const portfolio::Portfolio& portfolio);

struct PortfolioPage {
    std::string link_base{};   ///< put in front of every link
    std::string link_suffix{}; ///< put behind the path of a descriptor, such as `.html`
};

/// One page without any other file: search, filters, a link per project, the map of areas and the most common
/// gaps.
std::string render_portfolio_html(const portfolio::Portfolio& portfolio, const PortfolioPage& options);

} // namespace readiness::render
