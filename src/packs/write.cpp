// SPDX-License-Identifier: Apache-2.0
#include "packs/fields.hpp"
#include "packs/form.hpp"

#include <cstring>

namespace readiness::packs {

namespace {

class Writer {
  public:
    explicit Writer(std::string_view mark) : mark_size_(mark.size()), rows_(mark) { size(0); }

    template <typename... T>
    void operator()(const T&... values) {
        (put(values), ...);
    }
    std::string bytes() && {
        const auto size = static_cast<std::uint32_t>(rows_.size() - mark_size_ - sizeof(std::uint32_t));
        std::memcpy(rows_.data() + mark_size_, &size, sizeof size);
        rows_.resize(rows_.size() + padding_of_tree(rows_.size()));
        return rows_ + aside_;
    }

  private:
    void size(std::size_t count) { put(static_cast<std::uint32_t>(count)); }

    template <Plain T>
    void put(T value) {
        rows_.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    template <typename T>
    requires(!Plain<T>) void put(const T& value) { visit_fields(value, *this); }
    void put(std::string_view text) {
        size(text.size());
        (text.size() > text_in_row ? aside_ : rows_) += text;
    }
    void put(const std::string& text) { put(std::string_view(text)); }
    void put(const text::SharedText& text) { put(static_cast<std::string_view>(text)); }
    void put(rules::Rational value) {
        __extension__ const auto bits = static_cast<unsigned __int128>(value.numerator());
        (*this)(static_cast<std::uint64_t>(bits), static_cast<std::uint64_t>(bits >> 64u));
        __extension__ const auto below = static_cast<unsigned __int128>(value.denominator());
        (*this)(static_cast<std::uint64_t>(below), static_cast<std::uint64_t>(below >> 64u));
    }
    void put(schema::Date date) { put(static_cast<std::int64_t>(date.time_since_epoch().count())); }
    void put_program(const cel::Program& program, std::string& where) {
        put(program.text);
        size(program.packed.size());
        where.resize(where.size() + padding_of_tree(where.size()));
        where += program.packed;
    }
    void put(const cel::Program& program) { put_program(program, rows_); }
    void put(const rules::Template& text) {
        put(text.texts);
        size(text.expressions.size());
        for (const cel::Program& expression : text.expressions)
            put_program(expression, aside_);
    }
    void put(const text::TextList& texts) {
        const std::string_view packed = texts.packed();
        size(packed.size());
        aside_ += packed;
    }
    template <typename T>
    void put(const std::vector<T>& values) {
        size(values.size());
        for (const T& value : values)
            put(value);
    }
    template <typename T, std::size_t N>
    void put(const std::array<T, N>& values) {
        for (const T& value : values)
            put(value);
    }
    template <typename T>
    void put(const std::optional<T>& value) {
        put(value.has_value());
        if (value)
            put(*value);
    }
    template <typename A, typename B>
    void put(const std::pair<A, B>& value) {
        (*this)(value.first, value.second);
    }

    std::size_t mark_size_;
    std::string rows_, aside_;
};

template <typename T>
std::string written(std::string_view mark, const T& value) {
    Writer writer(mark);
    writer(digest_of_texts(), value);
    return std::move(writer).bytes();
}

} // namespace

std::string write(const Rulebook& rulebook) {
    return written(rulebook_mark, rulebook);
}

std::string write(const Calendar& calendar) {
    return written(calendar_mark, calendar);
}

} // namespace readiness::packs
