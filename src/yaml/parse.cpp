// SPDX-License-Identifier: Apache-2.0
#include "parse_by.hpp"

#include "builder.hpp"
#include "input_check.hpp"
#include "outline.hpp"
#include "scanner.hpp"
#include "syntax_error.hpp"

namespace readiness::yaml {

namespace {

/// Text that does not belong to the first value of the file: a second document, or only wrong indentation.
void report_second(source::FileId file, std::string_view text, std::uint32_t place,
                   diag::Diagnostics& diagnostics) {
    const auto size = static_cast<std::uint32_t>(text.size());
    const std::uint32_t begin = std::min(place, size);
    if (text.substr(begin).starts_with("---") ||
        text.substr(0, begin).find("\n...") != std::string_view::npos) {
        diagnostics.report(diag::Code::several_documents, {file, begin, std::min(begin + 3, size)},
                           "a second document begins here");
        return;
    }
    diagnostics
        .report(diag::Code::yaml_syntax, {file, begin, std::min(begin + 1, size)},
                "this line does not belong to what stands above")
        .expected = "the indentation of the lines above, and the same form: all keys, or all `- ` entries";
}

/// False if there is no tree to go on with.
bool run_reference(const source::SourceSet& sources, source::FileId file, Scan& scan, const EventSink& sink,
                   diag::Diagnostics& diagnostics) {
    const ParseEnd end = run_yaml_cpp(scan.text, sink);
    switch (end.how) {
    case ParseEnd::How::complete:
        return true;
    case ParseEnd::How::second_document:
        report_second(file, sources.file(file).text(), *end.place, diagnostics);
        return true; // the first one is still good for finding more
    case ParseEnd::How::refused:
        report_syntax_error(sources, file, scan, end.place, end.message, diagnostics);
        return false;
    }
    return false;
}

bool run(const source::SourceSet& sources, source::FileId file, Scan& scan, EventSource fast,
         const EventSink& sink, diag::Diagnostics& diagnostics) {
    try {
        std::optional<Outline> outline;
        if (fast)
            outline = draw_outline(scan);
        // Whatever is wrong with a file is found out on the whole of it.
        return (outline && play_outline(*outline, scan, fast, sink)) ||
               run_reference(sources, file, scan, sink, diagnostics);
    } catch (const LimitPassed&) {
        return false;
    }
}

} // namespace

std::optional<Document> parse_by(EventSource fast, const source::SourceSet& sources, source::FileId file,
                                 diag::Diagnostics& diagnostics) {
    if (!check_input(sources, file, diagnostics))
        return std::nullopt;
    Scan scanned = scan(sources, file, diagnostics);
    if (!scanned.sound)
        return std::nullopt;
    Builder builder(sources, file, scanned, diagnostics);
    const auto take = [&](const Event& event, const std::string& decoded) { builder.take(event, decoded); };
    if (!run(sources, file, scanned, fast, take, diagnostics))
        return std::nullopt;

    Document document = builder.finish();
    document.file = file;
    if (!document.nodes.empty() && !document.is_blank(document.root()))
        return document;
    diagnostics.report(diag::Code::empty_document, {file, 0, 0}, "the file says nothing");
    return std::nullopt;
}

std::optional<Document> parse(const source::SourceSet& sources, source::FileId file,
                              diag::Diagnostics& diagnostics) {
#ifdef READINESS_LIBFYAML
    return parse_by(run_libfyaml, sources, file, diagnostics);
#else
    return parse_by(run_yaml_cpp, sources, file, diagnostics);
#endif
}

} // namespace readiness::yaml
