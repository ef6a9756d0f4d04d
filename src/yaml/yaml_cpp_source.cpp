// SPDX-License-Identifier: Apache-2.0
#include "event_source.hpp"

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
    explicit Events(const EventSink& sink) : sink_(sink) {}

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (started_)
            throw SecondDocument{place_of(mark)};
        started_ = true;
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        pass_on(Event::What::null, mark, anchor);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        pass_on(Event::What::alias, mark, anchor);
    }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  const std::string& value) override {
        pass_on(Event::What::scalar, mark, anchor, false, value);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        pass_on(Event::What::sequence, mark, anchor, style == YAML::EmitterStyle::Flow);
    }
    void OnSequenceEnd() override { end(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        pass_on(Event::What::mapping, mark, anchor, style == YAML::EmitterStyle::Flow);
    }
    void OnMapEnd() override { end(); }

  private:
    void pass_on(Event::What what, const YAML::Mark& mark, YAML::anchor_t anchor, bool flow = false,
                 const std::string& decoded = {}) {
        sink_({what, flow, place_of(mark), static_cast<std::uint32_t>(anchor)}, decoded);
    }
    void end() { sink_({Event::What::end}, {}); }

    const EventSink& sink_;
    bool started_ = false;
};

} // namespace

ParseEnd run_yaml_cpp(std::string& text, const EventSink& sink) {
    TextBuffer buffer(text);
    std::istream stream(&buffer);
    Events events(sink);
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(events)) {
        }
        return {};
    } catch (const SecondDocument& second) {
        return {ParseEnd::How::second_document, second.place};
    } catch (const YAML::Exception& problem) {
        ParseEnd end{ParseEnd::How::refused, {}, problem.msg};
        if (!problem.mark.is_null())
            end.place = place_of(problem.mark);
        return end;
    }
}

} // namespace readiness::yaml
