// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/yaml/document.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace readiness::yaml {

/// The place of an empty value, from a parser that does not tell it.
inline constexpr std::uint32_t unknown_place = 0xffffffff;

/// What a parser sees next in a file.
struct Event {
    enum class What : std::uint8_t {
        scalar,
        null, ///< an empty value, whose place is that of the next token, or a null that was written out
        alias,
        sequence, ///< begins
        mapping,  ///< begins
        end,      ///< of the innermost sequence or mapping
    };
    What what{};
    bool flow = false;        ///< of a sequence or mapping
    std::uint32_t place = 0;  ///< the offset at which, by the parser, it begins; these rise
    std::uint32_t anchor = 0; ///< of its name, numbered from 1; 0 is none
};

/// Takes events, each with the text of a scalar as the parser decoded it.
using EventSink = std::function<void(const Event&, const std::string& decoded)>;

/// How a parser's run over a text ended.
struct ParseEnd {
    enum class How : std::uint8_t { complete, second_document, refused };
    How how = How::complete;
    std::optional<std::uint32_t> place{}; ///< where; a refusal may name none
    std::string message{};                ///< of a refusal: the parser's own words
};

/// Parses a text, which stays as it is, and passes on what the parser sees. What the sink throws goes
/// through.
using EventSource = ParseEnd (*)(std::string& text, const EventSink& sink);

/// By yaml-cpp.
ParseEnd run_yaml_cpp(std::string& text, const EventSink& sink);
/// By libfyaml, for texts without anchors and aliases. It does not tell the places of empty values, and says
/// nothing about what it refuses. Only in builds with READINESS_LIBFYAML.
ParseEnd run_libfyaml(std::string& text, const EventSink& sink);

} // namespace readiness::yaml
