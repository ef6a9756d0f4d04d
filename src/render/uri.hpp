// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace readiness::render {

/// A path as a URI reference (RFC 3986): `file:///..` for an absolute path, else relative. `.` and empty
/// segments are left out; `..` stays, because what it means depends on links. Every byte that could mean
/// anything but itself is percent-encoded, so any bytes will do.
std::string uri_of(std::string_view path);

/// Whether uri_of() gives a relative reference.
bool is_relative(std::string_view path);

/// The path without `.` and empty segments.
std::string tidy_path(std::string_view path);

} // namespace readiness::render
