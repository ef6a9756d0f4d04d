// SPDX-License-Identifier: Apache-2.0
#include "packs/fields.hpp"
#include "packs/form.hpp"

#include <cstring>

namespace readiness::packs {

namespace {

class Writer {
  public:
    template <typename... T>
    void operator()(const T&... values) {
        (put(values), ...);
    }
    std::string bytes;

  private:
    void raw(const void* from, std::size_t size) {
        const std::size_t at = bytes.size();
        bytes.resize(at + size);
        if (size != 0)
            std::memcpy(bytes.data() + at, from, size);
    }
    void size(std::size_t count) { put(static_cast<std::uint32_t>(count)); }

    template <Plain T>
    void put(T value) {
        raw(&value, sizeof value);
    }
    template <typename T>
    requires(!Plain<T>) void put(const T& value) { visit_fields(value, *this); }
    void put(std::string_view text) {
        size(text.size());
        raw(text.data(), text.size());
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
    void put(const cel::Program& program) {
        put(program.text);
        size(program.packed.size());
        bytes.resize(bytes.size() + padding_of_tree(bytes.size()));
        raw(program.packed.data(), program.packed.size());
    }
    void put(const text::TextList& texts) {
        const std::string_view packed = texts.packed();
        raw(packed.data(), packed.size());
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
};

template <typename T>
std::string written(std::string_view mark, const T& value) {
    Writer writer;
    writer(std::string(mark), digest_of_texts(), value);
    return std::move(writer.bytes);
}

} // namespace

std::string write(const Rulebook& rulebook) {
    return written(rulebook_mark, rulebook);
}

std::string write(const Calendar& calendar) {
    return written(calendar_mark, calendar);
}

} // namespace readiness::packs
