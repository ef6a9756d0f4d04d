// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/yaml/document.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace readiness::yaml {

/// The place of an empty value, from a parser that does not tell it.
inline constexpr std::uint32_t unknown_place = 0xffffffff;

/// Takes the events of a parser. Places are offsets at which, by the parser, the thing begins; they come in
/// rising order. Anchors are numbered from 1; 0 is none.
class EventSink {
  public:
    virtual void scalar(std::uint32_t place, std::size_t anchor, const std::string& parsed) = 0;
    /// An empty value, whose place is that of the next token, or a null that was written out.
    virtual void null(std::uint32_t place, std::size_t anchor) = 0;
    virtual void alias(std::uint32_t place, std::size_t anchor) = 0;
    virtual void begin_collection(NodeKind kind, std::uint32_t place, std::size_t anchor, bool flow) = 0;
    virtual void end_collection() = 0;

  protected:
    EventSink() = default;
    EventSink(const EventSink&) = default;
    EventSink& operator=(const EventSink&) = default;
    ~EventSink() = default;
};

/// How a parser's run over a text ended.
struct ParseEnd {
    enum class How : std::uint8_t { complete, second_document, refused };
    How how = How::complete;
    std::optional<std::uint32_t> place{}; ///< where; a refusal may name none
    std::string message{};                ///< of a refusal: the parser's own words
};

/// Parses a text, which stays as it is, and passes on what the parser sees. What the sink throws goes
/// through.
using EventSource = ParseEnd (*)(std::string& text, EventSink& sink);

/// By yaml-cpp.
ParseEnd run_yaml_cpp(std::string& text, EventSink& sink);
/// By libfyaml, for texts without anchors and aliases. It does not tell the places of empty values, and says
/// nothing about what it refuses. Only in builds with READINESS_LIBFYAML.
ParseEnd run_libfyaml(std::string& text, EventSink& sink);

} // namespace readiness::yaml
