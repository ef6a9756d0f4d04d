// SPDX-License-Identifier: Apache-2.0
#include "log.hpp"

#include "readiness/text/utf8.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

namespace readiness::cli {

struct Log::Sink {
    explicit Sink(std::ostream& stream)
        : logger("readiness", std::make_shared<spdlog::sinks::ostream_sink_st>(stream)) {
        logger.set_pattern("%n: %v");
    }
    spdlog::logger logger;
};

Log::Log(Io& io, bool on) : io_(io) {
    if (!on)
        return;
    sink_ = std::make_unique<Sink>(io.err());
    last_ = io.clock();
}

Log::~Log() = default;

void Log::say(std::string_view message) {
    if (sink_)
        sink_->logger.info("{}", text::escape_controls(message)); // it names files
}

void Log::done(std::string_view step) {
    if (!sink_)
        return;
    const std::chrono::nanoseconds now = io_.clock();
    sink_->logger.info("{}: {:.3f} ms", step, std::chrono::duration<double, std::milli>(now - last_).count());
    last_ = now;
}

} // namespace readiness::cli
