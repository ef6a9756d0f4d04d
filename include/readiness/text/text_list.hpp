// SPDX-License-Identifier: Apache-2.0
#pragma once
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
/// Its texts stand one behind the other, each behind its length, so it is read from front to back.
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
            --left_;
            return *this;
        }
        Iterator operator++(int) {
            Iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const Iterator& other) const { return left_ == other.left_; }

      private:
        friend class TextList;
        Iterator(const char* at, std::uint32_t left) : at_(at), left_(left) {}
        std::uint32_t size() const { return number(at_); }

        const char* at_ = nullptr;
        std::uint32_t left_ = 0;
    };

    TextList() = default;
    explicit TextList(const std::vector<std::string>& texts);
    TextList(std::initializer_list<std::string> texts) : TextList(std::vector<std::string>(texts)) {}
    /// The list that packed() gave, at the front of `bytes`, which must outlive all copies. `taken` is told its
    /// size, 0 if it does not end within them.
    static TextList kept(std::string_view bytes, std::size_t& taken);
    /// All of it as one row of bytes: the number of texts in front.
    std::string_view packed() const;

    std::uint32_t size() const { return packed_ == nullptr ? 0 : number(packed_); }
    bool empty() const { return size() == 0; }
    Iterator begin() const { return {packed_ == nullptr ? nullptr : packed_ + sizeof(std::uint32_t), size()}; }
    Iterator end() const { return {nullptr, 0}; }
    std::string_view front() const { return *begin(); }
    bool operator==(const TextList& other) const { return packed() == other.packed(); }

    std::vector<std::string> strings() const { return {begin(), end()}; }

  private:
    static std::uint32_t number(const char* at) {
        std::uint32_t value = 0;
        std::memcpy(&value, at, sizeof value);
        return value;
    }

    const char* packed_ = nullptr; ///< null for an empty one
    std::shared_ptr<const std::string> own_{};
};

} // namespace readiness::text
