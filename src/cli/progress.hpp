// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "screen.hpp"

namespace readiness::cli {

/// How far a long run has come: one line on a terminal, drawn over and over. Nothing anywhere else, so that
/// logs stay clean.
class Progress {
  public:
    Progress(Io& io, const Screen& screen, std::size_t total);
    ~Progress() { clear(); }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(std::size_t done);
    /// Takes the line away, so that something else can be printed.
    void clear();

  private:
    Io& io_;
    const Screen& screen_;
    std::size_t total_;
    bool on_;
    bool drawn_ = false;
    std::chrono::nanoseconds start_{};
    std::chrono::nanoseconds last_{};
};

/// `[####....]  1,234 of 5,000  812/s  5 s left`, in at most `width` columns.
std::string progress_line(std::size_t done, std::size_t total, std::chrono::nanoseconds spent,
                          std::size_t width, bool unicode);

} // namespace readiness::cli
