// SPDX-License-Identifier: Apache-2.0
#include "packs/fields.hpp"
#include "packs/form.hpp"

#include <cstring>

namespace readiness::packs {

namespace {

/// Counterpart of the writer in write.cpp, overload by overload. After the end it reads zeros and is not
/// sound.
class Reader {
  public:
    explicit Reader(std::string_view bytes) : size_(bytes.size()), rest_(bytes) {}

    template <typename... T>
    void operator()(T&... values) {
        (get(values), ...);
    }
    /// Everything was there, and there was nothing else.
    bool sound() const { return sound_ && rest_.empty(); }

  private:
    void raw(void* to, std::size_t size) {
        if (size > rest_.size()) {
            fail();
            return;
        }
        std::memcpy(to, rest_.data(), size);
        rest_.remove_prefix(size);
    }
    void fail() {
        sound_ = false;
        rest_ = {};
    }
    /// A count of things that take `least` bytes or more.
    std::size_t size(std::size_t least) {
        std::uint32_t count = 0;
        get(count);
        if (count > rest_.size() / least) {
            fail();
            return 0;
        }
        return count;
    }

    template <Plain T>
    void get(T& value) {
        raw(&value, sizeof value);
    }
    /// Other bytes than these two are no truth value.
    void get(bool& value) {
        std::uint8_t byte = 0;
        raw(&byte, sizeof byte);
        if (byte > 1)
            fail();
        value = byte == 1;
    }
    template <typename T>
    requires(!Plain<T>) void get(T& value) { visit_fields(value, *this); }
    void get(std::string_view& text) {
        const std::size_t count = size(1);
        text = rest_.substr(0, count);
        rest_.remove_prefix(count);
    }
    void get(std::string& text) {
        std::string_view view;
        get(view);
        text = view;
    }
    void get(text::SharedText& text) {
        std::string_view view;
        get(view);
        text = text::SharedText::kept(view);
    }
    /// The tree stands where its numbers may.
    void get(cel::Program& program) {
        get(program.text);
        const std::size_t count = size(1), padding = padding_of_tree(size_ - rest_.size());
        if (padding > rest_.size() || count > rest_.size() - padding) {
            fail();
            return;
        }
        program.packed = rest_.substr(padding, count);
        rest_.remove_prefix(padding + count);
        if (!program.sound())
            fail();
    }
    void get(text::TextList& texts) {
        std::size_t taken = 0;
        texts = text::TextList::kept(rest_, taken);
        if (taken == 0)
            fail();
        rest_.remove_prefix(taken);
    }
    static rules::Wide wide(std::uint64_t low, std::uint64_t high) {
        __extension__ const auto bits = (static_cast<unsigned __int128>(high) << 64u) | low;
        return static_cast<rules::Wide>(bits);
    }
    void get(rules::Rational& value) {
        std::uint64_t low = 0, high = 0, below_low = 0, below_high = 0;
        (*this)(low, high, below_low, below_high);
        value = rules::Rational(wide(low, high), wide(below_low, below_high));
    }
    void get(schema::Date& date) {
        std::int64_t days = 0;
        get(days);
        date = schema::Date(std::chrono::days(days));
    }
    template <typename T>
    void get(std::vector<T>& values) {
        values.resize(size(1));
        for (T& value : values)
            get(value);
    }
    template <typename T, std::size_t N>
    void get(std::array<T, N>& values) {
        for (T& value : values)
            get(value);
    }
    template <typename T>
    void get(std::optional<T>& value) {
        bool there = false;
        get(there);
        if (there)
            get(value.emplace());
    }
    template <typename A, typename B>
    void get(std::pair<A, B>& value) {
        (*this)(value.first, value.second);
    }

    std::size_t size_;
    std::string_view rest_;
    bool sound_ = true;
};

template <typename T>
std::optional<T> read_back(std::string_view mark, std::string_view bytes) {
    Reader reader(bytes);
    std::string own_mark, texts;
    std::optional<T> value(std::in_place);
    reader(own_mark, texts);
    if (own_mark != mark)
        return std::nullopt;
    reader(*value);
    if (!reader.sound())
        return std::nullopt;
    return value;
}

} // namespace

std::optional<Rulebook> read_rulebook(std::string_view bytes) {
    return read_back<Rulebook>(rulebook_mark, bytes);
}

std::optional<Calendar> read_calendar(std::string_view bytes) {
    return read_back<Calendar>(calendar_mark, bytes);
}

} // namespace readiness::packs
