// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "readiness/schema/type_info.hpp"

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace readiness::cel {

struct Value;

struct Null {
    bool operator==(const Null&) const = default;
};
/// Text that is kept elsewhere: by a table, the program or the facts. Reading text so copies nothing. Never
/// an entry of a list or a map, and never an outcome: those have text of their own.
struct FixedText {
    std::string_view text;
};
struct Bytes {
    std::string data;
};
/// 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z.
struct Timestamp {
    std::int64_t seconds = 0; ///< since 1970
    std::int32_t nanos = 0;   ///< 0 to 999999999
    auto operator<=>(const Timestamp&) const = default;
};
struct Duration {
    std::int64_t nanos = 0;
    auto operator<=>(const Duration&) const = default;
};
struct TypeValue {
    std::string name; ///< `int`, `list`, `google.protobuf.Timestamp`
};
using List = std::shared_ptr<const std::vector<Value>>;
/// Keys are unique under numeric equality; in the order written.
using Map = std::shared_ptr<const std::vector<std::pair<Value, Value>>>;
/// A record of the facts. Points into it.
struct Record {
    schema::Ref ref{};
    std::shared_ptr<const std::string> base{}; ///< its path, or the path of the list it is in
    std::int64_t index = -1;                   ///< its place in that list, or -1
};
/// A stated list of the facts, read entry by entry. Points into the record.
struct FactList {
    const schema::FieldInfo* field = nullptr;
    const void* record = nullptr;
    std::shared_ptr<const std::string> path{};
};
/// Depends on facts that are not stated.
struct Unknown {
    std::vector<std::string> paths; ///< sorted; in the order of the field table once evaluation is done
};
struct Error {
    std::string message;
    bool read_none = false; ///< a fact that is `none` was read without `has()`
};

struct Value {
    std::variant<Null, bool, std::int64_t, std::uint64_t, double, std::string, FixedText, Bytes, Timestamp,
                 Duration, schema::Version, TypeValue, List, FactList, Map, Record, Unknown, Error>
        data{};

    Value() = default;
    template <typename T>
    explicit Value(T value) : data(std::move(value)) {}

    template <typename T>
    const T* get() const {
        return std::get_if<T>(&data);
    }
    template <typename T>
    bool is() const {
        return std::holds_alternative<T>(data);
    }
    bool is_true() const { return is<bool>() && *get<bool>(); }
    bool is_false() const { return is<bool>() && !*get<bool>(); }
    bool is_string() const { return is<std::string>() || is<FixedText>(); }
    /// Of strings only.
    std::string_view text() const {
        const std::string* own = get<std::string>();
        return own ? std::string_view(*own) : get<FixedText>()->text;
    }
    bool is_list() const { return is<List>() || is<FactList>(); }
};

/// With text of its own.
Value owned(Value value);
Value make_list(std::vector<Value> entries);
Value make_error(std::string message);
/// Of lists only.
std::size_t list_size(const Value& list);
Value list_entry(const Value& list, std::size_t index);
/// `integration.systems[2]`.
std::string path_of(const Record& record);
void append_path(const Record& record, std::string& path);
/// What a stated leaf or entry holds. Dates become timestamps, percent becomes double.
Value to_value(schema::Kind kind, const schema::EnumInfo* enumeration, const schema::Scalar& scalar);
/// The name that `type()` gives: `int`, `list`, `google.protobuf.Timestamp`.
std::string type_name(const Value& value);

} // namespace readiness::cel
