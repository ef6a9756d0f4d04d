// SPDX-License-Identifier: Apache-2.0
#include "packs/fields.hpp"
#include "packs/form.hpp"

#include <cstring>

namespace readiness::packs {

namespace {

/// What is left to read of the rows, or of what was put aside. A tree may stand at `start`.
struct Part {
    const char* start = nullptr;
    const char* at = nullptr;
    const char* end = nullptr;

    std::size_t left() const { return static_cast<std::size_t>(end - at); }
    std::size_t padding() const { return padding_of_tree(static_cast<std::size_t>(at - start)); }
};

/// Counterpart of the writer in write.cpp, overload by overload. After the end it reads zeros and is not
/// sound.
class Reader {
  public:
    Reader(std::string_view mark, std::string_view bytes, Trust trust) : trust_(trust) {
        const char* const end = bytes.data() + bytes.size();
        rows_ = aside_ = {bytes.data(), bytes.data(), end};
        sound_ = take(rows_, mark.size()) == mark;
        const std::uint32_t size = length();
        aside_.at = rows_.at;
        take(aside_, size);
        rows_.end = aside_.at;
        take(aside_, aside_.padding());
        aside_.start = aside_.at;
    }

    template <typename... T>
    void operator()(T&... values) {
        (get(values), ...);
    }
    /// Everything was there, and there was nothing else.
    bool sound() const { return sound_ && rows_.left() == 0 && aside_.left() == 0; }

  private:
    void fail() {
        sound_ = false;
        rows_ = aside_ = {};
    }
    /// Nothing if there is less.
    std::string_view take(Part& part, std::size_t size) {
        if (size > part.left()) {
            fail();
            return {};
        }
        const std::string_view taken(part.at, size);
        part.at += size;
        return taken;
    }
    std::uint32_t length() {
        std::uint32_t bytes = 0;
        get(bytes);
        return bytes;
    }
    /// A count of things that take a byte or more each.
    std::size_t size() {
        const std::uint32_t count = length();
        if (count <= rows_.left())
            return count;
        fail();
        return 0;
    }

    template <Plain T>
    void get(T& value) {
        if (sizeof value > rows_.left())
            return fail();
        std::memcpy(&value, rows_.at, sizeof value);
        rows_.at += sizeof value;
    }
    /// Other bytes than these two are no truth value.
    void get(bool& value) {
        std::uint8_t byte = 0;
        get(byte);
        if (byte > 1)
            fail();
        value = byte == 1;
    }
    template <typename T>
    requires(!Plain<T>) void get(T& value) { visit_fields(value, *this); }
    void get(std::string_view& text) {
        const std::uint32_t count = length();
        text = take(count > text_in_row ? aside_ : rows_, count);
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
    void get_program(cel::Program& program, Part& part) {
        get(program.text);
        const std::uint32_t count = length();
        take(part, part.padding());
        program.packed = take(part, count);
        if (trust_ == Trust::none && !program.sound())
            fail();
    }
    void get(cel::Program& program) { get_program(program, rows_); }
    void get(rules::Template& text) {
        get(text.texts);
        text.expressions.resize(size());
        for (cel::Program& expression : text.expressions)
            get_program(expression, aside_);
    }
    void get(text::TextList& texts) {
        const std::uint32_t count = length();
        if (count == 0)
            return;
        const std::string_view packed = take(aside_, count);
        if (trust_ == Trust::none && !text::TextList::is_packed(packed))
            fail();
        else
            texts = text::TextList::kept(packed);
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
        values.resize(size());
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

    Trust trust_;
    Part rows_, aside_;
    bool sound_ = true;
};

template <typename T>
std::optional<T> read_back(std::string_view mark, std::string_view bytes, Trust trust) {
    Reader reader(mark, bytes, trust);
    std::string_view digest_of_texts;
    std::optional<T> value(std::in_place);
    reader(digest_of_texts, *value);
    if (!reader.sound())
        return std::nullopt;
    return value;
}

} // namespace

std::string_view front_of(std::string_view rulebook) {
    std::uint32_t rows = 0;
    const std::size_t before = rulebook_mark.size() + sizeof rows;
    if (rulebook.size() < before)
        return rulebook;
    std::memcpy(&rows, rulebook.data() + rulebook_mark.size(), sizeof rows);
    return rulebook.substr(0, before + rows);
}

std::optional<Rulebook> read_rulebook(std::string_view bytes, Trust trust) {
    return read_back<Rulebook>(rulebook_mark, bytes, trust);
}

std::optional<Calendar> read_calendar(std::string_view bytes, Trust trust) {
    return read_back<Calendar>(calendar_mark, bytes, trust);
}

} // namespace readiness::packs
