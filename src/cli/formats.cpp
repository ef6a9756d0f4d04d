// SPDX-License-Identifier: Apache-2.0
#include "formats.hpp"

#include "readiness/render/formats.hpp"
#include "readiness/render/text.hpp"
#include "readiness/text/ci_log.hpp"

#include <algorithm>
#include <array>

namespace readiness::cli {

namespace {

std::string as_text(const report::Report& report, const Screen& screen) {
    std::string text = render::render_text(report, {.width = screen.width,
                                                    .color = screen.color,
                                                    .unicode = screen.unicode,
                                                    .verbose = screen.verbose,
                                                    .quiet = screen.quiet});
    return screen.ci_log ? text::defuse_commands(text) : text;
}

std::string as_json(const report::Report& report, const Screen&) {
    return report::write_json(schema::ref(report));
}

/// For formats that are the same on every screen.
template <std::string (*render)(const report::Report&)>
std::string anywhere(const report::Report& report, const Screen&) {
    return render(report);
}

constexpr std::array table{
    Format{"text", &as_text,
           [](const Screen& screen) {
               return screen.verbose ? assess::Detail::steps : assess::Detail::summary;
           }},
    Format{"json", &as_json, [](const Screen&) { return assess::Detail::steps; }},
    Format{"sarif", &anywhere<render::render_sarif>},
    Format{"junit", &anywhere<render::render_junit>},
    Format{"markdown", &anywhere<render::render_markdown>},
    Format{"html", &anywhere<render::render_html>},
    Format{"github", &anywhere<render::render_github>},
    Format{"gitlab", &anywhere<render::render_gitlab>},
    Format{"csv", &anywhere<render::render_csv>},
    Format{"badge", &anywhere<render::render_badge>, [](const Screen&) { return assess::Detail::summary; }},
};

constexpr auto names = [] {
    std::array<std::string_view, table.size()> result{};
    std::transform(table.begin(), table.end(), result.begin(),
                   [](const Format& format) { return format.name; });
    return result;
}();

const Screen& screen_of(const Output& output, const Screens& screens) {
    return output.path == standard_output ? screens.out : screens.file;
}

} // namespace

std::span<const Format> formats() {
    return table;
}
std::span<const std::string_view> format_names() {
    return names;
}

assess::Detail detail_of(const std::vector<Output>& outputs, const Screens& screens) {
    assess::Detail detail = assess::Detail::summary;
    for (const Output& output : outputs)
        for (const Format& format : formats())
            if (format.name == output.format)
                detail = std::max(detail, format.detail(screen_of(output, screens)));
    return detail;
}

void write_reports(const report::Report& report, const std::vector<Output>& outputs, const Screens& screens,
                   Io& io, diag::Diagnostics& diagnostics) {
    for (const Output& output : outputs)
        for (const Format& format : formats())
            if (format.name == output.format)
                write_output(output, format.render(report, screen_of(output, screens)), io, diagnostics);
}

} // namespace readiness::cli
