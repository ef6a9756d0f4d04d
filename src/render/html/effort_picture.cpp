// SPDX-License-Identifier: Apache-2.0
#include "render/html/roadmap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

/// The picture of points against effort. It stretches with the page while its letters keep their size, so
/// places across are percentages, and labels are laid out once for a phone and once for a desk.
namespace readiness::render::html {

namespace {

constexpr double top = 24, bottom = 276, left = 8, right = 96; ///< pixels down, percent across

/// Fixes with the same effort and points.
struct Dot {
    double days = 0, points = 0;
    bool blocker = false;
    std::vector<std::string_view> rules;
    double x = 0, y = 0;
};

std::vector<Dot> dots_of(const std::vector<Fix>& fixes) {
    std::vector<Dot> dots;
    for (const Fix& fix : fixes) {
        if (!(fix.days() > 0))
            continue;
        const auto same = [&](const Dot& dot) { return dot.days == fix.days() && dot.points == fix.points; };
        auto found = std::ranges::find_if(dots, same);
        if (found == dots.end())
            found = dots.insert(dots.end(), {.days = fix.days(), .points = fix.points, .rules = {}});
        const bool blocker = fix.finding->open_unwaived() && fix.finding->is(assess::Severity::blocker);
        found->blocker = found->blocker || blocker;
        // A blocker gives a dot its name.
        found->rules.insert(blocker ? found->rules.begin() : found->rules.end(), text_of(fix.finding->rule));
    }
    return dots;
}

/// Both ends of the effort axis, as logarithms; points start at 0.
struct Scale {
    double from = 0, to = 1, most = 1;

    double x(double days) const { return left + (right - left) * (std::log2(days) - from) / (to - from); }
    double y(double points) const { return bottom - (bottom - top) * points / most; }
};

Scale scale_of(const std::vector<Dot>& dots) {
    Scale scale{.from = 10, .to = -10, .most = 0};
    for (const Dot& dot : dots) {
        scale.from = std::min(scale.from, std::log2(dot.days));
        scale.to = std::max(scale.to, std::log2(dot.days));
        scale.most = std::max(scale.most, dot.points);
    }
    scale.from -= 0.5;
    scale.to += 0.5;
    scale.most = std::max(std::ceil(scale.most * 1.1), 1.0);
    return scale;
}

std::string axes(const Scale& scale) {
    std::string text;
    const double each = scale.most > 12 ? std::ceil(scale.most / 6) : scale.most > 4 ? 2 : 1;
    for (double points = 0; points <= scale.most; points += each)
        text += fmt::format("<line class='grid' x1='{}' x2='{}' y1='{:.1f}' y2='{:.1f}'/><text x='{}' "
                            "y='{:.1f}' text-anchor='end'>{}</text>\n",
                            percent(left), percent(right), scale.y(points), scale.y(points),
                            percent(left - 2), scale.y(points) + 4, schema::format_number(points));
    for (const double days : {0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0})
        if (std::log2(days) >= scale.from && std::log2(days) <= scale.to)
            text +=
                fmt::format("<line class='grid' x1='{0}' x2='{0}' y1='{1}' y2='{2}'/><text x='{0}' y='{3}' "
                            "text-anchor='middle'>{4}</text>\n",
                            percent(scale.x(days)), top, bottom, bottom + 18, schema::format_number(days));
    return text;
}

struct Box {
    double x0, y0, x1, y1;
    bool meets(const Box& other) const {
        return x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1;
    }
};

std::string label_of(const Dot& dot) {
    return std::string(dot.rules.front()) +
           (dot.rules.size() > 1 ? fmt::format(" +{}", dot.rules.size() - 1) : "");
}

/// Which dots get a label on a page of `width` pixels: blockers first, then the order of the fixes.
std::vector<bool> labelled(const std::vector<Dot>& dots, double width) {
    std::vector<Box> taken;
    for (const Dot& dot : dots)
        taken.push_back({dot.x * width / 100 - 6, dot.y - 6, dot.x * width / 100 + 6, dot.y + 6});
    std::vector<bool> result(dots.size(), false);
    for (const bool blocker : {true, false})
        for (std::size_t i = 0; i < dots.size(); ++i) {
            if (dots[i].blocker != blocker)
                continue;
            const double x = dots[i].x * width / 100 + 9, y = dots[i].y;
            const Box box{x, y - 8, x + 7.2 * static_cast<double>(label_of(dots[i]).size()), y + 8};
            if (box.x1 > width ||
                std::ranges::any_of(taken, [&](const Box& other) { return other.meets(box); }))
                continue;
            taken.push_back(box);
            result[i] = true;
        }
    return result;
}

std::string shape(const Dot& dot) {
    const double size = dot.rules.size() > 3 ? 7 : dot.rules.size() > 1 ? 6 : 5;
    if (!dot.blocker)
        return fmt::format("<circle class='dot' cx='{}' cy='{:.1f}' r='{}'/>", percent(dot.x), dot.y, size);
    return fmt::format("<svg class='at' x='{0}' y='{1:.1f}'><path class='dot blocker' d='M0 -{2}L{2} 0L0 "
                       "{2}L-{2} 0Z'/></svg>",
                       percent(dot.x), dot.y, size + 2);
}

std::string label(const Dot& dot, bool narrow, bool wide) {
    if (!narrow && !wide)
        return {};
    return fmt::format(
        "<svg class='at{}' x='{}' y='{:.1f}'><text class='label' x='10' y='4'>{}</text></svg>\n",
        narrow && wide ? ""
        : narrow       ? " narrow"
                       : " wide",
        percent(dot.x), dot.y, esc(label_of(dot)));
}

} // namespace

std::string effort_picture(const std::vector<Fix>& fixes) {
    std::vector<Dot> dots = dots_of(fixes);
    if (dots.size() < 2)
        return {};
    const Scale scale = scale_of(dots);
    for (Dot& dot : dots) {
        dot.x = scale.x(dot.days);
        dot.y = scale.y(dot.points);
    }
    const std::vector<bool> narrow = labelled(dots, 330), wide = labelled(dots, 660);
    std::string text =
        fmt::format("<figure class='effort'>\n<p class='axis' aria-hidden='true'>Points regained</p>\n<svg "
                    "role='img' width='100%' height='300' aria-labelledby='effort-name effort-text'>\n<title "
                    "id='effort-name'>Points regained against days of work</title>\n<desc "
                    "id='effort-text'>{} dots. The table that follows has the same numbers.</desc>\n",
                    dots.size());
    text += axes(scale);
    for (const bool blocker : {false, true}) // blockers on top
        for (const Dot& dot : dots)
            if (dot.blocker == blocker)
                text += shape(dot);
    for (std::size_t i = 0; i < dots.size(); ++i)
        text += label(dots[i], narrow[i], wide[i]);
    return text + "</svg>\n<p class='axis end' aria-hidden='true'>Days of work</p>\n<figcaption><ul "
                  "class='legend'><li><svg class='swatch' width='14' height='14' aria-hidden='true'><path "
                  "class='dot blocker' d='M7 0L14 7L7 14L0 7Z'/></svg> blocker</li><li><svg class='swatch' "
                  "width='14' height='14' aria-hidden='true'><circle class='dot' cx='7' cy='7' r='5'/></svg> "
                  "other gap</li><li>“+2”: as much as two more</li></ul></figcaption>\n</figure>\n";
}

} // namespace readiness::render::html
