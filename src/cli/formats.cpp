// SPDX-License-Identifier: Apache-2.0
#include "formats.hpp"

#include "readiness/render/formats.hpp"
#include "readiness/render/text.hpp"

#include <algorithm>
#include <array>

namespace readiness::cli {

namespace {

std::string as_text(const report::Report& report, const Screen& screen) {
    return render::render_text(report, {.width = screen.width,
                                        .color = screen.color,
                                        .unicode = screen.unicode,
                                        .verbose = screen.verbose,
                                        .quiet = screen.quiet});
}

std::string as_json(const report::Report& report, const Screen&) {
    return report::write_json(schema::ref(report));
}

std::string as_html(const report::Report& report, const Screen&) {
    return render::render_html(report);
}

constexpr std::array table{Format{"text", &as_text}, Format{"json", &as_json}, Format{"html", &as_html}};

constexpr auto names = [] {
    std::array<std::string_view, table.size()> result{};
    std::transform(table.begin(), table.end(), result.begin(),
                   [](const Format& format) { return format.name; });
    return result;
}();

} // namespace

std::span<const Format> formats() {
    return table;
}
std::span<const std::string_view> format_names() {
    return names;
}

} // namespace readiness::cli
