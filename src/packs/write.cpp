// SPDX-License-Identifier: Apache-2.0
#include "packs/fields.hpp"
#include "packs/form.hpp"

#include <cstring>
#include <functional>

namespace readiness::packs {

namespace {

/// The way to what is wanted: a root, then places in the tables. Empty if it is not there.
std::vector<std::uint16_t> way_to(const std::function<bool(const schema::TypeInfo&)>& wanted_record,
                                  const std::function<bool(const schema::FieldInfo&)>& wanted_field) {
    std::vector<std::uint16_t> way;
    const std::function<bool(const schema::TypeInfo&)> search = [&](const schema::TypeInfo& type) {
        if (wanted_record(type))
            return true;
        for (std::size_t i = 0; i < type.fields.size(); ++i) {
            const schema::FieldInfo& field = type.fields[i];
            way.push_back(static_cast<std::uint16_t>(i));
            if (wanted_field(field) || (field.record && search(field.record())))
                return true;
            way.pop_back();
        }
        return false;
    };
    for (std::size_t i = 0; i < roots().size(); ++i) {
        way = {static_cast<std::uint16_t>(i)};
        if (search(*roots()[i]))
            return way;
    }
    return {};
}

class Writer {
  public:
    template <typename... T>
    void operator()(const T&... values) {
        (put(values), ...);
    }
    std::string bytes;
    bool sound = true; ///< all of it could be written

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
    template <Flat T>
    void put(const T& value) {
        // Byte for byte as in memory, but with zeros between the members.
        std::array<char, sizeof(T)> image{};
        const auto place = [&](const auto& member) {
            const auto offset =
                reinterpret_cast<const char*>(&member) - reinterpret_cast<const char*>(&value);
            std::memcpy(image.data() + offset, &member, sizeof member);
        };
        visit_fields(value, [&](const auto&... members) { (place(members), ...); });
        raw(image.data(), image.size());
    }
    template <typename T>
    requires(!Plain<T> && !Flat<T>) void put(const T& value) { visit_fields(value, *this); }
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
    void put_way(bool wanted, const std::vector<std::uint16_t>& way) {
        sound = sound && way.empty() != wanted;
        put(way);
    }
    void put(const schema::TypeInfo* const& type) {
        put_way(type != nullptr, way_to([&](const schema::TypeInfo& other) { return &other == type; },
                                        [](const schema::FieldInfo&) { return false; }));
    }
    void put(const schema::EnumInfo* const& values) {
        put_way(values != nullptr, way_to([](const schema::TypeInfo&) { return false; },
                                          [&](const schema::FieldInfo& field) {
                                              return field.enumeration && &field.enumeration() == values;
                                          }));
    }
    /// Arrays that are read in place stand where they may in memory.
    template <typename T>
    void put(std::span<const T> values) {
        size(values.size());
        bytes.resize(aligned<T>(bytes.size()));
        for (const T& value : values)
            put(value);
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
    template <typename... T>
    void put(const std::variant<T...>& value) {
        put(static_cast<std::uint8_t>(value.index()));
        std::visit([&](const auto& held) { put(held); }, value);
    }
};

template <typename T>
std::string written(std::string_view mark, const T& value) {
    Writer writer;
    writer(std::string(mark), digest_of_texts(), value);
    return writer.sound ? std::move(writer.bytes) : std::string();
}

} // namespace

std::string write(const Rulebook& rulebook) {
    return written(rulebook_mark, rulebook);
}

std::string write(const Calendar& calendar) {
    return written(calendar_mark, calendar);
}

} // namespace readiness::packs
