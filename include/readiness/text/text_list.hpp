// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace readiness::text {

/// A list of texts that does not change. Copies share it; one that lies in the program file costs no memory.
/// Its texts stand one behind the other, each behind its length, so it is read from front to back. The bytes
/// of all of them stand in front: whoever passes by a list need not touch it.
class TextList {
  public:
    class Iterator {
      public:
        using value_type = std::string_view;
        using reference = std::string_view;
        using pointer = const std::string_view*;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::input_iterator_tag; // of before C++20: what it gives is no reference
        using iterator_concept = std::forward_iterator_tag;

        Iterator() = default;
        std::string_view operator*() const { return {at_ + sizeof(std::uint32_t), size()}; }
        Iterator& operator++() {
            at_ += sizeof(std::uint32_t) + size();
            if (left() < sizeof(std::uint32_t))
                at_ = end_;
            return *this;
        }
        Iterator operator++(int) {
            Iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const Iterator& other) const { return at_ == other.at_; }

      private:
        friend class TextList;
        Iterator(const char* at, const char* end) : at_(at), end_(end) {}
        std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
        /// Never beyond the list, whatever the bytes say.
        std::size_t size() const {
            return std::min<std::size_t>(number(at_), left() - sizeof(std::uint32_t));
        }

        const char* at_ = nullptr; ///< the end, or something is there
        const char* end_ = nullptr;
    };

    TextList() = default;
    explicit TextList(const std::vector<std::string>& texts);
    TextList(std::initializer_list<std::string> texts) : TextList(std::vector<std::string>(texts)) {}
    /// The list of which packed() gave these bytes, which must outlive all copies and are not looked at yet.
    static TextList kept(std::string_view packed);
    /// False for bytes that packed() cannot have given, at least in what they say of their number.
    static bool is_packed(std::string_view bytes);
    /// All of it as one row of bytes: their number in front. None of an empty one.
    std::string_view packed() const;

    std::size_t size() const { return static_cast<std::size_t>(std::distance(begin(), end())); }
    bool empty() const { return begin() == end(); }
    Iterator begin() const { return {texts(), texts() + bytes()}; }
    Iterator end() const { return {texts() + bytes(), texts() + bytes()}; }
    std::string_view front() const { return *begin(); }
    bool operator==(const TextList& other) const { return packed() == other.packed(); }

    std::vector<std::string> strings() const { return {begin(), end()}; }

  private:
    static std::uint32_t number(const char* at) {
        std::uint32_t value = 0;
        std::memcpy(&value, at, sizeof value);
        return value;
    }
    std::size_t bytes() const {
        const std::size_t all = packed_ == nullptr ? 0 : number(packed_.get());
        return all < sizeof(std::uint32_t) ? 0 : all; // no text is shorter than its length
    }
    const char* texts() const { return packed_ == nullptr ? nullptr : packed_.get() + sizeof(std::uint32_t); }

    std::shared_ptr<const char> packed_{}; ///< null for an empty one; owns nothing of what is kept elsewhere
};

} // namespace readiness::text
