// SPDX-License-Identifier: Apache-2.0
#include "readiness/diag/diagnostic.hpp"
#include "readiness/diag/limits.hpp"
#include "readiness/text/layout.hpp"
#include "readiness/text/utf8.hpp"
#include "snippet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace readiness::diag {

namespace {

constexpr std::size_t least_width = 40;

// Attributes of ECMA-48; the numbers are those of the sixteen colours every terminal has.
constexpr std::string_view bold = "1";
constexpr std::string_view red = "1;31";
constexpr std::string_view yellow = "1;33";
constexpr std::string_view blue = "34";
constexpr std::string_view cyan = "1;36";
constexpr std::string_view green = "32";

/// Writes one diagnostic.
class Renderer {
  public:
    Renderer(const source::SourceSet& sources, const RenderOptions& options)
        : sources_(sources), options_(options), width_(std::max(options.width, least_width)) {}

    std::string write(const Diagnostic& diagnostic) {
        out_.clear();
        const Severity severity = info(diagnostic.code).severity;
        gutter_ = gutter_for(diagnostic);
        header(diagnostic, severity);
        bool suggested = !diagnostic.suggestion.has_value();
        if (diagnostic.where) {
            const std::string beside = suggested ? std::string() : suggestion(diagnostic);
            suggested = snippet(*diagnostic.where, '^', severity_color(severity), beside) || suggested;
        }
        if (!diagnostic.expected.empty())
            remark("expected", diagnostic.expected);
        if (!suggested)
            remark("help", suggestion(diagnostic));
        else if (!diagnostic.suggestion && diagnostic.fix)
            fix(*diagnostic.fix, diagnostic.expected);
        for (const Label& label : diagnostic.labels)
            note(label);
        return std::move(out_);
    }

  private:
    static std::string_view severity_color(Severity severity) {
        return severity == Severity::error ? red : yellow;
    }

    std::string paint(std::string_view text, std::string_view color) const {
        if (!options_.color || text.empty())
            return std::string(text);
        return fmt::format("\x1b[{}m{}\x1b[0m", color, text);
    }
    std::string safe(std::string_view text) const { return printable(text, options_.unicode); }
    std::string suggestion(const Diagnostic& diagnostic) const {
        return "did you mean `" + safe(*diagnostic.suggestion) + "`?";
    }

    std::string place(source::Span span) const {
        const source::Position at = sources_.begin(span);
        return fmt::format("{}:{}:{}", safe(sources_.file(span.file).name()), at.line, at.column);
    }

    /// Width of the line numbers: the same for all lines of one diagnostic.
    std::size_t gutter_for(const Diagnostic& diagnostic) const {
        std::uint32_t line = 0;
        if (diagnostic.where)
            line = sources_.begin(*diagnostic.where).line;
        for (const Label& label : diagnostic.labels)
            line = std::max(line, sources_.begin(label.where).line);
        return std::max<std::size_t>(5, fmt::formatted_size("{}", line) + 1);
    }

    void header(const Diagnostic& diagnostic, Severity severity) {
        const CodeInfo& about = info(diagnostic.code);
        const std::string_view word = severity == Severity::error ? "error" : "warning";
        fmt::format_to(std::back_inserter(out_), "{} {} {}\n",
                       paint((diagnostic.where ? place(*diagnostic.where) : "readiness") + ":", bold),
                       paint(fmt::format("{}[{}]:", word, about.id), severity_color(severity)),
                       paint(safe(diagnostic.message), bold));
    }

    /// The source line and its marks; `beside` follows the marks if there is room. Says whether it did.
    bool snippet(source::Span span, char mark, std::string_view color, const std::string& beside) {
        const std::size_t available = width_ - gutter_ - 3;
        const Snippet shown = make_snippet(sources_.file(span.file), span, available, options_.unicode);
        const std::string number = fmt::format("{:>{}}", sources_.begin(span).line, gutter_);
        out_ += paint(number + " |", blue);
        if (!shown.text.empty())
            out_ += " " + shown.text;
        out_ += "\n" + paint(std::string(gutter_, ' ') + " |", blue) + " ";
        out_.append(shown.mark_begin, ' ');
        std::string marks(shown.mark_width, mark);
        const bool fits = shown.mark_begin + shown.mark_width + 1 + text::display_width(beside) <= available;
        if (fits && !beside.empty())
            marks += " " + beside;
        out_ += paint(marks, color) + "\n";
        return fits;
    }

    void remark(std::string_view word, std::string_view content) {
        const std::string lead = std::string(gutter_, ' ') + " = ";
        const std::size_t indent = lead.size() + word.size() + 2;
        bool first = true;
        for (const std::string& line : text::wrap(safe(content), width_ - indent)) {
            if (first)
                out_ +=
                    paint(lead, blue) + paint(fmt::format("{}:", word), word == "help" ? green : bold) + " ";
            else
                out_.append(indent, ' ');
            out_ += line + "\n";
            first = false;
        }
    }

    void fix(const Fix& fix, std::string_view expected) {
        const bool said = expected.find("`" + fix.replacement + "`") != std::string_view::npos;
        if (said || fix.replacement.empty() || fix.replacement.find('\n') != std::string::npos)
            return;
        remark("help", "write `" + fix.replacement + "`");
    }

    void note(const Label& label) {
        fmt::format_to(std::back_inserter(out_), "{} {} {}\n", paint(place(label.where) + ":", bold),
                       paint("note:", cyan), safe(label.message));
        snippet(label.where, '-', cyan, {});
    }

    const source::SourceSet& sources_;
    const RenderOptions& options_;
    std::size_t width_;
    std::size_t gutter_ = 5;
    std::string out_;
};

} // namespace

std::string render(const Diagnostic& diagnostic, const source::SourceSet& sources,
                   const RenderOptions& options) {
    return Renderer(sources, options).write(diagnostic);
}

std::string render(const Diagnostics& diagnostics, const source::SourceSet& sources,
                   const RenderOptions& options) {
    const std::vector<Diagnostic> sorted = diagnostics.sorted();
    const std::size_t shown = std::min(sorted.size(), limits::diagnostics_shown);
    Renderer renderer(sources, options);
    std::string out;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0)
            out += '\n';
        out += renderer.write(sorted[i]);
    }
    const std::size_t rest = sorted.size() - shown + diagnostics.dropped();
    if (rest > 0)
        out += fmt::format("\n{} more problem{} not shown\n", rest, rest == 1 ? " is" : "s are");
    return out;
}

} // namespace readiness::diag
