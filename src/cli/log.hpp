// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/cli/io.hpp"

#include <memory>

namespace readiness::cli {

/// What `--verbose` says on stderr: files read and time spent. Costs nothing unless switched on.
class Log {
  public:
    Log(Io& io, bool on);
    ~Log();
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    void say(std::string_view message);
    /// Says how long it took since the last `done`, or since the log was made.
    void done(std::string_view step);

  private:
    struct Sink;
    Io& io_;
    std::chrono::nanoseconds last_{};
    std::unique_ptr<Sink> sink_;
};

} // namespace readiness::cli
