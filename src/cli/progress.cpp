// SPDX-License-Identifier: Apache-2.0
#include "progress.hpp"

#include "readiness/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace readiness::cli {

namespace {

constexpr std::chrono::milliseconds between_draws{100};

std::string left_text(double seconds) {
    const auto whole = static_cast<std::int64_t>(seconds + 0.5);
    if (whole < 60)
        return fmt::format("{} s left", whole);
    if (whole < 3600)
        return fmt::format("{} min {:02} s left", whole / 60, whole % 60);
    return fmt::format("{} h {:02} min left", whole / 3600, whole / 60 % 60);
}

} // namespace

std::string progress_line(std::size_t done, std::size_t total, std::chrono::nanoseconds spent,
                          std::size_t width, bool unicode) {
    std::string numbers = fmt::format("{} of {}", done, total);
    const double seconds = std::chrono::duration<double>(spent).count();
    if (done > 0 && seconds > 0) {
        const double rate = static_cast<double>(done) / seconds;
        numbers += fmt::format("  {:.0f}/s  {}", rate, left_text(static_cast<double>(total - done) / rate));
    }
    constexpr std::size_t most_bar = 30, least_bar = 5;
    if (width < numbers.size() + least_bar + 4)
        return std::string(text::fit_width(numbers, width));
    const std::size_t bar = std::min(most_bar, width - numbers.size() - 4);
    const std::size_t full = total == 0 ? bar : bar * done / total;
    std::string text = "[";
    for (std::size_t i = 0; i < bar; ++i)
        text += i < full ? (unicode ? "█" : "#") : (unicode ? "·" : ".");
    return text + "]  " + numbers;
}

Progress::Progress(Io& io, const Screen& screen, std::size_t total)
    : io_(io), screen_(screen), total_(total),
      on_(io.err_terminal().is_terminal && !screen.quiet && !screen.ci_log && io.env("TERM") != "dumb") {
    if (on_)
        start_ = last_ = io.clock();
}

void Progress::show(std::size_t done) {
    if (!on_)
        return;
    const std::chrono::nanoseconds now = io_.clock();
    if (now - last_ < between_draws)
        return;
    last_ = now;
    drawn_ = true;
    io_.err() << '\r' << progress_line(done, total_, now - start_, screen_.width - 1, screen_.unicode)
              << "\x1b[K";
    io_.err().flush();
}

void Progress::clear() {
    if (!drawn_)
        return;
    drawn_ = false;
    io_.err() << "\r\x1b[K";
    io_.err().flush();
}

} // namespace readiness::cli
