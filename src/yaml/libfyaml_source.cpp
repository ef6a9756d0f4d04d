// SPDX-License-Identifier: Apache-2.0
#include "event_source.hpp"

#include <libfyaml.h>

#include <memory>
#include <new>

namespace readiness::yaml {

namespace {

struct CloseParser {
    void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
};
struct CloseDiagnostics {
    void operator()(fy_diag* diagnostics) const { fy_diag_unref(diagnostics); }
};

/// An event that goes back to the parser at the end.
class ParserEvent {
  public:
    explicit ParserEvent(fy_parser* parser) : parser_(parser), event_(fy_parser_parse(parser)) {}
    ~ParserEvent() { fy_parser_event_free(parser_, event_); }
    ParserEvent(const ParserEvent&) = delete;
    ParserEvent& operator=(const ParserEvent&) = delete;
    explicit operator bool() const { return event_ != nullptr; }
    fy_event* operator->() const { return event_; }

  private:
    fy_parser* parser_;
    fy_event* event_;
};

std::uint32_t place_of(fy_token* token) {
    const fy_mark* mark = token ? fy_token_start_mark(token) : nullptr;
    return mark ? static_cast<std::uint32_t>(mark->input_pos) : unknown_place;
}

/// It marks the text inside of the quotes.
std::uint32_t place_of_scalar(fy_token* token) {
    const fy_scalar_style style = fy_token_scalar_style(token);
    const bool quoted = style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED;
    return place_of(token) - (quoted ? 1 : 0);
}

void pass_on(ParserEvent& event, const EventSink& sink) {
    const auto begin = [&](Event::What what, fy_token* token) {
        const fy_token_type type = fy_token_get_type(token);
        const bool flow = type == FYTT_FLOW_SEQUENCE_START || type == FYTT_FLOW_MAPPING_START;
        sink({what, flow, place_of(token)}, {});
    };
    switch (event->type) {
    case FYET_SCALAR:
        if (event->scalar.value)
            sink({Event::What::scalar, false, place_of_scalar(event->scalar.value)}, {});
        else
            sink({Event::What::null, false, unknown_place}, {});
        break;
    case FYET_SEQUENCE_START:
        begin(Event::What::sequence, event->sequence_start.sequence_start);
        break;
    case FYET_MAPPING_START:
        begin(Event::What::mapping, event->mapping_start.mapping_start);
        break;
    case FYET_SEQUENCE_END:
    case FYET_MAPPING_END:
        sink({Event::What::end}, {});
        break;
    default:
        break;
    }
}

} // namespace

ParseEnd run_libfyaml(std::string& text, const EventSink& sink) {
    // Diagnostics of its own that write nowhere: the default ones look at the terminal.
    fy_diag_cfg quiet{};
    quiet.level = FYET_MAX;
    const std::unique_ptr<fy_diag, CloseDiagnostics> diagnostics(fy_diag_create(&quiet));
    fy_parse_cfg options{};
    options.flags =
        static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_JSON_NONE | FYPCF_DEFAULT_VERSION_1_2);
    options.diag = diagnostics.get();
    const std::unique_ptr<fy_parser, CloseParser> parser(diagnostics ? fy_parser_create(&options) : nullptr);
    if (!parser || fy_parser_set_string(parser.get(), text.data(), text.size()) != 0)
        throw std::bad_alloc();

    bool started = false;
    while (true) {
        ParserEvent event(parser.get());
        if (!event)
            return {fy_parser_get_stream_error(parser.get()) ? ParseEnd::How::refused
                                                             : ParseEnd::How::complete};
        if (event->type == FYET_DOCUMENT_START) {
            if (started)
                return {ParseEnd::How::second_document};
            started = true;
        }
        pass_on(event, sink);
    }
}

} // namespace readiness::yaml
