// SPDX-License-Identifier: Apache-2.0
#include "builder.hpp"
#include "input_check.hpp"
#include "readiness/yaml/document.hpp"
#include "scanner.hpp"
#include "syntax_error.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>

namespace readiness::yaml {

namespace {

/// Lets the parser read the text where it is.
class TextBuffer : public std::streambuf {
  public:
    explicit TextBuffer(std::string& text) { setg(text.data(), text.data(), text.data() + text.size()); }
};

/// The place of the second document; thrown to leave the parser.
struct SecondDocument {
    std::uint32_t place;
};

std::uint32_t place_of(const YAML::Mark& mark) {
    return mark.pos < 0 ? 0 : static_cast<std::uint32_t>(mark.pos);
}

/// Passes the parser's events on.
class Events : public YAML::EventHandler {
  public:
    explicit Events(Builder& builder) : builder_(builder) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (started_)
            throw SecondDocument{place_of(mark)};
        started_ = true;
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        builder_.null(place_of(mark), anchor);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        builder_.alias(place_of(mark), anchor);
    }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  const std::string& value) override {
        builder_.scalar(place_of(mark), anchor, value);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        builder_.begin_collection(NodeKind::sequence, place_of(mark), anchor,
                                  style == YAML::EmitterStyle::Flow);
    }
    void OnSequenceEnd() override { builder_.end_collection(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        builder_.begin_collection(NodeKind::mapping, place_of(mark), anchor,
                                  style == YAML::EmitterStyle::Flow);
    }
    void OnMapEnd() override { builder_.end_collection(); }

  private:
    Builder& builder_;
    bool started_ = false;
};

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
bool run_parser(const source::SourceSet& sources, source::FileId file, Scan& scan, Builder& builder,
                diag::Diagnostics& diagnostics) {
    TextBuffer buffer(scan.text);
    std::istream stream(&buffer);
    Events events(builder);
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(events)) {
        }
        return true;
    } catch (const SecondDocument& second) {
        report_second(file, sources.file(file).text(), second.place, diagnostics);
        return true; // the first one is still good for finding more
    } catch (const LimitPassed&) {
        return false;
    } catch (const YAML::Exception& problem) {
        std::optional<std::uint32_t> place;
        if (!problem.mark.is_null())
            place = place_of(problem.mark);
        report_syntax_error(sources, file, scan, place, problem.msg, diagnostics);
        return false;
    }
}

} // namespace

std::optional<Document> parse(const source::SourceSet& sources, source::FileId file,
                              diag::Diagnostics& diagnostics) {
    if (!check_input(sources, file, diagnostics))
        return std::nullopt;
    Scan scanned = scan(sources, file, diagnostics);
    if (!scanned.sound)
        return std::nullopt;
    Builder builder(sources, file, scanned, diagnostics);
    if (!run_parser(sources, file, scanned, builder, diagnostics))
        return std::nullopt;

    Document document = builder.take();
    document.file = file;
    if (!document.nodes.empty() && !document.is_blank(document.root()))
        return document;
    diagnostics.report(diag::Code::empty_document, {file, 0, 0}, "the file says nothing");
    return std::nullopt;
}

} // namespace readiness::yaml
