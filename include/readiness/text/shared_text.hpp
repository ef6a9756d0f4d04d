// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace readiness::text {

/// A text that does not change. Copies share it, so a copy costs no memory; a text that lies in the program
/// file costs none at all.
class SharedText : public std::string_view {
  public:
    SharedText() = default;
    SharedText(std::string text) : SharedText(std::make_shared<const std::string>(std::move(text))) {}
    SharedText(const char* text) : SharedText(std::string(text)) {}
    /// `text` must outlive all copies: a literal, or what is built in.
    static SharedText kept(std::string_view text) {
        SharedText result;
        static_cast<std::string_view&>(result) = text;
        return result;
    }

    operator std::string() const { return std::string(begin(), end()); }

  private:
    explicit SharedText(std::shared_ptr<const std::string> own)
        : std::string_view(*own), own_(std::move(own)) {}

    std::shared_ptr<const std::string> own_{};
};

inline std::string operator+(std::string text, const SharedText& more) {
    return text.append(more);
}
inline std::string operator+(const SharedText& text, std::string_view more) {
    return std::string(text).append(more);
}

} // namespace readiness::text
