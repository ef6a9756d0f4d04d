// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace readiness::render::html {

/// Everything up to the body of a page that stands alone: its policy allows this style and this script and
/// nothing else. `title` is markup.
std::string document_head(std::string_view title, std::string_view style, std::string_view script);

} // namespace readiness::render::html
