// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace readiness::render::portfolio_page {

/// Contents of page.css and page.js.
std::string_view style();
std::string_view script();

} // namespace readiness::render::portfolio_page
