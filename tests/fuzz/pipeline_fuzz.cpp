// SPDX-License-Identifier: Apache-2.0
// The whole way: assesses any bytes as a descriptor and writes the report in every format. Its JSON read back
// has to be the same report, which also serves as a baseline.
#include "cli/formats.hpp"
#include "cli/pipeline.hpp"
#include "support/memory_io.hpp"

#include "readiness/report/compare.hpp"
#include "readiness/report/read.hpp"

#include <cstdint>
#include <cstdlib>

using namespace readiness;

namespace {

report::Report read_back(const std::string& json) {
    source::SourceSet sources;
    diag::Diagnostics diagnostics;
    auto report = report::read_report(sources, sources.add("report.json", json), diagnostics);
    if (!report || report::write_json(schema::ref(*report)) != json)
        std::abort();
    return std::move(*report);
}

void write_in_every_format(const report::Report& report) {
    for (const cli::Format& format : cli::formats())
        static_cast<void>(format.render(report, {.width = 60, .unicode = false, .verbose = true}));
}

} // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer looks for
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    test::MemoryIo io;
    io.input.str(std::string(data, data + size));
    cli::Log log(io, false);
    cli::Judgement judgement;
    const bool judged = cli::judge({.file = "-", .stdin_name = "readiness.yaml", .rules = {}, .as_of = {}},
                                   io, log, judgement);
    const std::string problems = diag::render(judgement.diagnostics, judgement.sources, {.width = 60});
    if (!judged) {
        if (problems.empty())
            std::abort();
        return 0;
    }
    const assess::Gate gate{.min_score = rules::Rational(50), .fail_on = rules::Severity::high};
    report::Report report = cli::make_report(judgement, assess::check_gate(gate, judgement.assessment));
    const std::string json = report::write_json(schema::ref(report));
    report::compare(report, read_back(json), "report.json", "00");
    report::check_baseline(report);
    read_back(report::write_json(schema::ref(report)));
    write_in_every_format(report);
    return 0;
}
